package org.pgoal.diagram.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.diagram.Drawing;
import org.pgoal.diagram.Svg;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.model.Indicator;

/** A real sheet of each region as a picture; {@code -Dgolden.write=true} writes the pictures anew, to be looked at before they are committed. */
class RegionTest {

	private static final Path HERE = Path.of("src/org/pgoal/diagram/golden");

	private static String svg(String region) throws IOException {
		return SvgWriter.write(SceneBuilder.document(Drawing.tree(Files.readString(HERE.resolve(region + ".pgoal")), Locale.SIMPLIFIED_CHINESE),
				ColourMode.CATEGORY, Locale.SIMPLIFIED_CHINESE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pingluo", "jingyan", "liuzhi", "wuhai", "suzhou", "fengjie" })
	void thePictureIsAsItWas(String region) throws IOException {
		Path golden = HERE.resolve(region + ".svg");
		String svg = svg(region);
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(golden, svg);
		}
		assertEquals(Files.readString(golden).replace("\r\n", "\n"), svg);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pingluo", "jingyan", "liuzhi", "wuhai", "suzhou", "fengjie" })
	void everyIndicatorIsSeenAndNoBoxCoversAnother(String region) throws IOException {
		List<Svg.Box> boxes = Svg.of(svg(region)).boxes();
		for (Indicator indicator : Drawing.parsed(Files.readString(HERE.resolve(region + ".pgoal"))).model().getSheets().get(0).getIndicators()) {
			String name = indicator.getName().replace(" ", "");
			assertTrue(boxes.stream().anyMatch(box -> box.style().contains(" indicator ") && box.text().startsWith(name)), name);
		}
		for (int i = 0; i < boxes.size(); i++) {
			for (Svg.Box other : boxes.subList(i + 1, boxes.size())) {
				assertFalse(boxes.get(i).overlaps(other), boxes.get(i) + " and " + other);
			}
		}
		Set<String> ids = boxes.stream().map(Svg.Box::id).collect(Collectors.toSet());
		assertEquals(boxes.size(), ids.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "hi-IN-u-nu-deva" })
	void theMachineChangesNothing(String locale) throws IOException {
		String expected = svg("pingluo");
		Locale before = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag(locale));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertEquals(expected, svg("pingluo"));
		} finally {
			Locale.setDefault(before);
			TimeZone.setDefault(zone);
		}
	}
}
