package org.pgoal.forms.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.FormException;

/** The texts that a workbook keeps once for all cells. */
final class SharedTexts {

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final List<String> texts = new ArrayList<>();

	/** @param part the texts; null where the workbook has none */
	static SharedTexts of(XmlPart part, Budget budget) throws FormException {
		SharedTexts shared = new SharedTexts();
		long characters = 0;
		while (part != null && part.next()) {
			if (part.isStart("si")) {
				String text = text(part);
				characters += text.length();
				// not counted twice: cells count what they show
				if (characters > budget.limits().characters() || shared.texts.size() >= budget.limits().cells()) {
					throw new FormException(Intake.message("tooMuchText", budget.limits().characters() >> 20));
				}
				shared.texts.add(text);
			}
		}
		return shared;
	}

	/** The text of a rich text from its start to its end, without the readings of its characters. */
	static String text(XmlPart xml) throws FormException {
		String outer = xml.element();
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		String font = null;
		while (xml.next() && !xml.isEnd(outer)) {
			if (xml.isStart("rPh")) {
				xml.skip();
			} else if (xml.isStart("r")) {
				font = null;
			} else if (xml.isStart("rFont")) {
				font = xml.attribute("val");
			} else if (xml.isStart("t")) {
				inText = true;
			} else if (xml.isEnd("t")) {
				inText = false;
			} else if (inText && xml.isText()) {
				int before = text.length();
				xml.appendText(text);
				if (SymbolFonts.isSymbolic(font)) {
					text.replace(before, text.length(), SymbolFonts.seen(font, text.substring(before)));
				}
			}
		}
		return CellText.of(unescaped(text));
	}

	/** Characters that XML can't hold are written as {@code _x0007_}. */
	static CharSequence unescaped(CharSequence text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) != '_') {
			at++;
		}
		Matcher escaped = ESCAPED.matcher(text);
		return at == text.length() || !escaped.find(at) ? text
				: escaped.replaceAll(match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
	}

	/** Empty where there is none of that number. */
	String get(String index) {
		try {
			int i = Integer.parseInt(index.strip());
			return i >= 0 && i < texts.size() ? texts.get(i) : "";
		} catch (NumberFormatException none) {
			return "";
		}
	}
}
