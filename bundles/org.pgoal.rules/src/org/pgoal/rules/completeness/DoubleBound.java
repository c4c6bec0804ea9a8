package org.pgoal.rules.completeness;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.model.Operator;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.quantity.Quantities;
import org.pgoal.model.quantity.Quantities.Mention;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * A bound said twice, as in ≥1万人以上.
 *
 * @param sign         the sign or word before the number
 * @param numeral      the number as written
 * @param unit         its unit
 * @param word         the word behind it that says the same again
 * @param isWholeValue true when there is nothing else in the value
 */
record DoubleBound(String sign, String numeral, String unit, String word, boolean isWholeValue) {

	private static final Pattern SIGN = Pattern.compile("(≥|≧|⩾|>=|＞=|＞＝|>|＞|大于等于|大于|≤|≦|⩽|<=|＜=|＜＝|<|＜|小于等于|小于)[\\s\u3000]*$");

	static Optional<DoubleBound> in(Value value, RuleContext context) {
		String text = value.asText();
		if (!Wording.mentions(text, context.words("以上词")) && !Wording.mentions(text, context.words("以下词"))) {
			return Optional.empty();
		}
		for (Mention mention : Quantities.in(text)) {
			Matcher sign = SIGN.matcher(text.substring(0, mention.start()));
			if (sign.find()) {
				String after = text.substring(mention.end());
				Optional<DoubleBound> bound = words(Operators.of(sign.group(1)), context).stream().filter(after::startsWith).findFirst()
						.map(word -> new DoubleBound(sign.group(1), text.substring(mention.start(), mention.end() - mention.unit().length()).strip(), mention.unit(),
								word, sign.start() == 0 && after.length() == word.length()));
				if (bound.isPresent()) {
					return bound;
				}
			}
		}
		return Optional.empty();
	}

	private static Set<String> words(Operator operator, RuleContext context) {
		return switch (operator) {
		case AT_LEAST, GREATER -> context.words("以上词");
		case AT_MOST, LESS -> context.words("以下词");
		default -> Set.of();
		};
	}
}
