package org.pgoal.dsl.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.services.PGoalGrammarAccess;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.FundSpec;
import org.pgoal.model.Goal;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Row;
import org.pgoal.model.RuleSetting;
import org.pgoal.model.SectionSpec;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Template;
import org.pgoal.model.Value;
import org.pgoal.model.WordList;

import com.google.inject.Inject;

/**
 * Writes model objects as {@code .pgoal} text, as an author would write them. What is written parses to an equal model;
 * nothing is merged or reordered. Columns are not aligned here: that is the formatter's work.
 *
 * <p>Methods that return a line give no indentation and no line end, so that they serve as snippets too. Immutable.
 */
public class SheetWriter {

	static final String INDENT = "    ";

	private static final String BLOCK_QUOTES = "'''";

	/** From this width (a wide character counts two columns) prose stands in a block text of its own lines. */
	private static final int LONG_PROSE = 160;

	private final Keywords keywords;
	private final PGoalGrammarAccess grammar;
	private final KeywordLanguage language;
	private final Function<EObject, List<String>> remarks;

	@Inject
	public SheetWriter(Keywords keywords) {
		this(keywords, KeywordLanguage.CHINESE);
	}

	public SheetWriter(Keywords keywords, KeywordLanguage language) {
		this(keywords, language, element -> List.of());
	}

	private SheetWriter(Keywords keywords, KeywordLanguage language, Function<EObject, List<String>> remarks) {
		this.keywords = keywords;
		this.remarks = remarks;
		this.grammar = keywords.grammar();
		this.language = language;
	}

	/** The same writer with keywords of another language. */
	public SheetWriter in(KeywordLanguage other) {
		return other == language ? this : new SheetWriter(keywords, other, remarks);
	}

	/**
	 * The same writer with comments: at the end of the line of the statement that they are about, where it moves and goes
	 * with it; before a sheet, and before a statement of several lines.
	 *
	 * @param remarked what is to be said about a sheet or a statement of one; none for most
	 */
	public SheetWriter remarking(Function<EObject, List<String>> remarked) {
		return new SheetWriter(keywords, language, remarked);
	}

	private static String comment(String remark) {
		return "// " + remark.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
	}

	private void add(EObject element, String statement, Lines lines) {
		List<String> comments = remarks.apply(element).stream().map(SheetWriter::comment).toList();
		if (statement.indexOf('\n') >= 0) {
			comments.forEach(lines::add);
			lines.add(statement);
		} else {
			lines.add(comments.isEmpty() ? statement : statement + "  " + String.join("  ", comments));
		}
	}

	// --------------------------------------------------------------- files

	/** A whole file. */
	public String write(GoalFile file) {
		StringBuilder text = new StringBuilder();
		String template = reference(file, PgoalPackage.Literals.GOAL_FILE__TEMPLATE, file.getTemplate());
		if (template != null) {
			text.append(kw(grammar.getUseKwRule())).append(' ').append(template).append('\n');
		}
		for (Element element : file.getElements()) {
			if (!text.isEmpty()) {
				text.append('\n');
			}
			text.append(element instanceof Sheet sheet ? write(sheet) : write((Template) element));
		}
		return text.toString();
	}

	/** A sheet over several lines, ending with a line end. */
	public String write(Sheet sheet) {
		Lines lines = new Lines();
		remarks.apply(sheet).forEach(remark -> lines.add(comment(remark)));
		lines.open(head(sheet));
		header(sheet, lines);
		funds(sheet.getFunds(), lines);
		lines.gap();
		for (Task task : sheet.getTasks()) {
			add(task, task(task), lines);
		}
		if (sheet.getGoal() != null) {
			lines.add(kw(grammar.getGoalKwRule()) + ' ' + prose(sheet.getGoal(), lines.depth()));
		}
		for (Goal goal : sheet.getGoals()) {
			add(goal, goal(goal, lines.depth()), lines);
		}
		labelled(kw(grammar.getPlanKwRule()), sheet.getPlans(), lines);
		labelled(kw(grammar.getMeasuresKwRule()), sheet.getMeasures(), lines);
		lines.gap();
		for (Row row : sheet.getRows()) {
			if (row instanceof IndicatorGroup group) {
				group(group, lines);
			} else {
				add(row, freeLine((Indicator) row), lines);
			}
		}
		lines.close();
		return lines.text();
	}

	private void header(Sheet sheet, Lines lines) {
		if (sheet instanceof Project project) {
			String department = reference(project, PgoalPackage.Literals.PROJECT__DEPARTMENT, project.getDepartment());
			if (department != null) {
				lines.add(kw(grammar.getDepartmentKwRule()) + ' ' + department);
			}
		} else if (((Department) sheet).isComplete()) {
			lines.add(kw(grammar.getCompleteKwRule()));
		}
		if (sheet.getTitle() != null) {
			lines.add(kw(grammar.getTitleKwRule()) + ' ' + text(sheet.getTitle()));
		}
		StringBuilder place = new StringBuilder();
		word(place, grammar.getRegionKwRule(), sheet.getRegion() == null ? null : words(sheet.getRegion()));
		word(place, grammar.getYearKwRule(), sheet.getYear() == null ? null : year(sheet.getYear()));
		word(place, grammar.getCurrencyKwRule(), sheet.getCurrency() == null ? null : unit(sheet.getCurrency()));
		word(place, grammar.getStatusKwRule(), sheet.getStatus() == null ? null : words(sheet.getStatus()));
		if (!place.isEmpty()) {
			lines.add(place.toString());
		}
		for (FieldEntry field : sheet.getFields()) {
			add(field, entry(field), lines);
		}
	}

	private void word(StringBuilder line, ParserRule keyword, String word) {
		if (word != null) {
			line.append(line.isEmpty() ? "" : "  ").append(kw(keyword)).append(' ').append(word);
		}
	}

	private void funds(List<Fund> funds, Lines lines) {
		if (!funds.isEmpty()) {
			lines.open(kw(grammar.getFundsKwRule()) + " {");
			funds.forEach(fund -> add(fund, fund(fund), lines));
			lines.close();
		}
	}

	private void labelled(String keyword, List<LabelledText> texts, Lines lines) {
		if (!texts.isEmpty()) {
			lines.open(keyword + " {");
			texts.forEach(text -> add(text, labelled(text, lines.depth()), lines));
			lines.close();
		}
	}

	private void group(IndicatorGroup group, Lines lines) {
		lines.open(groupHead(group.getLevel1()));
		group.getIndicators().forEach(indicator -> add(indicator, line(indicator), lines));
		lines.close();
	}

	/** The first line of a sheet up to its brace, e.g. {@code 项目 id "name" {}. */
	public String head(Sheet sheet) {
		StringBuilder head = new StringBuilder(kw(sheet instanceof Department ? grammar.getDepartmentKwRule() : grammar.getProjectKwRule()));
		if (sheet.getId() != null) {
			head.append(' ').append(id(sheet.getId()));
		}
		if (sheet.getName() != null) {
			head.append(' ').append(text(sheet.getName()));
		}
		return head.append(" {").toString();
	}

	/** A sheet reference as it stands after 部门 or a template's after 使用; null when there is none. */
	private String reference(EObject owner, EReference feature, Element target) {
		if (target == null) {
			return null;
		}
		if (target.eIsProxy()) {
			// what doesn't resolve is kept as the author wrote it
			List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
			return nodes.isEmpty() ? null : NodeModelUtils.getTokenText(nodes.get(0));
		}
		String name = target.getId() != null ? target.getId() : target instanceof Sheet sheet ? sheet.getName() : null;
		return name == null ? null : words(name);
	}

	// ---------------------------------------------------------- statements

	/** A header cell or an extra field: {@code label: value}. */
	public String entry(FieldEntry entry) {
		return label(entry.getLabel()) + ": " + valueOrEmpty(entry.getValue());
	}

	/** A fund line: {@code label: amount}, and what was spent. */
	public String fund(Fund fund) {
		String line = label(fund.getLabel()) + ": " + valueOrEmpty(fund.getAmount());
		return isEmpty(fund.getActual()) ? line : line + ' ' + kw(grammar.getActualKwRule()) + ' ' + value(fund.getActual());
	}

	/** One line of a plan or of the measures, on one line. */
	public String labelled(LabelledText labelled) {
		return label(labelled.getLabel()) + ": " + (labelled.getText() == null ? empty() : text(labelled.getText()));
	}

	private String labelled(LabelledText labelled, int depth) {
		return label(labelled.getLabel()) + ": " + (labelled.getText() == null ? empty() : prose(labelled.getText(), depth));
	}

	/** One item of the detailed goals, on one line. */
	public String goal(Goal goal) {
		return kw(grammar.getDetailKwRule()) + ' ' + (goal.getText() == null ? empty() : text(goal.getText()));
	}

	private String goal(Goal goal, int depth) {
		return kw(grammar.getDetailKwRule()) + ' ' + (goal.getText() == null ? empty() : prose(goal.getText(), depth));
	}

	/** A task of the year on one line. */
	public String task(Task task) {
		StringBuilder line = new StringBuilder(kw(grammar.getTaskKwRule())).append(' ');
		line.append(task.getName() == null ? empty() : text(task.getName()));
		if (task.getContent() != null || task.getName() == null) {
			line.append(' ').append(task.getContent() == null ? empty() : text(task.getContent()));
		}
		List<String> inside = new ArrayList<>();
		if (task.getUnit() != null) {
			if (Lexemes.isPlainUnit(task.getUnit())) {
				line.append(' ').append(task.getUnit());
			} else {
				inside.add(kw(grammar.getCurrencyKwRule()) + ' ' + unit(task.getUnit()));
			}
		}
		task.getAmounts().forEach(amount -> inside.add(fund(amount)));
		if (!inside.isEmpty()) {
			line.append(" { ").append(String.join("  ", inside)).append(" }");
		}
		return line.toString();
	}

	// ---------------------------------------------------------- indicators

	/** The first line of a block of indicators up to its brace; the label may be null. */
	public String groupHead(String levelOne) {
		return (levelOne == null ? kw(grammar.getIndicatorsKwRule()) : plainLabel(levelOne)) + " {";
	}

	/** An indicator as it stands inside a block; its own level one is written where it has one. */
	public String line(Indicator indicator) {
		return line(indicator, indicator.getLevel1() == null ? "" : plainLabel(indicator.getLevel1()) + '/');
	}

	/** An indicator as it stands outside a block, with the level one in force. */
	public String freeLine(Indicator indicator) {
		return line(indicator, plainLabel(indicator.getLevelOne()) + '/');
	}

	private String line(Indicator indicator, String levelOne) {
		StringBuilder line = new StringBuilder();
		if (indicator.getId() != null) {
			line.append(id(indicator.getId())).append(" = ");
		}
		line.append(levelOne);
		if (indicator.getCode() != null) {
			line.append(code(indicator.getCode())).append('-');
		}
		line.append(label(indicator.getLevel2())).append(':');
		nameAndTarget(indicator, line);
		if (indicator.getWeight() != null) {
			line.append(' ').append(kw(grammar.getWeightKwRule())).append(' ').append(decimal(indicator.getWeight()));
		}
		if (indicator.getPolarity() != Polarity.UNSPECIFIED) {
			line.append(' ').append(polarity(indicator.getPolarity()));
		}
		if (indicator.getKind() != Kind.UNSPECIFIED) {
			line.append(' ').append(kind(indicator.getKind()));
		}
		details(indicator, line);
		return line.toString();
	}

	private void nameAndTarget(Indicator indicator, StringBuilder line) {
		Value target = indicator.getTarget();
		if (indicator.getName() != null) {
			line.append(' ').append(text(indicator.getName()));
		} else if (!isEmpty(target) && startsWithText(target)) {
			line.append(' ').append(kw(grammar.getUnnamedKwRule()));
		}
		if (!isEmpty(target)) {
			line.append(' ').append(value(target));
		}
	}

	private void details(Indicator indicator, StringBuilder line) {
		List<String> details = new ArrayList<>();
		detail(details, grammar.getFormulaKwRule(), indicator.getFormula() == null ? null : text(indicator.getFormula()));
		detail(details, grammar.getPreviousKwRule(), isEmpty(indicator.getLastYear()) ? null : value(indicator.getLastYear()));
		detail(details, grammar.getActualKwRule(), isEmpty(indicator.getActual()) ? null : value(indicator.getActual()));
		detail(details, grammar.getScoreKwRule(), indicator.getScore() == null ? null : decimal(indicator.getScore()));
		detail(details, grammar.getReasonKwRule(), indicator.getReason() == null ? null : text(indicator.getReason()));
		indicator.getFields().forEach(field -> details.add(entry(field)));
		if (!details.isEmpty()) {
			line.append(" { ").append(String.join("  ", details)).append(" }");
		}
	}

	private void detail(List<String> details, ParserRule keyword, String written) {
		if (written != null) {
			details.add(kw(keyword) + ' ' + written);
		}
	}

	public String polarity(Polarity polarity) {
		return keywords.of(grammar.getPolarityKwRule()).get(polarity == Polarity.POSITIVE ? 0 : 1).in(language);
	}

	public String kind(Kind kind) {
		return keywords.of(grammar.getKindKwRule()).get(kind == Kind.QUALITATIVE ? 0 : 1).in(language);
	}

	// -------------------------------------------------------------- values

	/** A value: sign, number and unit, or words; the printed form where there is one. An empty value is 空. */
	public String value(Value value) {
		if (isEmpty(value)) {
			return empty();
		}
		StringBuilder written = new StringBuilder(isWritable(value) ? parts(value) : text(partsAsText(value)));
		if (value.getPrinted() != null) {
			if (written.isEmpty()) {
				written.append(text(""));
			}
			written.append(' ').append(kw(grammar.getPrintedKwRule())).append(' ').append(text(value.getPrinted()));
		}
		return written.toString();
	}

	private String parts(Value value) {
		StringBuilder written = new StringBuilder();
		part(written, value.getSign());
		part(written, value.getNumeral());
		if (value.getNumeral() == null && value.getText() != null) {
			part(written, text(value.getText()));
		}
		if (value.getUnit() != null) {
			if (value.getNumeral() == null && value.getText() == null) {
				part(written, value.getSign() == null ? empty() : text(""));
			}
			part(written, unit(value.getUnit()));
		}
		return written.toString();
	}

	private static void part(StringBuilder written, String part) {
		if (part != null) {
			written.append(written.isEmpty() ? "" : " ").append(part);
		}
	}

	/** A sign or numeral that the grammar cannot read is words. */
	private boolean isWritable(Value value) {
		return (value.getSign() == null || keywords.isSign(value.getSign()))
				&& (value.getNumeral() == null || value.getText() == null && Lexemes.isNumeral(value.getNumeral()));
	}

	private static String partsAsText(Value value) {
		StringBuilder text = new StringBuilder();
		for (String part : new String[] { value.getSign(), value.getNumeral(), value.getText(), value.getUnit() }) {
			text.append(part == null ? "" : part);
		}
		return text.toString();
	}

	private boolean startsWithText(Value value) {
		return !isWritable(value) || value.getSign() == null && value.getNumeral() == null && (value.getText() != null || value.getUnit() == null);
	}

	private String valueOrEmpty(Value value) {
		return value == null ? empty() : value(value);
	}

	/** True for null and for a value that says nothing: both are written as 空 or not at all. */
	private static boolean isEmpty(Value value) {
		return value == null || value.getSign() == null && value.getNumeral() == null && value.getText() == null && value.getUnit() == null
				&& value.getPrinted() == null;
	}

	// --------------------------------------------------------------- words

	/** The word for an empty cell. */
	public String empty() {
		return kw(grammar.getEmptyKwRule());
	}

	/** A text in quotes, on one line. */
	public String text(String text) {
		return Literals.quote(text);
	}

	/**
	 * A text as a statement of its own: in quotes, or as a block text where it is long or has line breaks.
	 *
	 * @param depth how deep the statement is indented, in steps
	 */
	public String prose(String text, int depth) {
		if (text.indexOf('\n') >= 0 || TextWidth.of(text) > LONG_PROSE) {
			String block = block(text, depth);
			if (!text.contains("'''") && Literals.value(block).equals(text)) {
				return block;
			}
		}
		return text(text);
	}

	/** False for a text that would end a block text, and for characters that only an escape makes visible. */
	private static boolean isVisible(String text) {
		return !text.contains(BLOCK_QUOTES) && text.codePoints().allMatch(c -> c == '\n' || switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
		default -> true;
		});
	}

	private static String block(String text, int depth) {
		String indent = INDENT.repeat(depth);
		StringBuilder block = new StringBuilder(BLOCK_QUOTES).append('\n');
		for (String line : text.split("\n", -1)) {
			block.append(line.isEmpty() ? "" : indent + INDENT + line).append('\n');
		}
		return block.append(indent).append(BLOCK_QUOTES).toString();
	}

	/** A label before a colon; null is the mark of a label that the form doesn't have. */
	public String label(String label) {
		return label == null ? Literals.NO_LABEL : Lexemes.isLabelWord(label) ? label : Literals.quote(label);
	}

	/** A label that no colon follows, as a level one, a section, a synonym; null is the mark of a missing label. */
	public String plainLabel(String label) {
		return label == null ? Literals.NO_LABEL : Lexemes.isPlainLabel(label) ? label : Literals.quote(label);
	}

	/** A unit, bare where it can be. */
	public String unit(String unit) {
		return Lexemes.isPlainUnit(unit) ? unit : Literals.quote(unit);
	}

	/** A region, a status, a reference: bare where it is one word. */
	public String words(String words) {
		return Lexemes.isId(words) ? words : Literals.quote(words);
	}

	/** A code before a category: bare where it is a number. */
	public String code(String code) {
		return Lexemes.isNumber(code) ? code : Literals.quote(code);
	}

	/** A year: bare where it is a number. */
	public String year(String year) {
		return Lexemes.isNumber(year) ? year : Literals.quote(year);
	}

	/**
	 * An ID, which has no quoted form.
	 *
	 * @throws IllegalArgumentException when the language has no such ID
	 */
	public String id(String id) {
		if (!Lexemes.isId(id)) {
			throw new IllegalArgumentException("not an ID: " + id);
		}
		return id;
	}

	/** A decimal without exponent, with its scale. */
	public String decimal(BigDecimal decimal) {
		return decimal.toPlainString();
	}

	private String kw(ParserRule rule) {
		return keywords.word(rule, language);
	}

	// ----------------------------------------------------------- templates

	/** A template over several lines, ending with a line end. */
	public String write(Template template) {
		Lines lines = new Lines();
		String parent = reference(template, PgoalPackage.Literals.TEMPLATE__PARENT, template.getParent());
		lines.open(kw(grammar.getTemplateKwRule()) + ' ' + id(template.getId())
				+ (parent == null ? "" : ' ' + kw(grammar.getExtendsKwRule()) + ' ' + parent) + " {");
		StringBuilder place = new StringBuilder();
		word(place, grammar.getRegionKwRule(), template.getRegion() == null ? null : words(template.getRegion()));
		word(place, grammar.getYearKwRule(), template.getYear() == null ? null : year(template.getYear()));
		word(place, grammar.getCurrencyKwRule(), template.getCurrency() == null ? null : unit(template.getCurrency()));
		if (!place.isEmpty()) {
			lines.add(place.toString());
		}
		if (template.getDescription() != null) {
			lines.add(kw(grammar.getDescriptionKwRule()) + ' ' + text(template.getDescription()));
		}
		template.getForms().forEach(form -> form(form, lines));
		if (!template.getIndicatorFields().isEmpty()) {
			lines.open(kw(grammar.getIndicatorsKwRule()) + " {");
			template.getIndicatorFields().forEach(field -> lines.add(fieldSpec(field)));
			lines.close();
		}
		for (CategorySpec one : template.getCategories()) {
			lines.open(category(one) + " {");
			one.getChildren().forEach(two -> lines.add(category(two)));
			lines.close();
		}
		if (template.getWeightTotal() != null) {
			lines.add(kw(grammar.getWeightKwRule()) + ' ' + kw(grammar.getTotalKwRule()) + ' ' + decimal(template.getWeightTotal()));
		}
		template.getWordLists().forEach(list -> wordList(list, lines));
		if (!template.getRuleSettings().isEmpty()) {
			lines.open(kw(grammar.getRulesKwRule()) + " {");
			template.getRuleSettings().forEach(setting -> lines.add(ruleSetting(setting)));
			lines.close();
		}
		if (!template.getScoring().isEmpty()) {
			lines.open(kw(grammar.getScoringKwRule()) + " {");
			template.getScoring().forEach(parameter -> lines.add(entry(parameter)));
			lines.close();
		}
		lines.close();
		return lines.text();
	}

	private void form(FormSpec form, Lines lines) {
		lines.open(keywords.of(grammar.getFormKindKwRule()).get(form.getKind().getValue()).in(language) + " {");
		if (form.getTitle() != null) {
			lines.add(kw(grammar.getTitleKwRule()) + ' ' + text(form.getTitle()));
		}
		form.getFiles().forEach(file -> lines.add(kw(grammar.getFormKwRule()) + ' ' + text(file)));
		form.getFields().forEach(field -> lines.add(fieldSpec(field)));
		for (SectionSpec section : form.getSections()) {
			lines.open(kw(grammar.getSectionKwRule()) + ' ' + plainLabel(section.getLabel()) + " {");
			section.getFields().forEach(field -> lines.add(fieldSpec(field)));
			lines.close();
		}
		if (!form.getFunds().isEmpty()) {
			lines.open(kw(grammar.getFundsKwRule()) + " {");
			form.getFunds().forEach(fund -> lines.add(fundSpec(fund)));
			lines.close();
		}
		lines.close();
	}

	/** A typed field of a template on one line. */
	public String fieldSpec(FieldSpec field) {
		StringBuilder line = new StringBuilder(label(field.getLabel())).append(": ").append(word(Vocabulary.FIELD_TYPES, field.getType()));
		for (int i = 0; i < field.getChoices().size(); i++) {
			line.append(i == 0 ? " " : " | ").append(text(field.getChoices().get(i)));
		}
		if (field.isRequired()) {
			line.append(' ').append(kw(grammar.getRequiredKwRule()));
		}
		if (field.getRole() != FieldRole.NONE) {
			line.append(' ').append(kw(grammar.getRoleKwRule())).append(' ').append(word(Vocabulary.FIELD_ROLES, field.getRole()));
		}
		return line.append(aliases(field.getSynonyms())).toString();
	}

	/** A fund line of a template on one line. */
	public String fundSpec(FundSpec fund) {
		// the grammar names the total first
		int index = fund.getRole() == org.pgoal.model.FundRole.TOTAL ? 0 : 1;
		return label(fund.getLabel()) + ": " + keywords.of(grammar.getFundRoleKwRule()).get(index).in(language) + aliases(fund.getSynonyms());
	}

	/** A category of a template on one line, without the braces of a level one. */
	public String category(CategorySpec category) {
		StringBuilder line = new StringBuilder();
		if (category.getCode() != null) {
			line.append(code(category.getCode())).append('-');
		}
		line.append(plainLabel(category.getLabel()));
		if (category.getCanonical() != null) {
			line.append(" = ").append(plainLabel(category.getCanonical()));
		}
		if (category.getMinWeight() != null) {
			line.append(' ').append(decimal(category.getMinWeight()));
			if (category.getMaxWeight() != null) {
				line.append("..").append(decimal(category.getMaxWeight()));
			}
		}
		if (category.getRole() != CategoryRole.NONE) {
			line.append(' ').append(kw(grammar.getRoleKwRule())).append(' ').append(word(Vocabulary.CATEGORY_ROLES, category.getRole()));
		}
		if (category.getMinimum() != 0) {
			line.append(' ').append(kw(grammar.getMinimumKwRule())).append(' ').append(category.getMinimum());
		}
		return line.append(aliases(category.getSynonyms())).toString();
	}

	private String aliases(List<String> synonyms) {
		return synonyms.isEmpty() ? "" : ' ' + kw(grammar.getAliasKwRule()) + ' ' + String.join(", ", synonyms.stream().map(this::plainLabel).toList());
	}

	private String ruleSetting(RuleSetting setting) {
		StringBuilder line = new StringBuilder(label(setting.getRule())).append(':');
		if (setting.getSeverity() != null) {
			line.append(' ').append(id(setting.getSeverity()));
		}
		if (!setting.getParameters().isEmpty()) {
			line.append(" {");
			setting.getParameters().forEach(parameter -> line.append(' ').append(entry(parameter)));
			line.append(" }");
		}
		return line.toString();
	}

	private void wordList(WordList list, Lines lines) {
		lines.open(kw(grammar.getWordsKwRule()) + ' ' + plainLabel(list.getName()) + (list.isExtending() ? ' ' + kw(grammar.getExtendsKwRule()) : "") + " {");
		lines.add(String.join(", ", list.getWords().stream().map(this::plainLabel).toList()));
		lines.close();
	}

	private <E extends Enum<E>> String word(Vocabulary<E> vocabulary, E value) {
		return vocabulary.entries().stream().filter(entry -> entry.value() == value)
				.map(entry -> language == KeywordLanguage.ENGLISH ? entry.english() : entry.chinese()).findFirst().orElseThrow();
	}
}
