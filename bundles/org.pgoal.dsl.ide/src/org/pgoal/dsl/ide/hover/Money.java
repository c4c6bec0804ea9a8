package org.pgoal.dsl.ide.hover;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as a reader wants to see them: exact, in yuan, in groups of three. */
final class Money {

	private Money() {
	}

	/** How many yuan a unit is; null for what is no money. */
	static BigDecimal factor(String unit) {
		return switch (unit) {
		case "元" -> BigDecimal.ONE;
		case "千元" -> BigDecimal.valueOf(1_000);
		case "万元" -> BigDecimal.valueOf(10_000);
		case "百万元" -> BigDecimal.valueOf(1_000_000);
		case "亿元" -> BigDecimal.valueOf(100_000_000);
		default -> null;
		};
	}

	static String grouped(BigDecimal amount) {
		DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setParseBigDecimal(true);
		return format.format(amount);
	}
}
