package org.pgoal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes sheets as real ones are: fifteen indicators, some of them with faults that the rules find, a department for
 * every hundred projects. The same seed gives the same files.
 */
public final class SheetGenerator {

	private static final int PROJECTS_OF_A_DEPARTMENT = 99;
	private static final String[] OBJECTS = { "职业技能培训", "劳动争议仲裁", "公共就业服务", "养老保险经办", "人才引进", "农村公路养护", "义务教育保障", "基层医疗服务", "水环境治理",
			"文化惠民演出", "市政道路维修", "高标准农田建设", "残疾人康复", "食品安全抽检", "防汛物资储备" };
	private static final String[] COUNTS = { "人次", "场次", "件", "份", "户", "公里", "平方米", "次" };
	private static final String[] WORDS = { "有效提升", "明显改善", "持续增强", "逐步完善", "长期" };

	private final Random random = new Random(42);

	/** Writes so many files below a folder and returns how many indicators they have. */
	public int write(Path folder, int sheets, int indicators) throws IOException {
		int written = 0;
		for (int i = 0; i < sheets; i++) {
			int department = i / (PROJECTS_OF_A_DEPARTMENT + 1);
			Path home = Files.createDirectories(folder.resolve(String.format("部门%03d", department)));
			boolean head = i % (PROJECTS_OF_A_DEPARTMENT + 1) == 0;
			int count = Math.max(1, indicators / sheets);
			String text = head ? department(department, count) : project(department, i, count);
			Files.writeString(home.resolve(head ? "00-部门.pgoal" : String.format("%05d.pgoal", i)), text, StandardCharsets.UTF_8);
			written += count;
		}
		return written;
	}

	private String department(int number, int count) {
		StringBuilder text = new StringBuilder("使用 宿州市2024\n\n部门 D").append(number).append(" \"第").append(number).append("局\" {\n");
		text.append("    年度 2024   货币 万元\n    完整\n");
		text.append("    资金 { 总额: ").append(number * 10 + 1000).append(" 万元   财政拨款: ").append(number * 10 + 1000).append(" 万元 }\n");
		text.append("    目标 \"保障全年重点工作完成，提升服务水平\"\n");
		indicators(text, count, "综合业务");
		return text.append("}\n").toString();
	}

	private String project(int department, int number, int count) {
		String object = OBJECTS[random.nextInt(OBJECTS.length)];
		int budget = 5 + random.nextInt(500);
		StringBuilder text = new StringBuilder("// 第 ").append(number).append(" 个项目\n使用 宿州市2024\n\n项目 P").append(number).append(" \"")
				.append(object).append(number).append("项目\" {\n    部门 D").append(department).append("\n");
		text.append("    年度 2024   货币 万元\n    主管部门及代码: \"[602]第").append(department).append("局\"\n    实施单位: \"第").append(department).append("局\"\n");
		text.append("    项目来源: \"本级申报项目\"\n    项目期: \"1年\"\n");
		text.append("    资金 {\n        年度资金总额: ").append(budget).append(" 万元\n        财政拨款: ").append(budget).append(" 万元\n        上年结转: 0 万元\n        其他资金: 0 万元\n    }\n");
		text.append("    目标 \"完成").append(object).append("工作 ").append(10 + random.nextInt(900)).append(" 件，群众满意度达到 ").append(85 + random.nextInt(15))
				.append("%，按时完成年度任务，推动").append(object).append("长期发展\"\n");
		indicators(text, count, object);
		return text.append("}\n").toString();
	}

	private void indicators(StringBuilder text, int count, String object) {
		int satisfaction = 1;
		int benefits = Math.max(1, count / 4);
		int outputs = Math.max(0, count - satisfaction - benefits);
		text.append("\n    产出指标 {\n");
		for (int i = 0; i < outputs; i++) {
			switch (i % 4) {
			case 0 -> line(text, "数量指标", object + "数量" + i, random.nextInt(20) == 0 ? "≥ 150" : "≥ " + (1 + random.nextInt(3000)) + " " + COUNTS[random.nextInt(COUNTS.length)]);
			case 1 -> line(text, "质量指标", object + "合格率" + i, random.nextInt(10) == 0 ? "≥ 100 %" : "≥ " + (80 + random.nextInt(20)) + " %");
			case 2 -> line(text, "时效指标", object + "完成时间" + i, "\"2024年底\"");
			default -> line(text, "成本指标", object + "成本" + i, "≤ " + (1 + random.nextInt(60)) + "." + random.nextInt(100) + " 万元");
			}
		}
		text.append("    }\n    效益指标 {\n");
		for (int i = 0; i < benefits; i++) {
			line(text, i % 2 == 0 ? "社会效益指标" : "可持续影响指标", object + "服务能力" + i, "\"" + WORDS[random.nextInt(WORDS.length)] + "\"");
		}
		text.append("    }\n    满意度指标 {\n");
		line(text, "满意度指标", "服务对象满意度", "≥ " + (85 + random.nextInt(15)) + " %");
		text.append("    }\n");
	}

	private static void line(StringBuilder text, String category, String name, String value) {
		text.append("        ").append(category).append(": \"").append(name).append("\" ").append(value).append('\n');
	}
}
