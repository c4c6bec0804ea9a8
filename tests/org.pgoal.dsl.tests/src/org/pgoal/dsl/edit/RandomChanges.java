package org.pgoal.dsl.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;

/** Changes of a model that can be written, each of a different element. */
final class RandomChanges {

	private static final PgoalFactory NEW = PgoalFactory.eINSTANCE;

	private final Random random;
	private final GoalFile file;

	RandomChanges(long seed, GoalFile file) {
		this.random = new Random(seed);
		this.file = file;
	}

	Change next() {
		List<EObject> elements = new ArrayList<>();
		file.eAllContents().forEachRemaining(elements::add);
		EObject element = elements.get(random.nextInt(elements.size()));
		return switch (element) {
		case Indicator indicator -> indicator(indicator);
		case IndicatorGroup group -> group(group);
		case Value value -> value(value);
		case FieldEntry field -> random.nextInt(4) == 0 ? new Change.Remove(field)
				: random.nextBoolean() ? new Change.Set(field, Literals.FIELD_ENTRY__VALUE, random.nextInt(3) == 0 ? null : anyValue())
						: new Change.Set(field, Literals.FIELD_ENTRY__LABEL, label());
		case Fund fund -> fund(fund);
		case Goal goal -> random.nextInt(3) == 0 ? new Change.Remove(goal)
				: new Change.Set(goal, Literals.GOAL__TEXT, random.nextInt(3) == 0 ? null : prose());
		case Task task -> random.nextInt(3) == 0 ? new Change.Add(task, Literals.TASK__AMOUNTS, fund(), null)
				: random.nextBoolean() ? new Change.Set(task, Literals.TASK__CONTENT, random.nextBoolean() ? null : "内容二")
						: new Change.Set(task, Literals.TASK__NAME, random.nextBoolean() ? null : "任务二");
		case Sheet sheet -> sheet(sheet);
		default -> throw new IllegalStateException(element.eClass().getName());
		};
	}

	/** Moves a row into any block or sheet, as a drag in a diagram would. */
	void moveSomewhere() {
		List<Indicator> rows = new ArrayList<>();
		List<EObject> owners = new ArrayList<>();
		file.eAllContents().forEachRemaining(element -> {
			if (element instanceof Indicator row) {
				rows.add(row);
			} else if (element instanceof Sheet || element instanceof IndicatorGroup) {
				owners.add(element);
			}
		});
		if (rows.isEmpty()) {
			return;
		}
		Indicator row = rows.get(random.nextInt(rows.size()));
		EObject owner = owners.get(random.nextInt(owners.size()));
		EcoreUtil.remove(row);
		if (owner instanceof IndicatorGroup group) {
			group.getIndicators().add(random.nextInt(group.getIndicators().size() + 1), row);
		} else {
			List<Row> list = ((Sheet) owner).getRows();
			list.add(random.nextInt(list.size() + 1), row);
		}
	}

	private Change indicator(Indicator indicator) {
		return switch (random.nextInt(16)) {
		case 0 -> new Change.Set(indicator, Literals.INDICATOR__WEIGHT, random.nextInt(3) == 0 ? null : new BigDecimal("7.5"));
		case 1 -> new Change.Set(indicator, Literals.INDICATOR__POLARITY, random.nextInt(3) == 0 ? null : Polarity.NEGATIVE);
		case 2 -> new Change.Set(indicator, Literals.INDICATOR__ID, random.nextInt(3) == 0 ? null : "新");
		case 3 -> new Change.Set(indicator, Literals.INDICATOR__CODE, random.nextInt(3) == 0 ? null : random.nextBoolean() ? "99" : "9-1");
		case 4 -> new Change.Set(indicator, Literals.INDICATOR__LEVEL2, random.nextInt(3) == 0 ? null : label());
		case 5 -> new Change.Set(indicator, Literals.INDICATOR__LEVEL1, random.nextInt(3) == 0 ? null : label());
		case 6 -> new Change.Set(indicator, Literals.INDICATOR__NAME, random.nextInt(3) == 0 ? null : text());
		case 7 -> new Change.Set(indicator, Literals.INDICATOR__TARGET, random.nextInt(3) == 0 ? null : anyValue());
		case 8 -> new Change.Set(indicator, Literals.INDICATOR__FORMULA, random.nextInt(3) == 0 ? null : text());
		case 9 -> new Change.Set(indicator, Literals.INDICATOR__LAST_YEAR, random.nextInt(3) == 0 ? null : anyValue());
		case 10 -> new Change.Set(indicator, Literals.INDICATOR__ACTUAL, random.nextInt(3) == 0 ? null : anyValue());
		case 11 -> new Change.Set(indicator, Literals.INDICATOR__REASON, random.nextInt(3) == 0 ? null : text());
		case 12 -> new Change.Add(indicator, Literals.INDICATOR__FIELDS, field(), null);
		case 13 -> new Change.Remove(indicator);
		default -> move(indicator);
		};
	}

	private Change move(Indicator indicator) {
		List<? extends EObject> siblings = indicator.eContainer() instanceof IndicatorGroup group ? group.getIndicators() : ((Sheet) indicator.eContainer()).getRows();
		return new Change.Move(indicator, indicator.eContainer(), random.nextInt(3) == 0 ? null : siblings.get(random.nextInt(siblings.size())));
	}

	private Change group(IndicatorGroup group) {
		return switch (random.nextInt(5)) {
		case 0 -> new Change.Set(group, Literals.INDICATOR_GROUP__LEVEL1, random.nextInt(3) == 0 ? null : label());
		case 1 -> new Change.Remove(group);
		case 2 -> new Change.Move(group, group.eContainer(), random.nextBoolean() ? null : ((Sheet) group.eContainer()).getRows().get(0));
		default -> new Change.Add(group, Literals.INDICATOR_GROUP__INDICATORS, row(null),
				group.getIndicators().isEmpty() || random.nextBoolean() ? null : group.getIndicators().get(random.nextInt(group.getIndicators().size())));
		};
	}

	private Change value(Value value) {
		if (value.getNumeral() == null) {
			return new Change.Set(value, Literals.VALUE__TEXT, text());
		}
		return switch (random.nextInt(4)) {
		case 0 -> new Change.Set(value, Literals.VALUE__NUMERAL, "1,234.50");
		case 1 -> new Change.Set(value, Literals.VALUE__UNIT, List.of("个/年", "场(次)", "km. h", "%").get(random.nextInt(4)));
		case 2 -> new Change.Set(value, Literals.VALUE__SIGN, random.nextInt(4) == 0 && value.getUnit() != null ? null : List.of("≥", "<=", "大于等于", "约").get(random.nextInt(4)));
		default -> new Change.Set(value, Literals.VALUE__PRINTED, random.nextInt(3) == 0 ? null : text());
		};
	}

	private Change fund(Fund fund) {
		return switch (random.nextInt(4)) {
		case 0 -> new Change.Remove(fund);
		case 1 -> new Change.Set(fund, Literals.FUND__ACTUAL, anyValue());
		case 2 -> new Change.Set(fund, Literals.FUND__LABEL, label());
		default -> new Change.Set(fund, Literals.FUND__AMOUNT, random.nextBoolean() ? null : anyValue());
		};
	}

	private Change sheet(Sheet sheet) {
		return switch (random.nextInt(12)) {
		case 0 -> new Change.Set(sheet, Literals.SHEET__REGION, random.nextInt(3) == 0 ? null : label());
		case 1 -> new Change.Set(sheet, Literals.SHEET__YEAR, random.nextInt(3) == 0 ? null : "2025");
		case 2 -> new Change.Set(sheet, Literals.SHEET__GOAL, random.nextInt(3) == 0 ? null : prose());
		case 3 -> new Change.Set(sheet, Literals.SHEET__TITLE, text());
		case 4 -> new Change.Set(sheet, Literals.SHEET__NAME, random.nextInt(3) == 0 ? null : text());
		case 5 -> new Change.Set(sheet, Literals.ELEMENT__ID, random.nextInt(3) == 0 ? null : "新表");
		case 6 -> new Change.Add(sheet, Literals.SHEET__FUNDS, fund(), first(sheet.getFunds()));
		case 7 -> new Change.Add(sheet, Literals.SHEET__FIELDS, field(), first(sheet.getFields()));
		case 8 -> new Change.Add(sheet, Literals.SHEET__ROWS, random.nextBoolean() ? row("效益 指标") : block(), first(sheet.getRows()));
		case 9 -> sheet instanceof Project ? new Change.Set(sheet, Literals.PROJECT__DEPARTMENT, "人社局")
				: new Change.Set(sheet, Literals.DEPARTMENT__COMPLETE, true);
		case 10 -> new Change.Remove(sheet);
		default -> {
			Goal goal = NEW.createGoal();
			goal.setText(prose());
			yield new Change.Add(sheet, Literals.SHEET__GOALS, goal, first(sheet.getGoals()));
		}
		};
	}

	private EObject first(List<? extends EObject> siblings) {
		return siblings.isEmpty() || random.nextBoolean() ? null : siblings.get(random.nextInt(siblings.size()));
	}

	// ---------------------------------------------------------------- new

	private Row block() {
		IndicatorGroup group = NEW.createIndicatorGroup();
		group.setLevel1(random.nextInt(4) == 0 ? null : label());
		for (int i = random.nextInt(3); i > 0; i--) {
			group.getIndicators().add(row(null));
		}
		return group;
	}

	private Indicator row(String levelOne) {
		Indicator row = NEW.createIndicator();
		row.setLevel1(levelOne);
		row.setLevel2(label());
		row.setName(random.nextInt(4) == 0 ? null : text());
		row.setTarget(random.nextInt(4) == 0 ? null : anyValue());
		if (random.nextBoolean()) {
			row.setWeight(BigDecimal.TEN);
		}
		if (random.nextInt(4) == 0) {
			row.setFormula(text());
		}
		if (random.nextInt(4) == 0) {
			row.setLastYear(anyValue());
		}
		return row;
	}

	private Fund fund() {
		Fund fund = NEW.createFund();
		fund.setLabel(label());
		fund.setAmount(random.nextInt(4) == 0 ? null : anyValue());
		return fund;
	}

	private FieldEntry field() {
		FieldEntry field = NEW.createFieldEntry();
		field.setLabel(label());
		field.setValue(random.nextInt(4) == 0 ? null : anyValue());
		return field;
	}

	private Value anyValue() {
		Value value = NEW.createValue();
		if (random.nextInt(3) == 0) {
			value.setText(text());
		} else {
			value.setSign(List.of("≥", "≤", "大于等于", "约", "").get(random.nextInt(5)));
			if (value.getSign().isEmpty()) {
				value.setSign(null);
			}
			if (value.getSign() == null || random.nextInt(4) > 0) {
				value.setNumeral("12");
				value.setUnit(random.nextInt(3) == 0 ? null : "人次");
			}
		}
		if (random.nextInt(4) == 0) {
			value.setPrinted(text());
		}
		return value;
	}

	private String label() {
		return List.of("成本指标", "社会 效益", "目标", "2024年", "a-b", "指标").get(random.nextInt(6));
	}

	private String text() {
		return List.of("文字", "带\"引号\"和“引号”", "反斜杠\\n", "", "// 不是注释", "{ } ;", "'''").get(random.nextInt(7));
	}

	private String prose() {
		return random.nextBoolean() ? text() : "第一行\n  第二行\n\n第三行";
	}
}
