package org.pgoal.diagram.edit.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.model.Department;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.FundSpec;
import org.pgoal.model.Goal;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.SectionSpec;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.ValueText;
import org.pgoal.model.template.EffectiveTemplate;

/** The fields of a goal sheet. */
final class SheetFields {

	private static final List<String> YES_NO = List.of("是", "否");

	private final Sheet sheet;
	private final ElementFields.Surroundings around;
	private final EffectiveTemplate template;
	private final FormKind kind;
	private final FieldList list;

	SheetFields(Sheet sheet, ElementFields.Surroundings around) {
		this.sheet = sheet;
		this.around = around;
		this.template = around.template();
		this.kind = EffectiveTemplate.kind(sheet);
		this.list = new FieldList(new FindingsAt(sheet, around.findings().apply(sheet)));
	}

	ElementFields read() {
		head();
		goals();
		form();
		funds();
		texts("plan", sheet.getPlans());
		texts("measures", sheet.getMeasures());
		tasks();
		return new ElementFields(Typed.message(sheet instanceof Department ? "kind.department" : "kind.project"),
				Objects.requireNonNullElse(sheet.getName(), Objects.requireNonNullElse(sheet.getId(), "")), list.groups(), list.findings().others());
	}

	// ---------------------------------------------------------------- head

	private void head() {
		list.own("name", "words", true, List.of(), sheet.getName(), list.findings().of(PgoalPackage.Literals.SHEET__NAME), typed -> IndicatorChanges.name(sheet, typed));
		// others refer to it: a change here would leave them behind
		list.shown("id", "id", sheet.getId());
		if (sheet instanceof Project project) {
			list.own("department", "department", false, around.departments(), department(project), list.findings().of(PgoalPackage.Literals.PROJECT__DEPARTMENT),
					typed -> Typed.set(sheet, PgoalPackage.Literals.PROJECT__DEPARTMENT, typed.isEmpty() ? null : typed));
		} else {
			list.own("complete", "flag", false, YES_NO, ((Department) sheet).isComplete() ? "是" : "", list.findings().of(PgoalPackage.Literals.DEPARTMENT__COMPLETE),
					this::complete);
		}
		list.words("region", sheet, PgoalPackage.Literals.SHEET__REGION, false, offered(EffectiveTemplate::region));
		list.words("year", sheet, PgoalPackage.Literals.SHEET__YEAR, false, offered(EffectiveTemplate::year));
		list.words("currency", sheet, PgoalPackage.Literals.SHEET__CURRENCY, false, List.of("万元", "元"));
		list.words("title", sheet, PgoalPackage.Literals.SHEET__TITLE, false, offered(known -> known.form(kind).map(FormSpec::getTitle)));
		list.words("status", sheet, PgoalPackage.Literals.SHEET__STATUS, false, List.of());
		list.group("sheet", Typed.message("group.sheet"));
	}

	private List<Change> complete(String typed) {
		boolean wanted = switch (typed) {
		case "是", "yes" -> true;
		case "否", "no", "" -> false;
		default -> throw Typed.refused("notOneOf", typed, String.join("、", YES_NO));
		};
		return wanted == ((Department) sheet).isComplete() ? List.of() : Typed.set(sheet, PgoalPackage.Literals.DEPARTMENT__COMPLETE, wanted);
	}

	private static String department(Project project) {
		Department department = (Department) project.eGet(PgoalPackage.Literals.PROJECT__DEPARTMENT, false);
		return department == null || department.eIsProxy() ? "" : Objects.requireNonNullElse(department.getId(), Objects.requireNonNullElse(department.getName(), ""));
	}

	private List<String> offered(Function<EffectiveTemplate, Optional<String>> what) {
		return template == null ? List.of() : what.apply(template).map(List::of).orElse(List.of());
	}

	private void goals() {
		list.prose("goal", Typed.message("field.goal"), sheet, PgoalPackage.Literals.SHEET__GOAL, sheet.getGoals().isEmpty(),
				list.findings().of(PgoalPackage.Literals.SHEET__GOAL));
		int number = 0;
		for (Goal goal : sheet.getGoals()) {
			number++;
			removable("goal " + number, Typed.message("field.goalItem", number), goal, goal.getText(), PgoalPackage.Literals.GOAL__TEXT);
		}
		list.group("goal", Typed.message("group.goal"));
	}

	// ---------------------------------------------------------------- form

	private void form() {
		TemplateFields fields = new TemplateFields(sheet, PgoalPackage.Literals.SHEET__FIELDS, sheet.getFields(), list);
		Optional<FormSpec> form = template == null ? Optional.empty() : template.form(kind);
		if (form.isPresent()) {
			List<FieldSpec> all = template.fields(kind);
			fields.declared(form.get().getFields(), all);
			list.group("template", Typed.message("group.template"));
			for (SectionSpec section : form.get().getSections()) {
				fields.declared(section.getFields(), all);
				list.group("section " + section.getLabel(), TemplateFields.asWritten(Objects.requireNonNullElse(section.getLabel(), "_")));
			}
		}
		fields.others();
	}

	// --------------------------------------------------------------- money

	private void funds() {
		List<Fund> unknown = new ArrayList<>(sheet.getFunds());
		List<FundSpec> specs = template == null ? List.of() : template.funds(kind);
		for (FundSpec spec : specs) {
			Optional<Fund> line = sheet.getFunds().stream().filter(fund -> isOf(fund, spec)).findFirst();
			line.ifPresent(unknown::remove);
			line.ifPresentOrElse(fund -> fund(fund, "fund "), () -> missing(spec, specs));
		}
		unknown.forEach(fund -> fund(fund, "fund "));
		list.group("funds", Typed.message("group.funds"));
	}

	private boolean isOf(Fund fund, FundSpec spec) {
		return template.fund(kind, fund.getLabel()).filter(found -> found == spec).isPresent();
	}

	private void fund(Fund fund, String prefix) {
		String label = Objects.requireNonNullElse(fund.getLabel(), "_");
		Value amount = fund.getAmount();
		list.add(new Field(prefix + label, TemplateFields.asWritten(label), Typed.message("type.money"), false, false, List.of(),
				amount == null ? Typed.blankCell() : ValueText.write(amount), list.findings().in(fund), typed -> {
					if (typed.isEmpty()) {
						return List.of(new Change.Remove(fund));
					}
					Value now = Typed.amount(typed);
					return now == null && amount == null ? List.of() : Typed.set(fund, PgoalPackage.Literals.FUND__AMOUNT, now);
				}));
	}

	private void missing(FundSpec spec, List<FundSpec> specs) {
		if (spec.getLabel() == null) {
			return;
		}
		List<Finding> found = list.findings().missing(spec.getLabel());
		list.add(new Field("fund " + spec.getLabel(), TemplateFields.asWritten(spec.getLabel()), Typed.message(spec.getRole() == FundRole.TOTAL ? "type.total" : "type.money"),
				false, false, List.of(), "", found, typed -> {
					Fund fund = PgoalFactory.eINSTANCE.createFund();
					fund.setLabel(spec.getLabel());
					fund.setAmount(Typed.amount(typed));
					List<FundSpec> behind = specs.subList(specs.indexOf(spec) + 1, specs.size());
					Fund next = sheet.getFunds().stream().filter(line -> behind.stream().anyMatch(later -> isOf(line, later))).findFirst().orElse(null);
					return List.of(new Change.Add(sheet, PgoalPackage.Literals.SHEET__FUNDS, fund, next));
				}));
	}

	// -------------------------------------------------------------- others

	private void texts(String group, List<LabelledText> texts) {
		for (LabelledText text : texts) {
			String label = Objects.requireNonNullElse(text.getLabel(), "_");
			removable(group + " " + label, TemplateFields.asWritten(label), text, text.getText(), PgoalPackage.Literals.LABELLED_TEXT__TEXT);
		}
		list.group(group, Typed.message("group." + group));
	}

	/** A text with a line of its own, which goes when nothing is left of it. */
	private void removable(String key, Message label, EObject line, String text, EAttribute feature) {
		String shown = text == null ? Typed.blankCell() : text;
		list.add(new Field(key, label, Typed.message("type.prose"), false, true, List.of(), shown, list.findings().in(line), typed -> {
			if (typed.isEmpty()) {
				return List.of(new Change.Remove(line));
			}
			return Typed.isBlankCell(typed) ? text == null ? List.of() : Typed.set(line, feature, null) : Typed.set(line, feature, typed);
		}));
	}

	private void tasks() {
		int number = 0;
		for (Task task : sheet.getTasks()) {
			number++;
			String prefix = "task " + number + " ";
			List<Finding> found = list.findings().in(task);
			list.add(new Field(prefix + "name", Typed.message("field.taskName"), Typed.message("type.words"), false, false, List.of(),
					Objects.requireNonNullElse(task.getName(), ""), found, Typed.words(task, PgoalPackage.Literals.TASK__NAME)));
			list.prose(prefix + "content", Typed.message("field.taskContent"), task, PgoalPackage.Literals.TASK__CONTENT, false, List.of());
			task.getAmounts().forEach(fund -> fund(fund, prefix));
			list.group("task " + number, Typed.message("group.task", number));
		}
	}
}
