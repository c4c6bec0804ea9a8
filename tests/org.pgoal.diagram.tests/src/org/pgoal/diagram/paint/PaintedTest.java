package org.pgoal.diagram.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.diagram.Drawing;
import org.pgoal.diagram.pdf.PdfWriter;
import org.pgoal.diagram.png.PngWriter;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.model.Indicator;

/** PNG and PDF; they need a Chinese font, as the build does. */
class PaintedTest {

	private static final Path GOLDEN = Path.of("src/org/pgoal/diagram/golden");

	private static Scene scene(String text) {
		return SceneBuilder.document(Drawing.tree(text, Locale.CHINESE), ColourMode.CATEGORY, Locale.CHINESE);
	}

	private static String named(String name) {
		return "项目 \"" + name + "\" { 产出指标 { 数量指标: \"" + name + "\" 3 次 } }";
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 1, 2 })
	void aPngHasTheSizeOfTheSceneAndIsNotBlank(double scale) throws Exception {
		Scene scene = scene(Files.readString(GOLDEN.resolve("pingluo.pgoal")));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(scene, Palette.LIGHT, scale, null)));
		assertEquals((int) Math.ceil(scene.width() * scale), image.getWidth());
		assertEquals((int) Math.ceil(scene.height() * scale), image.getHeight());
		assertEquals(Palette.LIGHT.paper(), image.getRGB(1, 1) & 0xffffff);
		Scene.Box leaf = scene.boxes().getLast();
		assertEquals(Palette.LIGHT.fill(leaf.tint()), image.getRGB((int) ((leaf.x() + leaf.width() - 8) * scale), (int) ((leaf.y() + 26) * scale)) & 0xffffff);
		Scene.Text name = leaf.texts().get(0);
		assertTrue(colours(image, name, scale).size() > 5, "the text is drawn");
	}

	private static Set<Integer> colours(BufferedImage image, Scene.Text text, double scale) {
		Set<Integer> colours = new HashSet<>();
		for (int x = (int) (text.x() * scale); x < (text.x() + text.room()) * scale; x++) {
			for (int y = (int) ((text.y() - text.style().size()) * scale); y < text.y() * scale; y++) {
				colours.add(image.getRGB(x, y));
			}
		}
		return colours;
	}

	@Test
	void aDarkPngIsDark() throws Exception {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(scene(named("甲")), Palette.DARK, 1, null)));
		assertEquals(Palette.DARK.paper(), image.getRGB(1, 1) & 0xffffff);
	}

	@Test
	void aPictureThatIsTooLargeIsRefused() {
		CannotDraw refused = assertThrows(CannotDraw.class, () -> PngWriter.write(scene(named("甲")), Palette.LIGHT, 99, null));
		assertTrue(refused.message().text(Locale.ENGLISH).contains("--scale"), refused.message().text(Locale.ENGLISH));
	}

	@Test
	void aPdfHasAPageForEachSceneAndItsTextIsFound() throws Exception {
		List<String> texts = List.of(Files.readString(GOLDEN.resolve("pingluo.pgoal")), Files.readString(GOLDEN.resolve("wuhai.pgoal")));
		List<Scene> scenes = texts.stream().map(PaintedTest::scene).toList();
		byte[] pdf = PdfWriter.write(scenes, Locale.SIMPLIFIED_CHINESE, null);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertEquals(scenes.size(), document.getNumberOfPages());
			for (int i = 0; i < scenes.size(); i++) {
				PDPage page = document.getPage(i);
				assertEquals(scenes.get(i).width() * 0.75, page.getMediaBox().getWidth(), 0.1);
				assertEquals(scenes.get(i).height() * 0.75, page.getMediaBox().getHeight(), 0.1);
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(i + 1);
				stripper.setEndPage(i + 1);
				String text = stripper.getText(document).replaceAll("\\s+", "");
				for (Indicator indicator : Drawing.parsed(texts.get(i)).model().getSheets().get(0).getIndicators()) {
					assertTrue(text.contains(indicator.getName().replace(" ", "")), () -> indicator.getName() + " in " + text);
				}
			}
			BufferedImage image = new PDFRenderer(document).renderImage(0, 96 / 72f);
			assertTrue(colours(image, scenes.get(0).boxes().getLast().texts().get(0), 1).size() > 5, "the text is drawn");
		}
		assertArrayEquals(pdf, PdfWriter.write(scenes, Locale.SIMPLIFIED_CHINESE, null));
	}

	@Test
	void aPageIsNeverLongerThanReadersTake() throws Exception {
		StringBuilder text = new StringBuilder("项目 \"甲\" {\n 产出指标 {\n");
		for (int i = 0; i < 400; i++) {
			text.append("  数量指标: \"指标").append(i).append("\" 3 次\n");
		}
		byte[] pdf = PdfWriter.write(List.of(scene(text.append("}}").toString())), Locale.ENGLISH, null);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertTrue(document.getPage(0).getMediaBox().getHeight() <= 14_400.5);
			assertTrue(new PDFTextStripper().getText(document).contains("指标399"));
		}
	}

	/** A character of private use that no font has. */
	@Test
	void aMissingFontIsAMessageAndNoBox() {
		Scene scene = scene(named("甲\udbea\udfcd"));
		CannotDraw refused = assertThrows(CannotDraw.class, () -> PngWriter.write(scene, Palette.LIGHT, 1, null));
		assertTrue(refused.message().text(Locale.ENGLISH).contains("\udbea\udfcd (1 in all)"), refused.message().text(Locale.ENGLISH));
		assertThrows(CannotDraw.class, () -> PdfWriter.write(List.of(scene), Locale.ENGLISH, null));
		assertTrue(refused.message().text(Locale.CHINESE).contains("字体"));
	}

	@Test
	void anUnknownFontIsAMessage() {
		CannotDraw refused = assertThrows(CannotDraw.class, () -> PngWriter.write(scene(named("甲")), Palette.LIGHT, 1, "No Such Font"));
		assertEquals("There is no font file and no installed font called No Such Font", refused.message().text(Locale.ENGLISH));
	}

	@Test
	void aFileThatIsNoFontIsAMessage() throws IOException {
		Path file = Files.createTempFile("font", ".ttf");
		try {
			assertThrows(CannotDraw.class, () -> PngWriter.write(scene(named("甲")), Palette.LIGHT, 1, file.toString()));
		} finally {
			Files.delete(file);
		}
	}
}
