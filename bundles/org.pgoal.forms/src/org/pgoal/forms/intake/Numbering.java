package org.pgoal.forms.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.pgoal.forms.FormException;

/** The numbers that Word puts before paragraphs: a person sees them although no text holds them. */
final class Numbering {

	private static final int LEVELS = 9;

	private static final class Level {

		private String format = "decimal";
		private String text = "";
		private int start = 1;
	}

	private static final class Outline {

		private final Level[] levels = new Level[LEVELS];
		private final int[] counted = new int[LEVELS];
	}

	private static final List<String> DIGITS = List.of("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九");

	private final Map<String, Outline> outlines = new HashMap<>();
	/** Lists that share an outline go on counting. */
	private final Map<String, Outline> lists = new HashMap<>();

	/** @param part the numbering definitions; null where the document has none */
	static Numbering of(XmlPart part) throws FormException {
		Numbering numbering = new Numbering();
		if (part != null) {
			numbering.read(part);
		}
		return numbering;
	}

	private void read(XmlPart xml) throws FormException {
		Outline outline = null;
		Level level = null;
		String list = null;
		while (xml.next()) {
			if (xml.isEnd("num")) {
				list = null;
			}
			if (!xml.isStart()) {
				continue;
			}
			switch (xml.element()) {
			case "abstractNum" -> {
				outline = new Outline();
				outlines.put(String.valueOf(xml.attribute("abstractNumId")), outline);
			}
			case "lvl" -> {
				int at = xml.number("ilvl", -1);
				level = new Level();
				if (list == null && outline != null && at >= 0 && at < LEVELS) {
					outline.levels[at] = level;
				}
			}
			case "start" -> {
				if (level != null) {
					level.start = xml.number("val", 1);
				}
			}
			case "numFmt" -> {
				if (level != null && xml.attribute("val") != null) {
					level.format = xml.attribute("val");
				}
			}
			case "lvlText" -> {
				if (level != null && xml.attribute("val") != null) {
					level.text = xml.attribute("val");
				}
			}
			case "num" -> {
				list = String.valueOf(xml.attribute("numId"));
				level = null;
			}
			case "abstractNumId" -> {
				if (list != null) {
					lists.put(list, outlines.getOrDefault(String.valueOf(xml.attribute("val")), new Outline()));
				}
			}
			default -> {
			}
			}
		}
	}

	/** The number of the next paragraph of a list, with what stands around it; empty for none, or a bullet. */
	String next(String list, int level) {
		Outline outline = lists.get(list);
		if (outline == null || level < 0 || level >= LEVELS || outline.levels[level] == null) {
			return "";
		}
		outline.counted[level]++;
		Arrays.fill(outline.counted, level + 1, LEVELS, 0);
		String text = outline.levels[level].format.equals("bullet") || outline.levels[level].format.equals("none") ? "" : outline.levels[level].text;
		for (int i = 0; i <= level && !text.isEmpty(); i++) {
			if (outline.levels[i] != null) {
				Level of = outline.levels[i];
				text = text.replace("%" + (i + 1), spelt(of.start + Math.max(outline.counted[i], 1) - 1, of.format));
			}
		}
		return text;
	}

	private static String spelt(int number, String format) {
		return switch (format) {
		case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand" -> chinese(number);
		case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
		case "lowerLetter" -> letter(number);
		case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
		case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
		case "upperRoman" -> roman(number);
		default -> Integer.toString(number);
		};
	}

	private static String chinese(int number) {
		if (number < 0 || number > 99) {
			return Integer.toString(number);
		}
		String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.get(number / 10)) + "十";
		return tens + (number % 10 == 0 && number > 0 ? "" : DIGITS.get(number % 10));
	}

	private static String letter(int number) {
		return number < 1 || number > 26 ? Integer.toString(number) : String.valueOf((char) ('a' + number - 1));
	}

	private static String roman(int number) {
		if (number < 1 || number > 3999) {
			return Integer.toString(number);
		}
		int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
		String[] words = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int i = 0; i < values.length; i++) {
			for (; rest >= values[i]; rest -= values[i]) {
				text.append(words[i]);
			}
		}
		return text.toString();
	}
}
