package org.pgoal.forms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * One font for all that a file doesn't bring along. Its shapes don't matter for reading; the library's own way is to look
 * through all fonts of the machine, for many seconds, and to leave a file with their names in the user's folder.
 */
final class PdfFonts implements FontMapper {

	private static final String SUBSTITUTE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final TrueTypeFont font;

	private PdfFonts() {
		try (InputStream stream = FontMapper.class.getResourceAsStream(SUBSTITUTE)) {
			font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	private static final class Installed {

		private static final PdfFonts FONTS = new PdfFonts();

		private Installed() {
		}
	}

	/** For all files that are read from now on. */
	static void install() {
		FontMappers.set(Installed.FONTS);
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
		return new FontMapping<>(font, true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
		return new FontMapping<>(font, true);
	}

	@Override
	public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
		return new CIDFontMapping(null, font, true);
	}
}
