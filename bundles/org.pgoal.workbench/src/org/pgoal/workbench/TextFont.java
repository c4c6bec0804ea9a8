package org.pgoal.workbench;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * A font for the editor in which a Chinese character is exactly as wide as two Latin ones, so that aligned tables look aligned.
 * Chosen at the first start; what a user chooses in the preferences stays.
 */
final class TextFont {

	private static final List<String> TWO_TO_ONE = List.of("Sarasa Mono SC", "Noto Sans Mono CJK SC", "Source Han Mono SC", "WenQuanYi Zen Hei Mono",
			"NSimSun", "新宋体");

	private static final int POINTS_PER_INCH = 72;
	private static final int MOST_TALLER = 3;

	private TextFont() {
	}

	/** On the UI thread. */
	static void choose(Display display) {
		FontData[] now = JFaceResources.getFontRegistry().getFontData(JFaceResources.TEXT_FONT);
		Optional<String> found = TWO_TO_ONE.stream().filter(name -> display.getFontList(name, true).length > 0).findFirst();
		if (found.isPresent() && now.length > 0 && !TWO_TO_ONE.contains(now[0].getName())) {
			FontData[] chosen = { new FontData(found.get(), evenHeight(now[0].getHeight(), display.getDPI().x), now[0].getStyle()) };
			// the workbench puts it into its fonts when the preference changes
			InstanceScope.INSTANCE.getNode(PlatformUI.PLUGIN_ID + ".workbench").put(JFaceResources.TEXT_FONT,
					PreferenceConverter.getStoredRepresentation(chosen));
		}
	}

	/** The next height in points at which a character is an even number of pixels wide, so that half of it is a whole one. */
	private static int evenHeight(int points, int dotsPerInch) {
		for (int height = points; height <= points + MOST_TALLER; height++) {
			if (height * dotsPerInch % (2 * POINTS_PER_INCH) == 0) {
				return height;
			}
		}
		return points;
	}
}
