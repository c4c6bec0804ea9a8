package org.pgoal.rules.completeness;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.Goal;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** PG101: name, responsible body and goal text are present; fields that the template requires are filled (财预〔2015〕88号). */
public final class RequiredFieldsRule implements Rule {

	@Override
	public String id() {
		return "PG101";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		if (Wording.isEmpty(sheet.getName())) {
			context.report(sheet, PgoalPackage.Literals.SHEET__NAME, "PG101.name");
		}
		if (sheet instanceof Project project && lacksBody(project, context)) {
			context.report(sheet, null, "PG101.body");
		}
		if (Wording.isEmpty(sheet.getGoal()) && sheet.getGoals().stream().map(Goal::getText).allMatch(Wording::isEmpty)) {
			context.report(sheet, PgoalPackage.Literals.SHEET__GOAL, "PG101.goal");
		}
		FormKind kind = EffectiveTemplate.kind(sheet);
		for (FieldSpec field : context.template().fields(kind)) {
			if (field.isRequired() && !isReportedAlready(field)) {
				requireField(field, kind, context);
			}
		}
	}

	/** A project that names its department by reference has its body there. A form without such a field asks for none. */
	private static boolean lacksBody(Project project, RuleContext context) {
		boolean asked = context.template().fields(FormKind.PROJECT).stream().anyMatch(f -> isBody(f.getRole()));
		return asked && project.eGet(PgoalPackage.Literals.PROJECT__DEPARTMENT, false) == null
				&& project.getFields().stream().noneMatch(e -> isFilled(e) && isBody(e, context));
	}

	/** A label that the template doesn't know is read by its words, as a form of another region may call the body anything. */
	private static boolean isBody(FieldEntry entry, RuleContext context) {
		return context.template().field(FormKind.PROJECT, entry.getLabel()).map(f -> isBody(f.getRole()))
				.orElseGet(() -> Wording.mentions(entry.getLabel(), context.words("单位栏词")));
	}

	private static boolean isBody(FieldRole role) {
		return role == FieldRole.BODY || role == FieldRole.RESPONSIBLE_BODY;
	}

	private static boolean isReportedAlready(FieldSpec field) {
		return field.getRole() == FieldRole.NAME;
	}

	private static void requireField(FieldSpec field, FormKind kind, RuleContext context) {
		FieldEntry entry = context.sheet().getFields().stream()
				.filter(e -> context.template().field(kind, e.getLabel()).map(f -> f == field).orElse(false)).findFirst().orElse(null);
		if (entry == null) {
			context.report(context.sheet(), null, "PG101.field", field.getLabel());
		} else if (!isFilled(entry)) {
			context.report(entry, PgoalPackage.Literals.FIELD_ENTRY__VALUE, "PG101.field", field.getLabel());
		}
	}

	private static boolean isFilled(FieldEntry entry) {
		Value value = entry.getValue();
		return value != null && (value.getNumeral() != null || !Wording.isEmpty(value.getText()));
	}
}
