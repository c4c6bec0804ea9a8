package org.pgoal.dsl.ide.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.pgoal.dsl.conversion.Literals;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** The weights of a sheet as its tokens show them, so that a line counts also while it is being typed. */
public final class SheetWeights {

	private final Block sheet;
	private final EffectiveTemplate template;

	/** @param sheet the block of a project or department */
	public SheetWeights(Block sheet, EffectiveTemplate template) {
		this.sheet = sheet;
		this.template = template;
	}

	/** The label of a level-one block; null where it has none. */
	public static String label(Block block) {
		Token label = block.lastInHead(Token.Kind.GROUP);
		return label == null ? null : Literals.value(label.text());
	}

	/** Of the whole sheet; empty where it has none. */
	public Optional<BigDecimal> sum() {
		return sum(null);
	}

	/** Of a level one, in all its blocks and lines; empty where it has none. */
	public Optional<BigDecimal> sum(String levelOne) {
		Sum sum = new Sum(levelOne);
		sum.add(sheet, null);
		for (Block block : sheet.children()) {
			if (block.kind() == BlockKind.INDICATORS) {
				sum.add(block, label(block));
			}
		}
		return sum.any ? Optional.of(sum.value) : Optional.empty();
	}

	private final class Sum {

		private final String wanted;
		private BigDecimal value = BigDecimal.ZERO;
		private boolean any;

		Sum(String wanted) {
			this.wanted = wanted;
		}

		void add(Block block, String group) {
			List<Token> tokens = block.tokens();
			String levelOne = group;
			for (int i = 0; i < tokens.size(); i++) {
				Token token = tokens.get(i);
				if (token.kind() == Token.Kind.LABEL) {
					String own = written(tokens, i);
					levelOne = own == null ? group : own;
				} else if (i > 0 && token.kind() == Token.Kind.NUMBER && Words.WEIGHT.is(tokens.get(i - 1)) && !isCode(tokens, i)
						&& (wanted == null || isSame(levelOne))) {
					BigDecimal weight = Numerals.parse(token.text());
					any = true;
					value = weight == null ? value : value.add(weight);
				}
			}
		}

		/** {@code 权重} without its number, and the code of the next line behind it. */
		private static boolean isCode(List<Token> tokens, int index) {
			return index + 1 < tokens.size() && tokens.get(index + 1).isDash() && tokens.get(index + 1).start() == tokens.get(index).end();
		}

		private boolean isSame(String label) {
			if (label == null) {
				return false;
			}
			Optional<Category> category = template.levelOne(label);
			return category.isPresent() ? template.levelOne(wanted).filter(c -> c == category.get()).isPresent() : label.equals(wanted);
		}

		/** {@code 效益指标/22-社会效益:} says its level one itself. */
		private static String written(List<Token> tokens, int label) {
			int before = label - 1;
			if (before > 0 && tokens.get(before).isDash()) {
				before -= 2;
			}
			return before > 0 && tokens.get(before).isSlash() ? Literals.value(tokens.get(before - 1).text()) : null;
		}
	}
}
