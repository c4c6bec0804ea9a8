package org.pgoal.forms.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.FormException;

/** What of a workbook's styles matters to reading: number formats, which are bold, and fonts whose letters are pictures. */
final class CellStyles {

	/** @param symbols the font, where its letters are pictures; else null */
	private record Style(String format, boolean bold, String symbols) {
	}

	private static final Style NONE = new Style(null, false, null);

	private final List<Style> styles = new ArrayList<>();

	/** @param part the styles; null where the workbook has none */
	static CellStyles of(XmlPart part) throws FormException, IOException {
		CellStyles styles = new CellStyles();
		if (part != null) {
			styles.read(part);
		}
		return styles;
	}

	private void read(XmlPart xml) throws FormException {
		Map<Integer, String> formats = new HashMap<>();
		Map<Style, Style> same = new HashMap<>();
		List<Boolean> bold = new ArrayList<>();
		List<String> names = new ArrayList<>();
		boolean inFonts = false;
		boolean inCells = false;
		while (xml.next()) {
			if (xml.isStart()) {
				switch (xml.element()) {
				case "fonts" -> inFonts = true;
				case "cellXfs" -> inCells = true;
				case "font" -> {
					if (inFonts) {
						bold.add(false);
						names.add(null);
					}
				}
				case "b" -> {
					if (inFonts && !bold.isEmpty()) {
						bold.set(bold.size() - 1, xml.attribute("val") == null || xml.flag("val"));
					}
				}
				case "name" -> {
					if (inFonts && !names.isEmpty() && SymbolFonts.isSymbolic(xml.attribute("val"))) {
						names.set(names.size() - 1, xml.attribute("val"));
					}
				}
				case "numFmt" -> {
					if (!inCells && xml.attribute("formatCode") != null) {
						formats.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
					}
				}
				case "xf" -> {
					if (inCells) {
						int format = xml.number("numFmtId", 0);
						int font = xml.number("fontId", 0);
						boolean known = font >= 0 && font < bold.size();
						Style style = new Style(formats.getOrDefault(format, NumberFormats.builtin(format)), known && bold.get(font), known ? names.get(font) : null);
						styles.add(same.computeIfAbsent(style, s -> s));
					}
				}
				// formats of differences, used by conditions only
				case "dxfs" -> xml.skip();
				default -> {
				}
				}
			} else if (xml.isEnd("fonts")) {
				inFonts = false;
			} else if (xml.isEnd("cellXfs")) {
				inCells = false;
			}
		}
	}

	String format(int style) {
		return of(style).format();
	}

	boolean isBold(int style) {
		return of(style).bold();
	}

	/** A text in a style as it is seen. */
	String seen(String text, int style) {
		String font = of(style).symbols();
		return font == null ? text : SymbolFonts.seen(font, text);
	}

	private Style of(int style) {
		return style >= 0 && style < styles.size() ? styles.get(style) : NONE;
	}
}
