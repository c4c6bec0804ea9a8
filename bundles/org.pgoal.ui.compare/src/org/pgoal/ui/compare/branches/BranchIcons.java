package org.pgoal.ui.compare.branches;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Widget;

/** The pictures of lines, made when first needed and gone with their owner. */
public final class BranchIcons {

	private final Map<Branch.Icon, Image> images = new EnumMap<>(Branch.Icon.class);

	public BranchIcons(Widget owner) {
		owner.addDisposeListener(gone -> images.values().forEach(Image::dispose));
	}

	/** On the UI thread. */
	public Image of(Branch.Icon icon) {
		return images.computeIfAbsent(icon, this::make);
	}

	private Image make(Branch.Icon icon) {
		String file = "icons/" + icon.name().toLowerCase(Locale.ROOT) + ".svg";
		return ResourceLocator.imageDescriptorFromBundle(BranchIcons.class, file).orElseGet(ImageDescriptor::getMissingImageDescriptor).createImage();
	}
}
