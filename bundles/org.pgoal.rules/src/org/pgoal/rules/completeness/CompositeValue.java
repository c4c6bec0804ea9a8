package org.pgoal.rules.completeness;

import java.util.List;
import java.util.regex.Pattern;

import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Quantities;
import org.pgoal.model.quantity.Quantities.Mention;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.wording.Wording;

/** Counts the values that a text holds. A date, a frequency, a range, a change from one to another and a product are one value. */
final class CompositeValue {

	/** Between two numbers that say one thing: 10人-20人, 从3天缩短至2天, 1次/3天, 100人×500元. */
	private static final Pattern ONE_VALUE = Pattern.compile("[\\s\u3000]*|[^，,、；;和及]{0,6}[-—–~～至到][\\s\u3000]*|[^，,、；;和及]{0,4}[短缩减降高升增大加少]为?|[\\s\u3000]*[/／×*＊xX=＝÷+][\\s\u3000]*");
	/** The same amount again for the whole year: 每季度1次，全年4次. */
	private static final Pattern RESTATED = Pattern.compile("[\\s\u3000，,、；;]*(全年|每年|年|共|共计|合计|累计|总计|即)[\\s\u3000]*");
	private static final String ORDINAL = "第";
	private static final String EACH = "每";

	private CompositeValue() {
	}

	/** The number of values; 0 for null and for a text without a number with a unit. */
	static int count(String text) {
		if (text == null) {
			return 0;
		}
		String plain = Wording.withoutNotes(text);
		List<Mention> mentions = Quantities.in(plain).stream().filter(m -> isValue(m, plain)).toList();
		int count = mentions.isEmpty() ? 0 : 1;
		for (int i = 1; i < mentions.size(); i++) {
			String between = plain.substring(mentions.get(i - 1).end(), mentions.get(i).start());
			boolean frequency = between.isBlank() && Units.is(mentions.get(i - 1).unit(), Dimension.TIME);
			boolean restated = RESTATED.matcher(between).matches() && Units.comparable(mentions.get(i - 1).unit(), mentions.get(i).unit());
			boolean one = frequency || restated || !between.isBlank() && ONE_VALUE.matcher(between).matches();
			count += one ? 0 : 1;
		}
		return count;
	}

	private static boolean isValue(Mention mention, String text) {
		String before = text.substring(0, mention.start());
		return !mention.isDate() && !before.endsWith(ORDINAL) && !before.endsWith(EACH);
	}
}
