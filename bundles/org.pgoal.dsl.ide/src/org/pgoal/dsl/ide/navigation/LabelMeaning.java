package org.pgoal.dsl.ide.navigation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.FundSpec;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What a label of a sheet means in the template in force. Exactly one of category, field and fund is there.
 *
 * @param template the template that says so
 */
public record LabelMeaning(Category category, FieldSpec field, FundSpec fund, EffectiveTemplate template, Token token) {

	/** Where the template says it. */
	public EObject spec() {
		return category != null ? category.spec() : field != null ? field : fund;
	}

	/** The meaning of the label at an offset; empty where there is none or the template doesn't know it. */
	public static Optional<LabelMeaning> at(Snapshot snapshot, int offset, Knowledge around) {
		int index = snapshot.tokenAt(offset);
		List<Token> tokens = snapshot.tokens();
		// of two tokens that meet, the one that says more
		for (int i = index; i < Math.min(index + 2, tokens.size()); i++) {
			if (tokens.get(i).touches(offset)) {
				Optional<LabelMeaning> meaning = of(snapshot, i, around.template(snapshot));
				if (meaning.isPresent()) {
					return meaning;
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The meaning of one token.
	 *
	 * @param template in force in the file
	 */
	static Optional<LabelMeaning> of(Snapshot snapshot, int index, EffectiveTemplate template) {
		Token token = snapshot.tokens().get(index);
		Token next = index + 1 < snapshot.tokens().size() ? snapshot.tokens().get(index + 1) : null;
		Token previous = index > 0 ? snapshot.tokens().get(index - 1) : null;
		boolean levelOne = token.kind() == Token.Kind.GROUP || next != null && next.isSlash();
		if (token.kind() != Token.Kind.LABEL && !levelOne) {
			return Optional.empty();
		}
		Block block = snapshot.file().at(token.start());
		String label = Literals.value(token.text());
		Block sheet = block.enclosing(BlockKind.PROJECT, BlockKind.DEPARTMENT);
		if (sheet == null) {
			return Optional.empty();
		}
		FormKind kind = sheet.kind() == BlockKind.DEPARTMENT ? FormKind.DEPARTMENT : FormKind.PROJECT;
		if (levelOne) {
			return template.levelOne(label).map(c -> new LabelMeaning(c, null, null, template, token));
		}
		return switch (block.kind()) {
		case INDICATORS -> category(template, levelOne(snapshot, index, block, template), label, token);
		case DETAILS -> template.indicatorFields().stream().filter(f -> label.equals(f.getLabel()) || f.getSynonyms().contains(label)).findFirst()
				.map(f -> new LabelMeaning(null, f, null, template, token));
		case FUNDS -> template.fund(kind, label).map(f -> new LabelMeaning(null, null, f, template, token));
		case PROJECT, DEPARTMENT -> previous != null && (previous.isSlash() || previous.isDash())
				? category(template, levelOne(snapshot, index, block, template), label, token)
				: template.field(kind, label).map(f -> new LabelMeaning(null, f, null, template, token));
		default -> Optional.empty();
		};
	}

	private static Optional<LabelMeaning> category(EffectiveTemplate template, Category one, String label, Token token) {
		return template.levelTwo(one, label).or(() -> template.levelTwo(null, label)).map(c -> new LabelMeaning(c, null, null, template, token));
	}

	/** The level one on the line before the label, else the block's. */
	private static Category levelOne(Snapshot snapshot, int index, Block block, EffectiveTemplate template) {
		for (int i = index - 1; i > 0 && i > index - 4; i--) {
			if (snapshot.tokens().get(i).isSlash()) {
				return template.levelOne(Literals.value(snapshot.tokens().get(i - 1).text())).orElse(null);
			}
		}
		Token group = block.lastInHead(Token.Kind.GROUP);
		return group == null ? null : template.levelOne(Literals.value(group.text())).orElse(null);
	}
}
