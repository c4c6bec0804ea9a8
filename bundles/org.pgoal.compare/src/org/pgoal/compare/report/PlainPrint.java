package org.pgoal.compare.report;

import java.math.BigDecimal;
import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.diff.ValueComparison;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Template;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Operators;

/**
 * What a file says as plain lines, one fact each, without comments, layout and blocks: for tools that compare lines, as git's
 * {@code textconv}. Two texts that differ only in layout and comments print alike. Prose is one sentence a line.
 */
public final class PlainPrint {

	private final StringBuilder out = new StringBuilder();
	private final Locale locale;
	private final SheetWriter writer;

	private PlainPrint(Locale locale, SheetWriter writer) {
		this.locale = locale;
		this.writer = writer;
	}

	/** @param writer writes templates, which have no other plain form */
	public static String of(GoalFile file, Locale locale, SheetWriter writer) {
		PlainPrint print = new PlainPrint(locale, writer);
		WrittenReferences.template(file).ifPresent(template -> print.line(0, Topic.TEMPLATE_IN_USE, null, template));
		for (Element element : file.getElements()) {
			if (!print.out.isEmpty()) {
				print.out.append('\n');
			}
			if (element instanceof Sheet sheet) {
				print.sheet(sheet);
			} else {
				print.out.append(writer.templates().write((Template) element));
			}
		}
		return print.out.toString();
	}

	private void sheet(Sheet sheet) {
		String kind = say(sheet instanceof Department ? "word.department" : "word.project");
		out.append(kind).append(' ').append(sheet.getName() == null ? say("unnamed") : sheet.getName())
				.append(sheet.getId() == null ? "" : " [" + sheet.getId() + "]").append('\n');
		if (sheet instanceof Project project) {
			line(1, Topic.DEPARTMENT, null, WrittenReferences.department(project).orElse(null));
		}
		if (sheet instanceof Department department && department.isComplete()) {
			out.append("  ").append(say("complete.added")).append('\n');
		}
		line(1, Topic.TITLE, null, sheet.getTitle());
		line(1, Topic.REGION, null, sheet.getRegion());
		line(1, Topic.YEAR, null, sheet.getYear());
		line(1, Topic.CURRENCY, null, sheet.getCurrency());
		line(1, Topic.STATUS, null, sheet.getStatus());
		for (FieldEntry entry : sheet.getFields()) {
			there(1, Topic.FIELD, entry.getLabel(), text(entry.getValue()));
		}
		sheet.getFunds().forEach(fund -> fund(1, fund));
		for (Task task : sheet.getTasks()) {
			there(1, Topic.TASK, task.getName(), task.getContent());
			line(2, Topic.UNIT, null, task.getUnit());
			task.getAmounts().forEach(amount -> fund(2, amount));
		}
		line(1, Topic.GOAL, null, sheet.getGoal());
		sheet.getGoals().forEach(goal -> there(1, Topic.DETAILED_GOAL, null, goal.getText()));
		for (LabelledText plan : sheet.getPlans()) {
			there(1, Topic.PLAN, plan.getLabel(), plan.getText());
		}
		for (LabelledText measure : sheet.getMeasures()) {
			there(1, Topic.MEASURE, measure.getLabel(), measure.getText());
		}
		sheet.getIndicators().forEach(this::indicator);
	}

	private void fund(int depth, Fund fund) {
		there(depth, Topic.FUND, fund.getLabel(), text(fund.getAmount()));
		if (!ValueComparison.isNothing(fund.getActual())) {
			line(depth + 1, Topic.FUND_ACTUAL, null, text(fund.getActual()));
		}
	}

	private void indicator(Indicator row) {
		StringBuilder cells = new StringBuilder("  ").append(Categories.written(row)).append(row.getCode() == null ? "" : " [" + row.getCode() + "]").append(": ")
				.append(row.getName() == null ? say("unnamed") : row.getName());
		if (!ValueComparison.isNothing(row.getTarget())) {
			cells.append(" | ").append(text(row.getTarget()));
		}
		if (row.getWeight() != null) {
			cells.append(" | ").append(say("topic.weight")).append(' ').append(plain(row.getWeight()));
		}
		word(cells, row.getPolarity(), Polarity.UNSPECIFIED);
		word(cells, row.getKind(), Kind.UNSPECIFIED);
		out.append(cells).append('\n');
		line(2, Topic.ID, null, row.getId());
		line(2, Topic.FORMULA, null, row.getFormula());
		line(2, Topic.LAST_YEAR, null, text(row.getLastYear()));
		line(2, Topic.ACTUAL, null, text(row.getActual()));
		line(2, Topic.SCORE, null, row.getScore() == null ? null : plain(row.getScore()));
		line(2, Topic.REASON, null, row.getReason());
		row.getFields().forEach(entry -> there(2, Topic.FIELD, entry.getLabel(), text(entry.getValue())));
	}

	private void word(StringBuilder cells, Enumerator word, Enumerator none) {
		if (word != none) {
			cells.append(" | ").append(say("word." + word.getLiteral()));
		}
	}

	private void line(int depth, Topic topic, String label, String text) {
		if (text != null) {
			there(depth, topic, label, text);
		}
	}

	/** A line also where the cell is blank: the form has a place for it. */
	private void there(int depth, Topic topic, String label, String text) {
		String indentation = "  ".repeat(depth);
		String noun = label == null ? say("topic." + topic.word()) : Message.of(PlainPrint.class, "topic." + topic.word() + ".of", label).text(locale);
		out.append(indentation).append(noun).append(':');
		if (text != null) {
			String[] sentences = text.strip().split("(?<=[。；;！？\\n])");
			if (sentences.length == 1) {
				out.append(' ').append(sentences[0].strip());
			} else {
				for (String sentence : sentences) {
					if (!sentence.isBlank()) {
						out.append('\n').append(indentation).append("  ").append(sentence.strip());
					}
				}
			}
		}
		out.append('\n');
	}

	/** Signs and numbers in one spelling. */
	private static String text(Value value) {
		if (value == null || value.getNumber() == null || value.getPrinted() != null) {
			return value == null ? null : value.asText();
		}
		String sign = value.getSign() == null ? null : Operators.sign(value.getOperator());
		return (sign == null ? "" : sign) + plain(value.getNumber()) + (value.getUnit() == null ? "" : value.getUnit());
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private String say(String key) {
		return Message.of(PlainPrint.class, key).text(locale);
	}
}
