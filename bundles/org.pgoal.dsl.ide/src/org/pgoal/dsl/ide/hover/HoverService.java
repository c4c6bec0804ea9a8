package org.pgoal.dsl.ide.hover;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.ide.completion.RuleTitles;
import org.pgoal.dsl.ide.navigation.LabelMeaning;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.SheetWeights;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.source.Words;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.FundRole;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleSeverity;

/** What stands at a position, explained: categories, fields, rules, templates, money and weights. */
public final class HoverService {

	private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2,}\\d{2,}");

	private final Workspace workspace;
	private final RuleTitles rules = new RuleTitles();

	public HoverService(Workspace workspace) {
		this.workspace = workspace;
	}

	/** Null where there is nothing to say. */
	public Hover hover(Analysis analysis, Position position, Locale locale) {
		Snapshot snapshot = analysis.snapshot();
		int offset = snapshot.lines().offset(position);
		Token token = snapshot.touching(offset);
		if (token == null) {
			return null;
		}
		Explanation explanation = new Explanation(snapshot, offset, token, locale);
		explanation.explain();
		explanation.problems(analysis);
		return explanation.isEmpty() ? null
				: new Hover(new MarkupContent(MarkupKind.MARKDOWN, explanation.text()), snapshot.lines().range(explanation.start, explanation.end));
	}

	private final class Explanation {

		private final Snapshot snapshot;
		private final int offset;
		private final Token token;
		private final Locale locale;
		private final List<String> parts = new ArrayList<>();
		private int start;
		private int end;

		Explanation(Snapshot snapshot, int offset, Token token, Locale locale) {
			this.snapshot = snapshot;
			this.offset = offset;
			this.token = token;
			this.locale = locale;
			this.start = token.start();
			this.end = token.end();
		}

		boolean isEmpty() {
			return parts.isEmpty();
		}

		String text() {
			return String.join("\n\n---\n\n", parts);
		}

		private String say(String key, Object... arguments) {
			return Message.of(HoverService.class, key, arguments).text(locale);
		}

		private boolean chinese() {
			return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
		}

		void explain() {
			if (token.isComment()) {
				ruleIn(token);
				return;
			}
			if (token.kind() == Token.Kind.LABEL && snapshot.file().at(token.start()).kind() == BlockKind.RULES) {
				rule(Literals.value(token.text()));
				return;
			}
			Optional<LabelMeaning> meaning = LabelMeaning.at(snapshot, offset, workspace);
			if (meaning.isPresent()) {
				start = meaning.get().token().start();
				end = meaning.get().token().end();
				parts.add(label(meaning.get()));
				return;
			}
			Token previous = before(token);
			if (Words.USE.is(previous) || Words.EXTENDS.is(previous)) {
				workspace.template(Literals.value(token.text())).ifPresent(template -> parts.add(template(template)));
			} else if (Words.USE.is(token) && after(token) != null) {
				workspace.template(Literals.value(after(token).text())).ifPresent(template -> parts.add(template(template)));
			} else if (Words.DEPARTMENT.is(previous) && snapshot.file().at(token.start()).kind() == BlockKind.PROJECT) {
				department(Literals.value(token.text()));
			} else {
				number();
			}
		}

		private Token before(Token of) {
			int index = snapshot.tokens().indexOf(of);
			return index > 0 ? snapshot.tokens().get(index - 1) : null;
		}

		private Token after(Token of) {
			int index = snapshot.tokens().indexOf(of);
			return index + 1 < snapshot.tokens().size() ? snapshot.tokens().get(index + 1) : null;
		}

		// ---------------------------------------------------------- labels

		private String label(LabelMeaning meaning) {
			return meaning.category() != null ? category(meaning.category(), meaning.template())
					: meaning.field() != null ? field(meaning.field(), meaning.template())
							: "**" + Markdown.escape(meaning.fund().getLabel()) + "** — "
									+ say(meaning.fund().getRole() == FundRole.TOTAL ? "fund.total" : "fund.part");
		}

		private String category(Category category, EffectiveTemplate template) {
			List<String> lines = new ArrayList<>();
			String code = category.code() == null ? "" : category.code() + "-";
			lines.add("**" + Markdown.escape(code + category.label()) + "** — " + (category.parent() == null ? say("category.levelOne")
					: say("category.levelTwo", Markdown.escape(String.valueOf(category.parent().label())))));
			Vocabulary.CATEGORY_ROLES.entries().stream().filter(e -> e.value() == category.role()).findFirst()
					.ifPresent(e -> lines.add(say("category.role", chinese() ? e.chinese() : e.english())));
			List<String> synonyms = category.labels().stream().filter(l -> l != null && !l.equals(category.label())).toList();
			if (!synonyms.isEmpty()) {
				lines.add(say("category.synonyms", Markdown.escape(String.join("、", synonyms))));
			}
			if (category.minimum() > 0) {
				lines.add(say("category.minimum", category.minimum()));
			}
			category.minWeight().ifPresent(least -> {
				BigDecimal most = category.maxWeight().orElse(least);
				lines.add(least.compareTo(most) == 0 ? say("category.weight", least) : say("category.weights", least, most));
			});
			lines.add(say("template.from", Markdown.escape(String.valueOf(template.id()))));
			return String.join("  \n", lines);
		}

		private String field(FieldSpec field, EffectiveTemplate template) {
			List<String> lines = new ArrayList<>();
			lines.add("**" + Markdown.escape(field.getLabel()) + "**");
			Vocabulary.FIELD_TYPES.entries().stream().filter(e -> e.value() == field.getType()).findFirst()
					.ifPresent(e -> lines.add(say("field.type", chinese() ? e.chinese() : e.english())));
			if (field.isRequired()) {
				lines.add(say("field.required"));
			}
			if (field.getRole() != FieldRole.NONE) {
				Vocabulary.FIELD_ROLES.entries().stream().filter(e -> e.value() == field.getRole()).findFirst()
						.ifPresent(e -> lines.add(say("field.role", chinese() ? e.chinese() : e.english())));
			}
			if (!field.getChoices().isEmpty()) {
				lines.add(say("field.choices", Markdown.escape(String.join(" | ", field.getChoices()))));
			}
			if (!field.getSynonyms().isEmpty()) {
				lines.add(say("field.synonyms", Markdown.escape(String.join("、", field.getSynonyms()))));
			}
			lines.add(say("template.from", Markdown.escape(String.valueOf(template.id()))));
			return String.join("  \n", lines);
		}

		// ----------------------------------------------------------- rules

		private void ruleIn(Token comment) {
			Matcher matcher = RULE_ID.matcher(comment.text());
			while (matcher.find()) {
				if (comment.start() + matcher.start() <= offset && offset <= comment.start() + matcher.end()) {
					start = comment.start() + matcher.start();
					end = comment.start() + matcher.end();
					rule(matcher.group());
				}
			}
		}

		private void rule(String id) {
			rules.rule(id).ifPresent(rule -> parts.add(rule(rule)));
		}

		private String rule(Rule rule) {
			List<String> lines = new ArrayList<>();
			String title = rules.title(rule.id(), locale);
			lines.add("**" + rule.id() + "**" + (title == null ? "" : " — " + Markdown.escape(title)));
			String description = rules.description(rule.id(), locale);
			if (description != null) {
				lines.add(Markdown.escape(description));
			}
			lines.add(say("rule.default", severity(rule.severity())));
			Optional<Severity> here = RuleSeverity.of(rule, workspace.template(snapshot));
			if (here.isEmpty()) {
				lines.add(say("rule.off"));
			} else if (here.get() != rule.severity()) {
				lines.add(say("rule.here", severity(here.get())));
			}
			return String.join("  \n", lines);
		}

		private String severity(Severity severity) {
			return say("rule.severity." + severity.name());
		}

		/** The rules that complain at this place. */
		void problems(Analysis analysis) {
			List<String> said = new ArrayList<>();
			for (Problem problem : analysis.problems()) {
				if (problem.offset() <= offset && offset <= problem.offset() + problem.length() && !said.contains(problem.rule()) && said.size() < 3) {
					said.add(problem.rule());
					rule(problem.rule());
				}
			}
		}

		// ------------------------------------------------------- templates

		private String template(EffectiveTemplate template) {
			List<String> lines = new ArrayList<>();
			lines.add("**" + Markdown.escape(String.valueOf(template.id())) + "**"
					+ (template.template().getDescription() == null ? "" : " — " + Markdown.escape(template.template().getDescription())));
			if (template.lineage().size() > 1) {
				lines.add(say("template.extends", Markdown.escape(String.join(" → ", template.lineage().stream().skip(1).map(Template::getId).toList()))));
			}
			template.region().ifPresent(region -> lines.add(say("template.region", Markdown.escape(region))));
			template.year().ifPresent(year -> lines.add(say("template.year", year)));
			template.currency().ifPresent(currency -> lines.add(say("template.currency", currency)));
			template.weightTotal().ifPresent(total -> lines.add(say("template.weights", total)));
			int fields = template.fields(FormKind.PROJECT).size();
			if (fields > 0) {
				lines.add(say("template.fields", fields));
			}
			StringBuilder categories = new StringBuilder(say("template.categories")).append("\n");
			for (Category one : template.levelOnes()) {
				categories.append("\n- ").append(Markdown.escape(String.valueOf(one.label()))).append(": ").append(Markdown.escape(String.join("、",
						one.children().stream().map(c -> (c.code() == null ? "" : c.code() + "-") + c.label()).toList())));
			}
			return String.join("  \n", lines) + "\n\n" + categories;
		}

		private void department(String name) {
			int projects = workspace.index().projectsOf(List.of(name)).size();
			parts.add("**" + Markdown.escape(name) + "**  \n" + say("department.projects", projects));
		}

		// --------------------------------------------------------- numbers

		private void number() {
			List<Token> tokens = snapshot.tokens();
			int index = tokens.indexOf(token);
			if (token.kind() != Token.Kind.NUMBER) {
				// on the unit: the number before it
				if (index > 0 && tokens.get(index - 1).kind() == Token.Kind.NUMBER && token.isWord()) {
					index--;
				} else {
					return;
				}
			}
			Token number = tokens.get(index);
			BigDecimal value = Numerals.parse(number.text());
			Token previous = index > 0 ? tokens.get(index - 1) : null;
			if (value == null) {
				return;
			}
			if (Words.WEIGHT.is(previous)) {
				weight(value, number);
				return;
			}
			Token unit = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
			BigDecimal factor = unit == null ? null : Money.factor(unit.text());
			boolean rate = index + 2 < tokens.size() && tokens.get(index + 2).isSlash();
			if (factor != null && !rate && factor.compareTo(BigDecimal.ONE) != 0) {
				start = number.start();
				end = unit.end();
				parts.add(say("money.is", Markdown.escape(number.text() + " " + unit.text()), Money.grouped(value.multiply(factor))));
			}
		}

		private void weight(BigDecimal weight, Token number) {
			BigDecimal total = workspace.template(snapshot).weightTotal().orElse(null);
			if (total == null) {
				return;
			}
			BigDecimal share = weight.multiply(BigDecimal.valueOf(100)).divide(total, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
			String text = say("weight.share", weight, total, share);
			Block sheet = snapshot.file().at(number.start()).enclosing(BlockKind.PROJECT, BlockKind.DEPARTMENT);
			if (sheet != null) {
				text += "  \n" + say("weight.sum", new SheetWeights(sheet, workspace.template(snapshot)).sum().orElse(weight), total);
			}
			parts.add(text);
		}
	}
}
