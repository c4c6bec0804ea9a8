package org.pgoal.forms.reading;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.IndicatorBlocks;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FormPlan;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.JsonSheetWriter;
import org.pgoal.forms.json.NameCell;
import org.pgoal.forms.json.WrittenValues;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Documents of the five families that aren't the published ones: other names, fields, amounts, goals, numbers of rows, and
 * indicators shuffled among all families, filled into the region's own form.
 */
final class OtherDocuments {

	/** A family, its template and what it prints. */
	enum Family {
		PINGLUO("000-pingluo", "平罗县2023", false), JINGYAN("001-jingyan", "井研县2024", true), LIUZHI("002-liuzhi", "六枝特区2023", false), WUHAI("003-wuhai", "乌海市2022", true), SUZHOU(
				"004-suzhou", "宿州市2024", false);

		final String gold;
		final String template;
		/** All sheets in one table; sign, number and unit in columns of their own. */
		final boolean list;

		Family(String gold, String template, boolean list) {
			this.gold = gold;
			this.template = template;
			this.list = list;
		}
	}

	/** @param json what the forms say */
	record Documents(List<FilledForm> forms, String json) {
	}

	private static final List<String> UNITS = List.of("云山县水利局", "第一小学", "2年", "县级资金", "跨年项目");
	private static final FormLibrary FORMS = new FormLibrary(TemplateForms::read);

	private final Random random;
	private final List<Indicator> indicators = new ArrayList<>();
	private final List<String> goals = new ArrayList<>();
	private final List<String> names = new ArrayList<>();

	OtherDocuments(Random random) throws Exception {
		this.random = random;
		for (Family family : Family.values()) {
			for (Sheet sheet : gold(family)) {
				indicators.addAll(sheet.getIndicators());
				goals.add(sheet.getGoal());
				names.add(sheet.getName());
			}
		}
	}

	private static List<Sheet> gold(Family family) throws Exception {
		return JsonSheetReader.read(new StringReader(ReadForms.resource("/gold/" + family.gold + ".json"))).sheets();
	}

	Documents of(Family family) throws Exception {
		EffectiveTemplate template = ReadForms.CATALOGUE.effective(family.template).orElseThrow();
		List<Sheet> like = gold(family);
		List<Sheet> sheets = new ArrayList<>();
		for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
			sheets.add(sheet(like.get(random.nextInt(like.size())), family, template, i));
		}
		List<SourceSheet> sources = new ArrayList<>();
		for (Sheet sheet : sheets) {
			Sheet copy = EcoreUtil.copy(sheet);
			NameCell.fold(copy, template);
			sources.add(new SourceSheet(copy, template));
		}
		StringWriter json = new StringWriter();
		JsonSheetWriter.write(sheets, sheet -> null, json);
		return new Documents(new FormPlan(FORMS, Format.XLSX).fill(sources, null), json.toString());
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private Sheet sheet(Sheet like, Family family, EffectiveTemplate template, int number) {
		Sheet sheet = EcoreUtil.copy(like);
		sheet.setName(any(names).replaceAll("项目|经费", "") + any(List.of("项目", "经费", "补助资金", "建设工程")) + (number + 1));
		String nameLabel = template.field(EffectiveTemplate.kind(sheet), FieldRole.NAME).orElseThrow().getLabel();
		for (FieldEntry field : sheet.getFields()) {
			if (field.getValue() != null && field.getValue().getText() != null) {
				String before = field.getValue().getText();
				field.getValue().setText(field.getLabel().equals(nameLabel) ? sheet.getName()
						: before.matches("\\d+") ? String.format("%06d", random.nextInt(90000)) : before.length() > 60 ? plain(any(goals)) : any(UNITS));
			}
		}
		for (Fund fund : sheet.getFunds()) {
			fund.getAmount().setNumeral(random.nextInt(4) == 0 ? "0" : new BigDecimal(random.nextInt(10_000_000)).movePointLeft(random.nextInt(3)).toPlainString());
		}
		goals(sheet, family, !like.getGoals().isEmpty());
		boolean lastYears = like.getIndicators().stream().anyMatch(indicator -> indicator.getLastYear() != null);
		List<Indicator> rows = new ArrayList<>();
		for (Category one : template.levelOnes()) {
			for (Category two : one.children()) {
				rows.addAll(rows(two, family, template, lastYears));
			}
		}
		if (family.list && random.nextBoolean()) {
			java.util.Collections.shuffle(rows, random);
		}
		sheet.getRows().clear();
		IndicatorBlocks.arrange(sheet, rows);
		return sheet;
	}

	private static String plain(String goal) {
		return goal.replaceAll("目标\\d+[:：]|\\d+[.．、]", "");
	}

	private void goals(Sheet sheet, Family family, boolean detailed) {
		String goal = any(goals);
		sheet.getGoals().clear();
		sheet.setGoal(family == Family.LIUZHI ? plain(goal) : goal);
		List<String> items = family == Family.LIUZHI ? detailed ? List.of("完成全年任务", "做好服务") : List.of() : GoalItems.of(goal);
		for (String item : items) {
			Goal detail = PgoalFactory.eINSTANCE.createGoal();
			detail.setText(item);
			sheet.getGoals().add(detail);
		}
	}

	private List<Indicator> rows(Category two, Family family, EffectiveTemplate template, boolean lastYears) {
		List<Indicator> fitting = indicators.stream().filter(other -> template.levelTwo(two.parent(), other.getLevel2()).orElse(null) == two).toList();
		List<Indicator> rows = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (int i = 0, count = random.nextInt(6); i < count; i++) {
			Indicator row = EcoreUtil.copy(fitting.isEmpty() || random.nextInt(8) == 0 ? any(indicators) : any(fitting));
			if (row.getName() == null) {
				row.setName("群众满意度" + i);
			}
			if (!used.add(row.getName())) {
				continue;
			}
			row.setLevel1(two.parent().label());
			row.setLevel2(two.label());
			row.setCode(two.code() == null || family != Family.PINGLUO ? null : two.code());
			if (row.getTarget() == null) {
				row.setTarget(WrittenValues.read("100%", List.of()));
			}
			if (family.list) {
				row.getTarget().setPrinted(null);
				row.getTarget().setSign(row.getTarget().getNumber() == null ? null : any(List.of("≥", "≤", "=")));
				if (row.getTarget().getNumber() == null) {
					row.getTarget().setUnit(null);
				}
			}
			row.setWeight(family.list ? new BigDecimal(any(List.of(5, 10, 15, 20))) : null);
			boolean polarity = family == Family.WUHAI ? row.getTarget().getNumber() != null : family.list && random.nextBoolean();
			row.setPolarity(polarity ? any(List.of(Polarity.POSITIVE, Polarity.NEGATIVE)) : Polarity.UNSPECIFIED);
			row.setFormula(family == Family.LIUZHI && random.nextInt(6) > 0 ? "实际完成数/计划数×100%，" + any(names) : null);
			row.setLastYear(family == Family.LIUZHI && lastYears ? WrittenValues.read("≥" + random.nextInt(100) + "%", List.of()) : null);
			rows.add(row);
		}
		rows.removeIf(Objects::isNull);
		return rows;
	}
}
