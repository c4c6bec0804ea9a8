package org.pgoal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.Topic;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Polarity;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;

/** What authors do to a sheet, at random. */
public final class RandomEdits {

	/**
	 * An edited text.
	 *
	 * @param topic what the edit is about
	 * @param how   in which way
	 * @param label what the element is called afterwards, or was called where it was removed; null for a cell of the sheet
	 * @param to    what the cell says afterwards; null where nothing is
	 * @param mark  words that only this edit brings in; null where it brings none
	 */
	public record Edited(String text, Topic topic, How how, String label, String to, String mark) {
	}

	private static final List<String> NAMES = List.of("新增培训场次", "宣传册印制数量", "群众知晓率", "系统可用率", "办结及时率", "“三公”经费控制率", "走访户数（次）", "设备完好率");

	private final Random random;
	private int fresh;

	public RandomEdits(Random random) {
		this.random = random;
	}

	/** Edits of both kinds, one after the other. */
	public String several(String text, int most) {
		String edited = text;
		for (int n = 1 + random.nextInt(most); n > 0; n--) {
			edited = random.nextInt(5) == 0 ? format(edited) : edit(edited).text();
		}
		return edited;
	}

	/** One edit that changes what the text says. */
	public Edited edit(String text) {
		GoalFile file = Language.version("a.pgoal", text).model();
		Sheet sheet = one(file.getSheets());
		List<Indicator> rows = sheet.getIndicators();
		for (int tries = 0; tries < 50; tries++) {
			Edited edited = rows.isEmpty() ? goal(text, sheet) : switch (random.nextInt(13)) {
			case 0 -> target(text, one(rows));
			case 1 -> weight(text, one(rows));
			case 2 -> rename(text, one(rows));
			case 3 -> remove(text, one(rows));
			case 4, 5 -> add(text, sheet);
			case 6 -> goal(text, sheet);
			case 7 -> fund(text, sheet);
			case 8 -> polarity(text, one(rows));
			case 9 -> category(text, one(rows));
			case 10 -> order(text, one(rows));
			case 11 -> field(text, sheet);
			default -> formula(text, one(rows));
			};
			if (edited != null && !edited.text().equals(text)) {
				return edited;
			}
		}
		return goal(text, sheet);
	}

	private Edited target(String text, Indicator row) {
		if (row.getTarget() == null || row.getTarget().getNumber() == null || row.getTarget().getPrinted() != null) {
			return null;
		}
		Value value = EcoreUtil.copy(row.getTarget());
		BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(1000));
		value.setNumeral(value.getNumber().add(more).toPlainString());
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__TARGET, value)), Topic.TARGET, How.RAISED, row.getName(), value.asText(), null);
	}

	private Edited weight(String text, Indicator row) {
		BigDecimal weight = BigDecimal.valueOf(100 + random.nextInt(1000), 1);
		if (row.getWeight() != null && row.getWeight().compareTo(weight) >= 0) {
			return null;
		}
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__WEIGHT, weight)), Topic.WEIGHT, row.getWeight() == null ? How.ADDED : How.RAISED,
				row.getName(), weight.stripTrailingZeros().toPlainString(), null);
	}

	private Edited rename(String text, Indicator row) {
		if (row.getName() == null || row.getName().length() < 4) {
			return null;
		}
		String name = row.getName() + mark();
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__NAME, name)), Topic.NAME, How.RENAMED, name, name, name);
	}

	private Edited remove(String text, Indicator row) {
		return new Edited(apply(text, new Change.Remove(row)), Topic.INDICATOR, How.REMOVED, row.getName(), null, null);
	}

	private Edited add(String text, Sheet sheet) {
		Row row = one(sheet.getRows());
		Indicator added = PgoalFactory.eINSTANCE.createIndicator();
		added.setName(one(NAMES) + mark());
		added.setLevel2("数量指标");
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setSign("≥");
		value.setNumeral(String.valueOf(random.nextInt(100)));
		value.setUnit("次");
		added.setTarget(value);
		Change change;
		if (row instanceof IndicatorGroup group) {
			Indicator before = group.getIndicators().isEmpty() || random.nextBoolean() ? null : one(group.getIndicators());
			change = new Change.Add(group, Literals.INDICATOR_GROUP__INDICATORS, added, before);
		} else {
			added.setLevel1("产出指标");
			change = new Change.Add(sheet, Literals.SHEET__ROWS, added, row);
		}
		return new Edited(apply(text, change), Topic.INDICATOR, How.ADDED, added.getName(), value.asText(), added.getName());
	}

	private Edited goal(String text, Sheet sheet) {
		String goal = sheet.getGoal() == null ? mark() + "。" : sheet.getGoal() + (random.nextBoolean() ? "" : "。") + "另" + mark();
		return new Edited(apply(text, new Change.Set(sheet, Literals.SHEET__GOAL, goal)), Topic.GOAL, sheet.getGoal() == null ? How.ADDED : How.CHANGED, null, goal,
				null);
	}

	private Edited fund(String text, Sheet sheet) {
		List<Fund> funds = sheet.getFunds().stream().filter(fund -> fund.getAmount() != null && fund.getAmount().getNumber() != null).toList();
		if (funds.isEmpty()) {
			return null;
		}
		Fund fund = one(funds);
		Value value = EcoreUtil.copy(fund.getAmount());
		value.setNumeral(value.getNumber().add(BigDecimal.valueOf(1 + random.nextInt(50))).toPlainString());
		return new Edited(apply(text, new Change.Set(fund, Literals.FUND__AMOUNT, value)), Topic.FUND, How.RAISED, fund.getLabel(), value.asText(), null);
	}

	private Edited polarity(String text, Indicator row) {
		Polarity polarity = row.getPolarity() == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__POLARITY, polarity)), Topic.POLARITY,
				row.getPolarity() == Polarity.UNSPECIFIED ? How.ADDED : How.CHANGED, row.getName(), polarity.getLiteral(), null);
	}

	/** Under another level one of the sheet. */
	private Edited category(String text, Indicator row) {
		String level = one(((Sheet) (row.eContainer() instanceof Sheet sheet ? sheet : row.eContainer().eContainer())).getIndicators()).getLevelOne();
		if (level == null || level.equals(row.getLevelOne()) || row.getName() == null) {
			return null;
		}
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__LEVEL_ONE, level)), Topic.CATEGORY, How.MOVED, row.getName(),
				level + "/" + row.getLevel2(), null);
	}

	private Edited order(String text, Indicator row) {
		if (!(row.eContainer() instanceof IndicatorGroup group) || group.getIndicators().size() < 2 || row.getName() == null) {
			return null;
		}
		Indicator before = one(group.getIndicators());
		int at = group.getIndicators().indexOf(row);
		int to = group.getIndicators().indexOf(before);
		if (to == at || to == at + 1) {
			return null;
		}
		return new Edited(apply(text, new Change.Move(row, group, before)), Topic.INDICATOR, How.REORDERED, row.getName(), null, null);
	}

	private Edited field(String text, Sheet sheet) {
		List<FieldEntry> fields = sheet.getFields().stream().filter(entry -> entry.getValue() != null && entry.getValue().getText() != null).toList();
		if (fields.isEmpty()) {
			return null;
		}
		FieldEntry entry = one(fields);
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setText(mark());
		return new Edited(apply(text, new Change.Set(entry, Literals.FIELD_ENTRY__VALUE, value)), Topic.FIELD, How.CHANGED, entry.getLabel(), value.asText(), null);
	}

	private Edited formula(String text, Indicator row) {
		String formula = "按" + mark() + "计算";
		return new Edited(apply(text, new Change.Set(row, Literals.INDICATOR__FORMULA, formula)), Topic.FORMULA,
				row.getFormula() == null ? How.ADDED : How.CHANGED, row.getName(), formula, formula);
	}

	/** One edit that changes nothing of what the text says. */
	public String format(String text) {
		List<Function<String, String>> edits = List.of( //
				t -> t.replace("    ", random.nextBoolean() ? "  " : "\t"), //
				t -> t.replaceAll("权重 (\\d)", "权重   $1"), //
				t -> withLine(t, "// 注" + mark()), //
				t -> t.replaceFirst("(?m)(^\\s*(?:数量|质量|社会)\\S*: .*[^{'])$", "$1  // 注" + mark()), //
				t -> withLine(t, ""), //
				t -> "/* 注" + mark() + " */\n" + t);
		return one(edits).apply(text);
	}

	/** Puts a line in front of one that begins a statement. */
	private String withLine(String text, String line) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		List<Integer> places = new ArrayList<>();
		boolean prose = false;
		for (int i = 0; i < lines.size(); i++) {
			if (!prose && lines.get(i).matches("\\s*(资金|目标|产出指标|效益指标|满意度指标|数量指标|质量指标|\\d\\d-).*")) {
				places.add(i);
			}
			prose ^= lines.get(i).contains("'''");
		}
		if (!places.isEmpty()) {
			lines.add(one(places), line);
		}
		return String.join("\n", lines);
	}

	private String mark() {
		return "记" + Integer.toString(1000 + random.nextInt(9000)) + (char) ('a' + fresh++ % 26);
	}

	private static String apply(String text, Change change) {
		return TextEdit.apply(text, Language.service(EditEngine.class).edits(text, List.of(change)));
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}
}
