package org.pgoal.dsl.text;

import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Template;

import com.google.inject.Inject;

/**
 * Writes model objects as {@code .pgoal} text, as an author would write them. What is written parses to an equal model;
 * nothing is merged or reordered. Columns are not aligned here: that is the formatter's work.
 *
 * <p>Methods that return a line give no indentation and no line end, so that they serve as snippets too. Immutable.
 */
public class SheetWriter extends StatementWriter {

	private final Function<EObject, List<String>> remarks;
	private final TemplateWriter templates;

	@Inject
	public SheetWriter(Keywords keywords) {
		this(keywords, KeywordLanguage.CHINESE);
	}

	public SheetWriter(Keywords keywords, KeywordLanguage language) {
		this(keywords, language, element -> List.of());
	}

	private SheetWriter(Keywords keywords, KeywordLanguage language, Function<EObject, List<String>> remarks) {
		super(keywords, language);
		this.remarks = remarks;
		this.templates = new TemplateWriter(keywords, language);
	}

	/** The same writer with keywords of another language. */
	public SheetWriter in(KeywordLanguage other) {
		return other == language ? this : new SheetWriter(keywords, other, remarks);
	}

	/**
	 * The same writer with comments: at the end of the line of the statement that they are about, where it moves and goes
	 * with it; before a sheet, and before a statement of several lines.
	 *
	 * @param remarked what is to be said about a sheet or a statement of one; none for most
	 */
	public SheetWriter remarking(Function<EObject, List<String>> remarked) {
		return new SheetWriter(keywords, language, remarked);
	}

	private static String comment(String remark) {
		return "// " + remark.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
	}

	private void add(EObject element, String statement, Lines lines) {
		List<String> comments = remarks.apply(element).stream().map(SheetWriter::comment).toList();
		if (statement.indexOf('\n') >= 0) {
			comments.forEach(lines::add);
			lines.add(statement);
		} else {
			lines.add(comments.isEmpty() ? statement : statement + "  " + String.join("  ", comments));
		}
	}

	/** The writer of templates, with the same keywords. */
	public TemplateWriter templates() {
		return templates;
	}

	/** A whole file. */
	public String write(GoalFile file) {
		StringBuilder text = new StringBuilder();
		String template = reference(file, PgoalPackage.Literals.GOAL_FILE__TEMPLATE, file.getTemplate());
		if (template != null) {
			text.append(kw(grammar.getUseKwRule())).append(' ').append(template).append('\n');
		}
		for (Element element : file.getElements()) {
			if (!text.isEmpty()) {
				text.append('\n');
			}
			text.append(element instanceof Sheet sheet ? write(sheet) : templates.write((Template) element));
		}
		return text.toString();
	}

	/** A sheet over several lines, ending with a line end. */
	public String write(Sheet sheet) {
		Lines lines = new Lines();
		remarks.apply(sheet).forEach(remark -> lines.add(comment(remark)));
		lines.open(head(sheet));
		header(sheet, lines);
		funds(sheet.getFunds(), lines);
		lines.gap();
		for (Task task : sheet.getTasks()) {
			add(task, task(task), lines);
		}
		if (sheet.getGoal() != null) {
			lines.add(kw(grammar.getGoalKwRule()) + ' ' + prose(sheet.getGoal(), lines.depth()));
		}
		for (Goal goal : sheet.getGoals()) {
			add(goal, goal(goal, lines.depth()), lines);
		}
		labelled(kw(grammar.getPlanKwRule()), sheet.getPlans(), lines);
		labelled(kw(grammar.getMeasuresKwRule()), sheet.getMeasures(), lines);
		lines.gap();
		for (Row row : sheet.getRows()) {
			if (row instanceof IndicatorGroup group) {
				group(group, lines);
			} else {
				add(row, freeLine((Indicator) row), lines);
			}
		}
		lines.close();
		return lines.text();
	}

	private void header(Sheet sheet, Lines lines) {
		if (sheet instanceof Project project) {
			String department = reference(project, PgoalPackage.Literals.PROJECT__DEPARTMENT, project.getDepartment());
			if (department != null) {
				lines.add(kw(grammar.getDepartmentKwRule()) + ' ' + department);
			}
		} else if (((Department) sheet).isComplete()) {
			lines.add(kw(grammar.getCompleteKwRule()));
		}
		if (sheet.getTitle() != null) {
			lines.add(kw(grammar.getTitleKwRule()) + ' ' + text(sheet.getTitle()));
		}
		StringBuilder place = new StringBuilder();
		word(place, grammar.getRegionKwRule(), sheet.getRegion() == null ? null : words(sheet.getRegion()));
		word(place, grammar.getYearKwRule(), sheet.getYear() == null ? null : year(sheet.getYear()));
		word(place, grammar.getCurrencyKwRule(), sheet.getCurrency() == null ? null : unit(sheet.getCurrency()));
		word(place, grammar.getStatusKwRule(), sheet.getStatus() == null ? null : words(sheet.getStatus()));
		if (!place.isEmpty()) {
			lines.add(place.toString());
		}
		for (FieldEntry field : sheet.getFields()) {
			add(field, entry(field), lines);
		}
	}

	private void funds(List<Fund> funds, Lines lines) {
		if (!funds.isEmpty()) {
			lines.open(kw(grammar.getFundsKwRule()) + " {");
			funds.forEach(fund -> add(fund, fund(fund), lines));
			lines.close();
		}
	}

	private void labelled(String keyword, List<LabelledText> texts, Lines lines) {
		if (!texts.isEmpty()) {
			lines.open(keyword + " {");
			texts.forEach(text -> add(text, labelled(text, lines.depth()), lines));
			lines.close();
		}
	}

	private void group(IndicatorGroup group, Lines lines) {
		lines.open(groupHead(group.getLevel1()));
		group.getIndicators().forEach(indicator -> add(indicator, line(indicator), lines));
		lines.close();
	}
}
