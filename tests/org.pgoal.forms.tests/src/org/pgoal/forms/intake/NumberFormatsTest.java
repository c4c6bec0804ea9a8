package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.forms.intake.NumberFormats.Seen;

class NumberFormatsTest {

	private final NumberFormats formats = new NumberFormats(false);

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', value = {
			// as stored | format | as seen | exact where less is seen
			"0.95|0%|95%|-", "0.95125|0%|95%|95.125", "0.07|0%|7%|-", "1|0.00%|100.00%|-", "1203.7|0|1204|1203.7", "1203.7|General|1203.7|-", "1203.7|-|1203.7|-",
			"1571807.78|#,##0.00|1,571,807.78|-", "-1571807.78|#,##0.00|-1,571,807.78|-", "480000|#,##0.00_ |480,000.00|-", "480000|#,##0_);[Red](#,##0)|480,000|-",
			"-480000|#,##0_);[Red](#,##0)|(480,000)|-", "1234.5|_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |1,234.50|-", "0|_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |-|0",
			"0.30000000000000004|General|0.3|-", "1E+2|General|100|-", "13800138000|General|13800138000|-", "123456789012|0|123456789012|-", "6|0\"万元\"|6万元|-",
			"60000|0.0,\"千元\"|60.0千元|-", "61234|0.0,\"千元\"|61.2千元|61.234", "100000000000000000|General|100000000000000000|-", "5|@|5|-", "0|0;-0;|``|-", "0.5|# ?/?|1/2|-", "12|¥#,##0.00|¥12.00|-", "1234|[$¥-804]#,##0|¥1,234|-", "0.5|.00|.50|-", "12.50|0.##|12.5|-", "7|000000|000007|-",
			"-3.5|0.0_ ;[红色]-0.0\\ |-3.5|-", "61234|0!.0,\"万\"|6.1万|6.1234", "150|[>100]\"多\";0|多|150", "1234567|0.00E+00|1.23E+06|-", "0.0004|0.0%|0.0%|0.04",
			"45291|yyyy\"年\"m\"月\"d\"日\"|2023年12月31日|-", "45291|yyyy/m/d;@|2023/12/31|-", "45291|[$-F800]dddd, mmmm dd, yyyy|2023年12月31日|-", "45291|[$-804]yyyy\"年\"m\"月\";@|2023年12月|-",
			"45261|[DBNum1][$-804]yyyy\"年\"m\"月\";@|二〇二三年十二月|-", "45291|[DBNum1][$-804]m\"月\"d\"日\"|十二月三十一日|-", "45210|[DBNum1]m\"月\"d\"日\"|十月十一日|-", "45291|yyyy\"年底前\"|2023年底前|-",
			"0.5|h\"时\"mm\"分\"|12时00分|-", "0.75|上午/下午h\"时\"mm\"分\";@|下午6时00分|-", "0.51|h:mm AM/PM|12:14 PM|-", "1.5|[h]:mm|36:00|-", "0.0125|[mm]:ss|18:00|-", "45291|yyyy/m/d aaaa|2023/12/31 星期日|-",
			"45291.000005|mm:ss.00|00:00.43|-", "45291|mmm-yy|Dec-23|-", "-5|yyyy/m/d|-5|-", "1e20|[h]:mm|100000000000000000000|-", "1234|[DBNum2][$-804]General|1234|-",
			"123456|[>=10000]0!.0,\"万元\";0\"元\"|12.3万元|12.3456", "999|[>=10000]0!.0,\"万元\";0\"元\"|999元|-", "0|[=1]\"是\";[=0]\"否\"|否|0",
			"0.75|h:mm|18:00|-", "2.5E-7|General|0.00000025|-", "1e400|General|1e400|-" })
	void aNumberIsReadAsItIsShown(String raw, String format, String text, String exact) {
		String seen = text == null ? "-" : text;
		assertEquals(new Seen(seen, exact), formats.seen(raw, format));
	}

	@ParameterizedTest
	@CsvSource({ "14,2023/12/31", "22,2023/12/31 0:00", "31,2023年12月31日", "57,2023年12月", "58,12月31日", "9,4529100%", "49,45291" })
	void formatsThatTheFileDoesNotSpellAreThoseOfAChineseSystem(int index, String text) {
		assertEquals(text, formats.seen("45291", NumberFormats.builtin(index)).text());
	}

	@Test
	void datesMayCountFrom1904() {
		assertEquals("2028/1/1", new NumberFormats(true).seen("45291", "yyyy/m/d").text());
	}
}
