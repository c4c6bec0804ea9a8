package org.pgoal.diagram.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.paint.PictureFonts;
import org.pgoal.diagram.paint.ScenePainter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;

/**
 * Writes scenes as PDF, a page as large as the picture for each, with bookmarks. The same scenes in the same fonts give the
 * same bytes.
 */
public final class PdfWriter {

	/** Points per pixel of a scene. */
	static final double POINT = 0.75;
	/** Readers refuse longer pages. */
	static final double MAX_POINTS = 14_400;

	private PdfWriter() {
	}

	/**
	 * @param locale the language of the text
	 * @param font   a font file or name; null: the best that is installed
	 * @throws CannotDraw when a font is missing
	 */
	public static byte[] write(List<Scene> scenes, Locale locale, String font) throws CannotDraw {
		PictureFonts fonts = PictureFonts.of(scenes, font);
		OutlineFont glyphs = new OutlineFont();
		List<PageContent> contents = new ArrayList<>();
		for (Scene scene : scenes) {
			double scale = Math.min(POINT, MAX_POINTS / Math.max(scene.width(), scene.height()));
			PageContent content = new PageContent(fonts, glyphs, scene.height(), scale);
			ScenePainter.paint(scene, Palette.LIGHT, content);
			contents.add(content);
		}
		try (PDDocument document = new PDDocument()) {
			pages(scenes, contents, glyphs, document);
			document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
			document.getDocumentInformation().setTitle(scenes.get(0).title());
			// else it would be made of the time
			document.setDocumentId((long) scenes.size());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		} catch (IOException inMemory) {
			throw new IllegalStateException(inMemory);
		}
	}

	private static void pages(List<Scene> scenes, List<PageContent> contents, OutlineFont glyphs, PDDocument document) throws IOException {
		COSDictionary resources = new COSDictionary();
		resources.setItem(COSName.FONT, glyphs.resources(document));
		PDDocumentOutline outline = new PDDocumentOutline();
		for (int i = 0; i < scenes.size(); i++) {
			double scale = contents.get(i).scale();
			PDPage page = new PDPage(new PDRectangle((float) (scenes.get(i).width() * scale), (float) (scenes.get(i).height() * scale)));
			page.setResources(new PDResources(resources));
			page.setContents(new PDStream(OutlineFont.stream(contents.get(i).operators().getBytes(StandardCharsets.US_ASCII), document)));
			document.addPage(page);
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle(scenes.get(i).title());
			item.setDestination(page);
			outline.addLast(item);
		}
		document.getDocumentCatalog().setDocumentOutline(outline);
	}
}
