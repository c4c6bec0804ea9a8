package org.pgoal.dsl.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random sheets whose words are chosen to break quoting. Made by hand: combined arbitraries would take most of the test's time. */
public final class RandomSheets {

	private static final PgoalFactory FACTORY = PgoalFactory.eINSTANCE;
	private static final List<String> RESERVED = Parsed.service(Keywords.class).reserved().stream().sorted().toList();
	private static final List<String> PLAIN = List.of("数量指标", "社会效益指标", "培训人次", "人社局", "2023年度预算", "及时率", "x1", "指标_一");
	private static final List<String> NASTY = List.of("", " ", "_", "__", "\"", "“", "”", "“三公经费”支出", "a\"b", "\\", "\\n", "\\u12", "C:\\temp", "'''", "x'''y", "''",
			"行一\n行二", "行一\r\n行二", "\n", "\n\n首行空", "尾行空\n", "  缩进\n不缩进", "\t制表", "\u0001\u0008", "\u0085", "\u2028", "\ufeff", "//", "/* x", "*/", "// pgoal: 忽略 PG304",
			"部门（单位）名称", "标签：值", "a:b", "a：b", "{", "}", "｛", "<<<<<<<", "😀", "表情😀", "\ud83d", "\ude00", "元/人/月", "场(次)", "件、次", "km. h", "kW·h", "%", "℃", "约", "约数", "约5",
			"5约", "6万元", "2023年底", "-", "14-成本指标", "≥", "≥95%", "=", "空", "无名", "正向", "定性", "项目", "年度", "ä", "１２", "１．５", "a b", "\u3000", "\u00a0", "\u200b");
	private static final List<String> UNITS = List.of("万元", "%", "元/人/月", "场(次)", "件、次", "kW·h", "km. h", "万 元", "次权重10", "权重5");
	private static final List<String> NUMERALS = List.of("0", "1,203.70", "９８．５", "-3", "+4", "007", "1.50", "－５");
	private static final List<String> SIGNS = List.of("≥", "≤", ">", "<", "=", "≈", "约", "大于等于", "≅", "about");
	private static final List<String> IDS = List.of("结案", "x1", "指标一", "a_b", "々");
	private static final String BREAKERS = "\"\\' \n\r\t“”:/{}";

	private final Random random;

	public RandomSheets(Random random) {
		this.random = random;
	}

	public static Arbitrary<GoalFile> files() {
		return Arbitraries.randomValue(random -> new RandomSheets(random).file());
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	private boolean chance(double probability) {
		return random.nextDouble() < probability;
	}

	private <T> T maybe(double probability, Supplier<T> value) {
		return chance(probability) ? value.get() : null;
	}

	private <T> void some(int most, Supplier<T> value, Consumer<T> taker) {
		for (int n = random.nextInt(most + 1); n > 0; n--) {
			taker.accept(value.get());
		}
	}

	/** Words from real forms, words of the language, and everything that hurts. */
	public String words() {
		return switch (random.nextInt(12)) {
		case 0, 1, 2, 3 -> one(PLAIN);
		case 4, 5, 6 -> one(NASTY);
		case 7, 8 -> one(RESERVED);
		case 9 -> characters(12, () -> random.nextInt(0x1_0000));
		case 10 -> characters(8, () -> (int) BREAKERS.charAt(random.nextInt(BREAKERS.length())));
		default -> characters(200, () -> 0x4e00 + random.nextInt(0x5000));
		};
	}

	private String characters(int most, Supplier<Integer> character) {
		StringBuilder text = new StringBuilder();
		some(most, character, c -> text.append((char) (int) c));
		return text.toString();
	}

	private String optional() {
		return maybe(0.7, this::words);
	}

	private String unit() {
		return maybe(0.7, () -> chance(0.7) ? one(UNITS) : words());
	}

	private String numeral() {
		return chance(0.5) ? one(NUMERALS) : new BigDecimal(new BigInteger(60, random).subtract(BigInteger.ONE.shiftLeft(59)), random.nextInt(5)).toPlainString();
	}

	private BigDecimal decimal() {
		return new BigDecimal(BigInteger.valueOf(random.nextInt(100_000) - 5_000), random.nextInt(3));
	}

	/** A value that says something, or null. */
	public Value value() {
		Value value = FACTORY.createValue();
		value.setSign(maybe(0.5, () -> one(SIGNS)));
		int shape = random.nextInt(5);
		if (shape < 2) {
			value.setNumeral(numeral());
		} else if (shape < 4) {
			value.setText(words());
		}
		if (shape < 4 || value.getSign() == null) {
			value.setUnit(unit());
		}
		boolean empty = shape == 4 && value.getSign() == null && value.getUnit() == null;
		if (!empty) {
			value.setPrinted(maybe(0.1, this::words));
		}
		return empty ? null : value;
	}

	private FieldEntry entry() {
		FieldEntry entry = FACTORY.createFieldEntry();
		entry.setLabel(optional());
		entry.setValue(maybe(0.8, this::value));
		return entry;
	}

	private Fund fund() {
		Fund fund = FACTORY.createFund();
		fund.setLabel(optional());
		fund.setAmount(maybe(0.8, this::value));
		fund.setActual(maybe(0.2, this::value));
		return fund;
	}

	private LabelledText labelled() {
		LabelledText labelled = FACTORY.createLabelledText();
		labelled.setLabel(optional());
		labelled.setText(optional());
		return labelled;
	}

	private Goal goal() {
		Goal goal = FACTORY.createGoal();
		goal.setText(optional());
		return goal;
	}

	private Task task() {
		Task task = FACTORY.createTask();
		task.setName(optional());
		task.setContent(optional());
		task.setUnit(unit());
		some(3, this::fund, task.getAmounts()::add);
		return task;
	}

	public Indicator indicator(boolean free) {
		Indicator indicator = FACTORY.createIndicator();
		indicator.setId(maybe(0.3, () -> one(IDS)));
		indicator.setLevel1(maybe(free ? 0.7 : 0.1, this::words));
		indicator.setCode(maybe(0.3, () -> chance(0.5) ? one(List.of("14", "1.5", "A1")) : words()));
		indicator.setLevel2(optional());
		indicator.setName(optional());
		indicator.setTarget(maybe(0.8, this::value));
		indicator.setWeight(maybe(0.4, this::decimal));
		indicator.setPolarity(one(Polarity.VALUES));
		indicator.setKind(one(Kind.VALUES));
		indicator.setFormula(maybe(0.3, this::words));
		indicator.setLastYear(maybe(0.2, this::value));
		indicator.setActual(maybe(0.1, this::value));
		indicator.setScore(maybe(0.1, () -> decimal().abs()));
		indicator.setReason(maybe(0.1, this::words));
		some(1, this::entry, indicator.getFields()::add);
		return indicator;
	}

	private IndicatorGroup group() {
		IndicatorGroup group = FACTORY.createIndicatorGroup();
		group.setLevel1(optional());
		some(4, () -> indicator(false), group.getIndicators()::add);
		return group;
	}

	public Sheet sheet() {
		Sheet sheet = chance(0.6) ? FACTORY.createProject() : FACTORY.createDepartment();
		if (sheet instanceof Department department) {
			department.setComplete(chance(0.5));
		}
		sheet.setId(maybe(0.3, () -> one(IDS)));
		sheet.setName(optional());
		sheet.setRegion(optional());
		sheet.setYear(optional());
		sheet.setCurrency(unit());
		sheet.setTitle(optional());
		sheet.setStatus(optional());
		sheet.setGoal(optional());
		some(2, this::goal, sheet.getGoals()::add);
		some(3, this::entry, sheet.getFields()::add);
		some(3, this::fund, sheet.getFunds()::add);
		some(2, this::labelled, sheet.getPlans()::add);
		some(2, this::labelled, sheet.getMeasures()::add);
		some(2, this::task, sheet.getTasks()::add);
		some(5, () -> chance(0.5) ? group() : indicator(true), sheet.getRows()::add);
		return sheet;
	}

	public GoalFile file() {
		GoalFile file = FACTORY.createGoalFile();
		file.getElements().add(sheet());
		some(1, this::sheet, file.getElements()::add);
		return file;
	}
}
