package org.pgoal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.NotRun;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** One run of the rules over one sheet: what they ask is found out once, what they report is collected. */
final class SheetRun implements RuleContext {

	private final Sheet sheet;
	private final EffectiveTemplate template;
	private final Sheets sheets;
	private final List<Finding> findings = new ArrayList<>();
	private final Set<NotRun> notRun = new LinkedHashSet<>();
	private final Map<Indicator, Filing> filings = new IdentityHashMap<>();
	private List<Indicator> indicators;
	private Rule rule;
	private Severity severity;

	SheetRun(Sheet sheet, EffectiveTemplate template, Sheets sheets) {
		this.sheet = sheet;
		this.template = template;
		this.sheets = sheets;
	}

	SheetRun(Sheet sheet, EffectiveTemplate template, Sheets sheets, Rule rule) {
		this(sheet, template, sheets);
		this.rule = rule;
		this.severity = rule.severity();
	}

	/** Where an indicator is filed, which nearly every rule asks. */
	private record Filing(Optional<Category> one, Optional<Category> two, CategoryRole roleOfOne, CategoryRole roleOfTwo) {

		static Filing of(Indicator indicator, EffectiveTemplate template) {
			String label = indicator.getLevel2();
			Optional<Category> one = template.levelOne(indicator.getLevelOne());
			Optional<Category> own = one.isPresent() ? template.levelTwo(one.get(), label) : Optional.empty();
			Optional<Category> two = own.isPresent() ? own : template.levelTwo(null, label);
			return new Filing(one, two, role(one), role(two));
		}

		private static CategoryRole role(Optional<Category> category) {
			return category.isPresent() ? category.get().role() : CategoryRole.NONE;
		}
	}

	private Filing filing(Indicator indicator) {
		Filing known = filings.get(indicator);
		if (known == null) {
			known = Filing.of(indicator, template);
			filings.put(indicator, known);
		}
		return known;
	}

	void check(Rule rule, Severity severity) {
		this.rule = rule;
		this.severity = severity;
		try {
			rule.check(sheet, this);
		} catch (RuntimeException | LinkageError | StackOverflowError failure) {
			// A rule of one's own may be compiled against another version; it must not hide what the others find.
			notRun.add(new NotRun(rule.id(), sheet, Message.of(RuleRunner.class, "rule.failed", rule.id(), failure.toString())));
		}
	}

	Outcome outcome() {
		return new Outcome(findings, List.copyOf(notRun));
	}

	@Override
	public Sheet sheet() {
		return sheet;
	}

	@Override
	public List<Indicator> indicators() {
		if (indicators == null) {
			indicators = List.copyOf(sheet.getIndicators());
		}
		return indicators;
	}

	@Override
	public EffectiveTemplate template() {
		return template;
	}

	@Override
	public Sheets sheets() {
		return sheets;
	}

	@Override
	public Optional<Category> levelOne(Indicator indicator) {
		return filing(indicator).one();
	}

	@Override
	public Optional<Category> levelTwo(Indicator indicator) {
		return filing(indicator).two();
	}

	@Override
	public boolean measures(Indicator indicator, CategoryRole... roles) {
		Filing filing = filing(indicator);
		for (CategoryRole role : roles) {
			if (role == filing.roleOfTwo() || role == filing.roleOfOne()) {
				return true;
			}
		}
		return false;
	}

	@Override
	public Optional<FieldEntry> field(FieldRole role) {
		return template.entry(sheet, role);
	}

	@Override
	public Set<String> words(String list) {
		return template.words(list);
	}

	@Override
	public BigDecimal parameter(String name, BigDecimal otherwise) {
		return template.parameter(rule.id(), name).flatMap(SheetRun::number).orElse(otherwise);
	}

	private static Optional<BigDecimal> number(Value value) {
		BigDecimal number = value.getNumber();
		if (number == null) {
			return Optional.empty();
		}
		return Optional.of(switch (value.getUnit()) {
		case "%", "％" -> number.movePointLeft(2);
		case "‰" -> number.movePointLeft(3);
		case null, default -> number;
		});
	}

	@Override
	public Report report(EObject element, EStructuralFeature feature, String key, Object... arguments) {
		int place = findings.size();
		findings.add(new Finding(rule.id(), severity, element, feature, message(key, arguments), List.of()));
		return new Report() {
			@Override
			public Report remedy(Remedy remedy) {
				Finding bare = findings.get(place);
				List<Remedy> remedies = new ArrayList<>(bare.remedies());
				remedies.add(remedy);
				findings.set(place, new Finding(bare.rule(), bare.severity(), bare.element(), bare.feature(), bare.message(), List.copyOf(remedies)));
				return this;
			}
		};
	}

	@Override
	public void cannotDecide(String key, Object... arguments) {
		notRun.add(new NotRun(rule.id(), sheet, message(key, arguments)));
	}

	/** What a damaged sheet lacks, a label say, must not keep a rule from reporting. */
	private Message message(String key, Object[] arguments) {
		return Message.of(rule.getClass(), key, Arrays.stream(arguments).map(argument -> Objects.requireNonNullElse(argument, "—")).toArray());
	}
}
