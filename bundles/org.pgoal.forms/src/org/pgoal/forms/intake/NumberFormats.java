package org.pgoal.forms.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers of a spreadsheet as a person sees them. */
final class NumberFormats {

	/**
	 * A number as it is shown.
	 *
	 * @param text  what is seen
	 * @param exact the number in the unit shown where the text has fewer digits; else null
	 */
	record Seen(String text, String exact) {
	}

	private interface Format {
		Seen show(BigDecimal number);
	}

	/** What spreadsheets keep of a number; what is behind is noise of binary fractions. */
	private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

	/** A number beyond these has no digits worth showing. */
	private static final int LARGEST_EXPONENT = 40;

	private static final String GENERAL = "General";

	/** Formats whose look depends on the system's language, as a Chinese system shows them (ECMA-376 part 1, 18.8.30). */
	private static final Map<Integer, String> LOCAL = Map.ofEntries(Map.entry(14, "yyyy/m/d"), Map.entry(22, "yyyy/m/d h:mm"), Map.entry(27, "yyyy\"年\"m\"月\""),
			Map.entry(28, "m\"月\"d\"日\""), Map.entry(29, "m\"月\"d\"日\""), Map.entry(30, "m-d-yy"), Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
			Map.entry(32, "h\"时\"mm\"分\""), Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""), Map.entry(34, "h\"时\"mm\"分\""), Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
			Map.entry(36, "yyyy\"年\"m\"月\""), Map.entry(50, "yyyy\"年\"m\"月\""), Map.entry(51, "m\"月\"d\"日\""), Map.entry(52, "yyyy\"年\"m\"月\""),
			Map.entry(53, "m\"月\"d\"日\""), Map.entry(54, "m\"月\"d\"日\""), Map.entry(55, "h\"时\"mm\"分\""), Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
			Map.entry(57, "yyyy\"年\"m\"月\""), Map.entry(58, "m\"月\"d\"日\""));

	private static final Pattern DIGITS_OF_GENERAL = Pattern.compile("\\[(?:DBNum\\d|\\$-[0-9A-Fa-f]+)]", Pattern.CASE_INSENSITIVE);

	private static final Pattern QUOTED = Pattern.compile("\"([^\"\\x00-\\x7f]+)\"");

	private static final Pattern NUMERAL = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

	private final boolean since1904;
	private final DataFormatter formatter = new DataFormatter(Locale.US);
	private final Map<String, Format> formats = new HashMap<>();

	/** @param since1904 whether dates count from 1904 on */
	NumberFormats(boolean since1904) {
		this.since1904 = since1904;
	}

	/** The format that a number of a format stands for where the file doesn't write it out. */
	static String builtin(int index) {
		String local = LOCAL.get(index);
		String format = local != null ? local : BuiltinFormats.getBuiltinFormat(index);
		return format == null ? GENERAL : format;
	}

	/**
	 * @param raw    as the file spells it
	 * @param format of the cell; null for none
	 */
	Seen seen(String raw, String format) {
		BigDecimal number;
		try {
			number = new BigDecimal(raw.strip());
		} catch (NumberFormatException text) {
			return new Seen(CellText.of(raw), null);
		}
		return Math.abs(number.precision() - (long) number.scale()) > LARGEST_EXPONENT && number.signum() != 0 ? new Seen(raw.strip(), null)
				: formats.computeIfAbsent(format == null ? GENERAL : format, this::compile).show(number.round(KEPT));
	}

	/** Whether a format leaves numbers as they are; also 壹仟贰佰, which is read in digits that can be counted with. */
	static boolean isGeneral(String format) {
		return DIGITS_OF_GENERAL.matcher(format).replaceAll("").equalsIgnoreCase(GENERAL);
	}

	private Format compile(String format) {
		if (isGeneral(format) || format.equals("@") || format.isEmpty()) {
			return number -> new Seen(plain(number), null);
		}
		// the system's long date and time
		String shown = format.startsWith("[$-F800]") ? "yyyy\"年\"m\"月\"d\"日\"" : format.startsWith("[$-F400]") ? "h:mm:ss" : format;
		Optional<List<NumberSection>> sections = NumberSection.of(shown);
		if (sections.isPresent()) {
			return number -> decimal(number, sections.get());
		}
		Optional<DatePattern> date = DatePattern.of(shown);
		return date.isPresent() ? number -> new Seen(date.get().show(number, since1904).orElseGet(() -> plain(number)), null) : number -> formatted(number, unquoted(shown));
	}

	private static Seen decimal(BigDecimal number, List<NumberSection> sections) {
		Optional<NumberSection> chosen = sections.stream().filter(section -> section.isFor(number)).findFirst();
		if (sections.stream().anyMatch(NumberSection::isConditional)) {
			return chosen.map(section -> section.show(number, false)).orElseGet(() -> new Seen(plain(number), null));
		}
		int section = number.signum() < 0 && sections.size() > 1 ? 1 : number.signum() == 0 && sections.size() > 2 ? 2 : 0;
		return sections.get(section).show(number, section == 1);
	}

	/** The formatter doesn't know Chinese words in quotes. */
	private static String unquoted(String format) {
		return QUOTED.matcher(format).replaceAll("$1");
	}

	private Seen formatted(BigDecimal number, String format) {
		String text;
		try {
			text = CellText.of(formatter.formatRawCellContents(number.doubleValue(), -1, format, since1904));
		} catch (RuntimeException unknownFormat) {
			return new Seen(plain(number), null);
		}
		return new Seen(text, text.isEmpty() ? null : exact(number, text));
	}

	/** The number in the unit in which it is shown, where that can be told, and needs telling. */
	private static String exact(BigDecimal number, String text) {
		Matcher numeral = NUMERAL.matcher(text);
		if (!numeral.find()) {
			return plain(number);
		}
		BigDecimal shown = new BigDecimal(numeral.group().replace(",", ""));
		if (numeral.find()) {
			return null;
		}
		BigDecimal size = number.abs();
		for (int shift : new int[] { 0, 2, -4, -3, -8, -6, 3, 4 }) {
			BigDecimal scaled = size.movePointRight(shift);
			if (scaled.subtract(shown).abs().movePointRight(shown.scale()).compareTo(new BigDecimal("0.5")) <= 0) {
				return scaled.compareTo(shown) == 0 ? null : plain(number.signum() < 0 ? scaled.negate() : scaled);
			}
		}
		return null;
	}

	static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.scale() > 0 ? number.stripTrailingZeros().toPlainString() : number.toPlainString();
	}
}
