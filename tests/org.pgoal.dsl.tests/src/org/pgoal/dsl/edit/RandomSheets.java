package org.pgoal.dsl.edit;

import java.util.List;
import java.util.Random;

/** Texts of the language in all styles that authors mix: comments and blank lines anywhere, marks of both widths, both languages. */
final class RandomSheets {

	private final Random random;
	private final boolean english;
	private final boolean wide;
	private final boolean flat;
	private final String lineEnd;
	private final String indent;
	private final StringBuilder text = new StringBuilder();
	private int comments;
	private int names;

	RandomSheets(long seed) {
		this.random = new Random(seed);
		this.english = random.nextInt(4) == 0;
		this.wide = random.nextInt(4) == 0;
		this.flat = random.nextInt(5) == 0;
		this.lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
		this.indent = random.nextInt(4) == 0 ? "\t" : random.nextBoolean() ? "    " : "  ";
	}

	String text() {
		ownLineComment("");
		if (random.nextBoolean()) {
			text.append(word("使用", "use")).append(' ').append("国家通用").append(lineEnd);
		}
		int sheets = 1 + random.nextInt(3);
		for (int i = 0; i < sheets; i++) {
			sheet(i);
		}
		return text.toString();
	}

	private void sheet(int number) {
		ownLineComment("");
		boolean department = random.nextInt(4) == 0;
		text.append(department ? word("部门", "department") : word("项目", "project"));
		if (random.nextInt(4) > 0) {
			gap();
			text.append(" s").append(number);
		}
		if (random.nextInt(4) > 0) {
			gap();
			text.append(" \"表").append(number).append('"');
		}
		gap();
		open();
		String in = indent;
		if (random.nextBoolean()) {
			begin(in);
			text.append(word("地区", "region")).append(" \"某县\"");
			if (random.nextBoolean()) {
				text.append("  ").append(word("年度", "year")).append(" 2024");
			}
			end();
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			begin(in);
			text.append(random.nextInt(5) == 0 ? "\"字 段" + i + '"' : "字段" + i);
			colon();
			text.append(random.nextInt(4) == 0 ? word("空", "empty") : value(true));
			end();
		}
		if (random.nextBoolean()) {
			begin(in);
			text.append(word("资金", "funds")).append(' ');
			open();
			for (int i = random.nextInt(3); i >= 0; i--) {
				begin(in + indent);
				text.append("资金").append(i);
				colon();
				text.append(1 + random.nextInt(9)).append(' ').append("万元");
				end();
			}
			close(in);
			end();
		}
		if (random.nextBoolean()) {
			begin(in);
			text.append(word("目标", "goal")).append(random.nextBoolean() || flat ? " \"做事\"" : " '''" + lineEnd + in + indent + "做事" + lineEnd + in + indent + "再做" + lineEnd + in + "'''");
			end();
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			begin(in);
			text.append(word("明细目标", "detail")).append(" \"细").append(i).append('"');
			end();
		}
		if (random.nextInt(3) == 0) {
			begin(in);
			text.append(word("任务", "task")).append(" \"任务一\" \"内容\" ");
			open();
			begin(in + indent);
			text.append("总额");
			colon();
			text.append("5 万元");
			end();
			close(in);
			end();
		}
		for (int i = random.nextInt(4); i > 0; i--) {
			if (random.nextInt(4) == 0) {
				begin(in);
				row(List.of("产出指标", "效益指标", "\"满意 度\"", "_").get(random.nextInt(4)));
				end();
			} else {
				begin(in);
				text.append(List.of("产出指标", "效益指标", "\"满意 度\"", word("指标", "indicators")).get(random.nextInt(4)));
				gap();
				open();
				for (int n = random.nextInt(5); n > 0; n--) {
					begin(in + indent);
					row(random.nextInt(8) == 0 ? "产出指标" : null);
					end();
				}
				close(in);
				end();
			}
		}
		close("");
		text.append(lineEnd);
	}

	private void row(String levelOne) {
		int name = names++;
		if (random.nextInt(6) == 0) {
			text.append("i").append(name);
			gap();
			text.append(mark(" = ", "＝"));
		}
		if (levelOne != null) {
			text.append(levelOne).append(mark("/", "／"));
		}
		if (random.nextInt(3) == 0) {
			text.append(11 + random.nextInt(10));
			text.append(mark("-", "－"));
		}
		text.append(List.of("数量指标", "质量指标", "\"时效 指标\"", "_", "目标").get(random.nextInt(5)));
		colon();
		int shape = random.nextInt(6);
		if (shape > 0) {
			text.append(random.nextInt(4) == 0 ? "“指标" + name + "”" : "\"指标" + name + '"');
			gap();
			if (shape > 1) {
				text.append(' ').append(value(true));
			}
		} else if (random.nextBoolean()) {
			text.append(value(false));
		} else {
			text.append(word("无名", "unnamed")).append(" \"好\"");
		}
		if (random.nextInt(3) == 0) {
			gap();
			text.append(' ').append(word("权重", "weight")).append(' ').append(1 + random.nextInt(20));
		}
		if (random.nextInt(3) == 0) {
			gap();
			text.append(' ').append(random.nextBoolean() ? word("正向", "positive") : word("反向", "negative"));
		}
		if (random.nextInt(4) == 0) {
			text.append(' ').append(mark("{", "｛")).append(' ');
			if (random.nextBoolean()) {
				text.append(word("公式", "formula")).append(" \"f\"  ");
			}
			gap();
			if (random.nextBoolean()) {
				text.append(word("上年", "previous")).append(' ').append(value(true)).append(random.nextBoolean() ? mark("; ", "； ") : "  ");
			}
			if (random.nextBoolean()) {
				text.append("评分标准");
				colon();
				text.append("\"x\"");
			}
			text.append(' ').append(mark("}", "｝"));
		}
	}

	private String value(boolean mayBeText) {
		return switch (random.nextInt(mayBeText ? 7 : 5)) {
		case 0 -> "≥ " + (1 + random.nextInt(100)) + " %";
		case 1 -> "≤" + (1 + random.nextInt(100)) + "件";
		case 2 -> (1 + random.nextInt(100)) + " 元/人/月";
		case 3 -> "约120次";
		case 4 -> "≥ 90 " + word("原文", "printed") + " \"90以上\"";
		case 5 -> "\"显著\"";
		default -> "“提高”";
		};
	}

	// -------------------------------------------------------------- layout

	private void open() {
		text.append(mark("{", "｛"));
		if (flat) {
			text.append(' ');
		} else {
			text.append(random.nextInt(5) == 0 ? " // c" + comments++ : "").append(lineEnd);
		}
	}

	private void close(String in) {
		text.append(flat ? " " : in).append(mark("}", "｝"));
	}

	private void begin(String in) {
		if (!flat) {
			if (random.nextInt(6) == 0) {
				text.append(lineEnd);
			}
			ownLineComment(in);
			text.append(in);
		}
	}

	private void end() {
		if (flat) {
			text.append(mark("; ", "；"));
			return;
		}
		switch (random.nextInt(8)) {
		case 0 -> text.append("   // c").append(comments++);
		case 1 -> text.append(" /* c").append(comments++).append(" */");
		case 2 -> text.append(mark(";", "；"));
		default -> {
			// nothing
		}
		}
		text.append(lineEnd);
	}

	private void ownLineComment(String in) {
		if (!flat && random.nextInt(6) == 0) {
			text.append(in).append(random.nextInt(3) == 0 ? "// pgoal: 忽略 PG304 c" : "// c").append(comments++).append(lineEnd);
		}
	}

	private void gap() {
		if (random.nextInt(12) == 0) {
			text.append(" /* c").append(comments++).append(" */ ");
		}
		if (random.nextInt(4) == 0) {
			text.append(' ');
		}
	}

	private void colon() {
		gap();
		text.append(mark(": ", "："));
	}

	private String word(String chinese, String english) {
		return this.english ? english : chinese;
	}

	private String mark(String narrow, String wide) {
		return this.wide ? wide : narrow;
	}
}
