package org.pgoal.dsl.skeleton;

import java.util.Set;

import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.FundSpec;
import org.pgoal.model.GoalFile;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;

/**
 * The text of a new sheet: what a template asks for, to be filled in. What the template says as a default (region, title,
 * money unit) becomes a fact of the sheet.
 */
public final class SheetSkeleton {

	/** Written as statements of their own, not as fields. */
	private static final Set<FieldRole> SAID_ELSEWHERE = Set.of(FieldRole.NAME, FieldRole.BUDGET);

	private final SheetWriter writer;

	@Inject
	public SheetSkeleton(SheetWriter writer) {
		this.writer = writer;
	}

	/**
	 * A file with one sheet.
	 *
	 * @param name the sheet's name; not empty
	 * @param year the year that the goals are for
	 */
	public String text(EffectiveTemplate template, FormKind kind, String name, int year, KeywordLanguage language) {
		GoalFile file = PgoalFactory.eINSTANCE.createGoalFile();
		file.setTemplate(template.template());
		Sheet sheet = kind == FormKind.DEPARTMENT ? PgoalFactory.eINSTANCE.createDepartment() : PgoalFactory.eINSTANCE.createProject();
		file.getElements().add(sheet);
		sheet.setName(name);
		sheet.setYear(String.valueOf(year));
		template.region().ifPresent(sheet::setRegion);
		template.currency().ifPresent(sheet::setCurrency);
		template.form(kind).map(FormSpec::getTitle).ifPresent(sheet::setTitle);
		for (FieldSpec field : template.fields(kind)) {
			if (field.isRequired() && !isSaidElsewhere(field)) {
				sheet.getFields().add(entry(field));
			}
		}
		for (FundSpec line : template.funds(kind)) {
			Fund fund = PgoalFactory.eINSTANCE.createFund();
			fund.setLabel(line.getLabel());
			sheet.getFunds().add(fund);
		}
		sheet.setGoal("");
		for (Category one : template.levelOnes()) {
			IndicatorGroup group = PgoalFactory.eINSTANCE.createIndicatorGroup();
			group.setLevel1(one.label());
			sheet.getRows().add(group);
		}
		return writer.in(language).write(file);
	}

	static boolean isSaidElsewhere(FieldSpec field) {
		return SAID_ELSEWHERE.contains(field.getRole());
	}

	private static FieldEntry entry(FieldSpec field) {
		FieldEntry entry = PgoalFactory.eINSTANCE.createFieldEntry();
		entry.setLabel(field.getLabel());
		Value nothing = PgoalFactory.eINSTANCE.createValue();
		nothing.setText("");
		entry.setValue(nothing);
		return entry;
	}
}
