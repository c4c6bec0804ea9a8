package org.pgoal.model.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.pgoal.model.CategorySpec;
import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.FormSpec;
import org.pgoal.model.FundSpec;
import org.pgoal.model.RuleSetting;
import org.pgoal.model.SectionSpec;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.Value;
import org.pgoal.model.WordList;

/**
 * A template together with all that it inherits: what rules, completion and forms ask. Immutable once built, so that
 * one instance serves all sheets of a template.
 */
public final class EffectiveTemplate {

	private final List<Template> lineage;
	private final List<Category> levelOnes;
	private final Map<String, Category> levelOnesByLabel = new HashMap<>();
	private final Map<String, Category> levelTwosByLabel = new HashMap<>();
	private final Map<FormKind, FormSpec> formsByKind = new EnumMap<>(FormKind.class);
	private final Map<FormKind, Map<String, FieldSpec>> fieldsByLabel = new EnumMap<>(FormKind.class);
	private final Map<FormKind, Map<String, FundSpec>> fundsByLabel = new EnumMap<>(FormKind.class);
	private final Map<String, List<RuleSetting>> settings = new HashMap<>();
	// Filled on demand, by several threads.
	private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

	private EffectiveTemplate(List<Template> lineage) {
		this.lineage = lineage;
		this.levelOnes = resolveCategories();
		for (Category one : levelOnes) {
			index(one);
		}
		for (Template member : lineage) {
			member.getForms().forEach(form -> formsByKind.putIfAbsent(form.getKind(), form));
		}
		for (FormKind kind : FormKind.values()) {
			fieldsByLabel.put(kind, byLabel(fields(kind), FieldSpec::getLabel, FieldSpec::getSynonyms));
			fundsByLabel.put(kind, byLabel(funds(kind), FundSpec::getLabel, FundSpec::getSynonyms));
		}
		for (Template template : lineage) {
			for (RuleSetting setting : template.getRuleSettings()) {
				settings.computeIfAbsent(setting.getRule(), rule -> new ArrayList<>()).add(setting);
			}
		}
	}

	/** By label and synonym; a label that the form prints goes before another line's synonym. */
	private static <T> Map<String, T> byLabel(List<T> lines, Function<T, String> label, Function<T, List<String>> synonyms) {
		Map<String, T> byLabel = new HashMap<>();
		for (T line : lines) {
			if (label.apply(line) != null) {
				byLabel.putIfAbsent(key(label.apply(line)), line);
			}
		}
		for (T line : lines) {
			synonyms.apply(line).stream().filter(java.util.Objects::nonNull).forEach(synonym -> byLabel.putIfAbsent(key(synonym), line));
		}
		return byLabel;
	}

	/**
	 * A template and its ancestors as somebody else has found them, the template itself first. Nothing is asked of
	 * {@link Template#getParent()}, which may not be linked.
	 */
	public static EffectiveTemplate of(List<Template> lineage) {
		if (lineage.isEmpty()) {
			throw new IllegalArgumentException("A lineage begins with the template itself");
		}
		return new EffectiveTemplate(List.copyOf(lineage));
	}

	/** A template and its ancestors. A cycle ends where it closes: the link that closes it is reported elsewhere. */
	public static EffectiveTemplate of(Template template) {
		Set<Template> seen = new LinkedHashSet<>();
		for (Template t = template; t != null && !t.eIsProxy() && seen.add(t);) {
			t = t.getParent();
		}
		return new EffectiveTemplate(List.copyOf(seen));
	}

	/** The template itself, the most special one. */
	public Template template() {
		return lineage.get(0);
	}

	/** The template, then its ancestors. */
	public List<Template> lineage() {
		return lineage;
	}

	public String id() {
		return template().getId();
	}

	public Optional<String> region() {
		return first(Template::getRegion);
	}

	public Optional<String> year() {
		return first(Template::getYear);
	}

	/** Default money unit of new sheets. */
	public Optional<String> currency() {
		return first(Template::getCurrency);
	}

	/** What all weights of a sheet sum to; empty where the form has no weights. Zero in a template takes an inherited total away. */
	public Optional<BigDecimal> weightTotal() {
		return first(Template::getWeightTotal).filter(total -> total.signum() > 0);
	}

	// -------------------------------------------------------------- fields

	/** The form for sheets of this kind: of the first in the lineage that has one. */
	public Optional<FormSpec> form(FormKind kind) {
		return Optional.ofNullable(formsByKind.get(kind));
	}

	public static FormKind kind(Sheet sheet) {
		return sheet instanceof Department ? FormKind.DEPARTMENT : FormKind.PROJECT;
	}

	/** The header fields of a kind of sheet, sections included, in the order of the form. */
	public List<FieldSpec> fields(FormKind kind) {
		List<FieldSpec> fields = new ArrayList<>();
		form(kind).ifPresent(form -> {
			fields.addAll(form.getFields());
			for (SectionSpec section : form.getSections()) {
				fields.addAll(section.getFields());
			}
		});
		return fields;
	}

	/** The fields that templates of the lineage add to every indicator, inherited ones first. */
	public List<FieldSpec> indicatorFields() {
		List<FieldSpec> fields = new ArrayList<>();
		for (Template template : lineage.reversed()) {
			fields.addAll(template.getIndicatorFields());
		}
		return fields;
	}

	/** The field of this label or synonym. */
	public Optional<FieldSpec> field(FormKind kind, String label) {
		return label == null ? Optional.empty() : Optional.ofNullable(fieldsByLabel.get(kind).get(key(label)));
	}

	public Optional<FieldSpec> field(FormKind kind, FieldRole role) {
		return fields(kind).stream().filter(f -> f.getRole() == role).findFirst();
	}

	/** The header cell of a sheet that has a role, whatever its label. */
	public Optional<FieldEntry> entry(Sheet sheet, FieldRole role) {
		// rules ask this of every sheet, for several roles
		for (FieldEntry entry : sheet.getFields()) {
			Optional<FieldSpec> field = field(kind(sheet), entry.getLabel());
			if (field.isPresent() && field.get().getRole() == role) {
				return Optional.of(entry);
			}
		}
		return Optional.empty();
	}

	public List<FundSpec> funds(FormKind kind) {
		return form(kind).map(FormSpec::getFunds).map(List::copyOf).orElse(List.of());
	}

	/** The fund line of this label or synonym. */
	public Optional<FundSpec> fund(FormKind kind, String label) {
		return label == null ? Optional.empty() : Optional.ofNullable(fundsByLabel.get(kind).get(key(label)));
	}

	// ---------------------------------------------------------- categories

	/** Level-one categories in the order of the form, each with its level twos. */
	public List<Category> levelOnes() {
		return levelOnes;
	}

	/** The level-one category of this label or synonym. */
	public Optional<Category> levelOne(String label) {
		return label == null ? Optional.empty() : Optional.ofNullable(levelOnesByLabel.get(key(label)));
	}

	/** The level-two category of this label or synonym under a level one; with a null level one, under any. */
	public Optional<Category> levelTwo(Category levelOne, String label) {
		if (label == null) {
			return Optional.empty();
		}
		if (levelOne == null) {
			return Optional.ofNullable(levelTwosByLabel.get(key(label)));
		}
		String key = key(label);
		for (Category child : levelOne.children()) {
			if (child.isCalled(key)) {
				return Optional.of(child);
			}
		}
		return Optional.empty();
	}

	private void index(Category one) {
		for (String label : one.labels()) {
			levelOnesByLabel.putIfAbsent(key(label), one);
		}
		for (Category two : one.children()) {
			for (String label : two.labels()) {
				levelTwosByLabel.putIfAbsent(key(label), two);
			}
		}
	}

	private List<Category> resolveCategories() {
		List<Category> inherited = List.of();
		for (Template template : lineage.reversed()) {
			if (!template.getCategories().isEmpty()) {
				List<Category> before = inherited;
				List<Category> now = new ArrayList<>();
				for (CategorySpec spec : template.getCategories()) {
					now.add(resolve(spec, null, before));
				}
				inherited = List.copyOf(now);
			}
		}
		return inherited;
	}

	private static Category resolve(CategorySpec spec, Category parent, List<Category> inherited) {
		Category origin = origin(spec, parent != null, inherited);
		Category category = new Category(spec, parent, origin);
		for (CategorySpec child : spec.getChildren()) {
			category.add(resolve(child, category, inherited));
		}
		return category;
	}

	private static Category origin(CategorySpec spec, boolean levelTwo, List<Category> inherited) {
		String name = spec.getCanonical() != null ? spec.getCanonical() : spec.getLabel();
		if (name == null) {
			return null;
		}
		String key = key(name);
		return inherited.stream().flatMap(one -> levelTwo ? one.children().stream() : java.util.stream.Stream.of(one))
				.filter(c -> c.isCalled(key)).findFirst().orElse(null);
	}

	// --------------------------------------------------------------- rules

	/** The settings of a rule, the most special first. */
	public List<RuleSetting> settings(String rule) {
		return Collections.unmodifiableList(settings.getOrDefault(rule, List.of()));
	}

	/** A parameter of a rule, e.g. 阈值; the most special setting wins. */
	public Optional<Value> parameter(String rule, String name) {
		for (RuleSetting setting : settings(rule)) {
			for (FieldEntry parameter : setting.getParameters()) {
				if (name.equals(parameter.getLabel()) && parameter.getValue() != null) {
					return Optional.of(parameter.getValue());
				}
			}
		}
		return Optional.empty();
	}

	/** The words of a list, inherited ones included where the list extends them; empty where there is no such list. */
	public Set<String> words(String list) {
		Set<String> known = words.get(list);
		return known != null ? known : words.computeIfAbsent(list, name -> {
			LinkedHashSet<String> all = new LinkedHashSet<>();
			for (Template template : lineage.reversed()) {
				for (WordList own : template.getWordLists()) {
					if (name.equals(own.getName())) {
						if (!own.isExtending()) {
							all.clear();
						}
						all.addAll(own.getWords());
					}
				}
			}
			return new WordSet(all);
		});
	}

	private <T> Optional<T> first(Function<Template, T> getter) {
		return lineage.stream().map(getter).filter(java.util.Objects::nonNull).findFirst();
	}

	/** Labels are compared without blanks, colons and the width of punctuation. */
	public static String key(String label) {
		int plain = 0;
		while (plain < label.length() && label.charAt(plain) >= '\u4e00' && label.charAt(plain) <= '\u9fa5') {
			plain++;
		}
		if (plain == label.length()) {
			return label;
		}
		StringBuilder key = new StringBuilder(label.length());
		for (int i = 0; i < label.length(); i++) {
			char c = label.charAt(i);
			if (c >= '\uff01' && c <= '\uff5e') {
				c = (char) (c - 0xfee0);
			}
			if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0' && c != ':') {
				key.append(c);
			}
		}
		return key.toString();
	}

	/** For tests and reports. */
	@Override
	public String toString() {
		return new LinkedHashMap<>(Map.of("template", String.valueOf(id()), "lineage", String.valueOf(lineage.size()))).toString();
	}
}
