package org.pgoal.dsl.text;

import java.util.List;

import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormSpec;
import org.pgoal.model.FundSpec;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.RuleSetting;
import org.pgoal.model.SectionSpec;
import org.pgoal.model.Template;
import org.pgoal.model.WordList;

/** Writes templates and their statements. Immutable. */
public class TemplateWriter extends StatementWriter {

	TemplateWriter(Keywords keywords, KeywordLanguage language) {
		super(keywords, language);
	}

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
}
