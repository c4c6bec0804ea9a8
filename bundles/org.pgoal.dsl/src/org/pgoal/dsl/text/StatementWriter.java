package org.pgoal.dsl.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;

/** Writes the statements of a sheet that stand on one line, without indentation and line end. Immutable. */
public class StatementWriter extends WordWriter {

	StatementWriter(Keywords keywords, KeywordLanguage language) {
		super(keywords, language);
	}

	/** The first line of a sheet up to its brace, e.g. {@code 项目 id "name" {}. */
	public String head(Sheet sheet) {
		StringBuilder head = new StringBuilder(kw(sheet instanceof Department ? grammar.getDepartmentKwRule() : grammar.getProjectKwRule()));
		if (sheet.getId() != null) {
			head.append(' ').append(id(sheet.getId()));
		}
		if (sheet.getName() != null) {
			head.append(' ').append(text(sheet.getName()));
		}
		return head.append(" {").toString();
	}

	/** A header cell or an extra field: {@code label: value}. */
	public String entry(FieldEntry entry) {
		return label(entry.getLabel()) + ": " + valueOrEmpty(entry.getValue());
	}

	/** A fund line: {@code label: amount}, and what was spent. */
	public String fund(Fund fund) {
		String line = label(fund.getLabel()) + ": " + valueOrEmpty(fund.getAmount());
		return isEmpty(fund.getActual()) ? line : line + ' ' + kw(grammar.getActualKwRule()) + ' ' + value(fund.getActual());
	}

	/** One line of a plan or of the measures, on one line. */
	public String labelled(LabelledText labelled) {
		return label(labelled.getLabel()) + ": " + (labelled.getText() == null ? empty() : text(labelled.getText()));
	}

	String labelled(LabelledText labelled, int depth) {
		return label(labelled.getLabel()) + ": " + (labelled.getText() == null ? empty() : prose(labelled.getText(), depth));
	}

	/** One item of the detailed goals, on one line. */
	public String goal(Goal goal) {
		return kw(grammar.getDetailKwRule()) + ' ' + (goal.getText() == null ? empty() : text(goal.getText()));
	}

	String goal(Goal goal, int depth) {
		return kw(grammar.getDetailKwRule()) + ' ' + (goal.getText() == null ? empty() : prose(goal.getText(), depth));
	}

	/** A task of the year on one line. */
	public String task(Task task) {
		StringBuilder line = new StringBuilder(kw(grammar.getTaskKwRule())).append(' ');
		line.append(task.getName() == null ? empty() : text(task.getName()));
		if (task.getContent() != null || task.getName() == null) {
			line.append(' ').append(task.getContent() == null ? empty() : text(task.getContent()));
		}
		List<String> inside = new ArrayList<>();
		if (task.getUnit() != null) {
			if (Lexemes.isPlainUnit(task.getUnit())) {
				line.append(' ').append(task.getUnit());
			} else {
				inside.add(kw(grammar.getCurrencyKwRule()) + ' ' + unit(task.getUnit()));
			}
		}
		task.getAmounts().forEach(amount -> inside.add(fund(amount)));
		if (!inside.isEmpty()) {
			line.append(" { ").append(String.join("  ", inside)).append(" }");
		}
		return line.toString();
	}

	/** The first line of a block of indicators up to its brace; the label may be null. */
	public String groupHead(String levelOne) {
		return (levelOne == null ? kw(grammar.getIndicatorsKwRule()) : plainLabel(levelOne)) + " {";
	}

	/** An indicator as it stands inside a block; its own level one is written where it has one. */
	public String line(Indicator indicator) {
		return line(indicator, indicator.getLevel1() == null ? "" : plainLabel(indicator.getLevel1()) + '/');
	}

	/** An indicator as it stands outside a block, with the level one in force. */
	public String freeLine(Indicator indicator) {
		return line(indicator, plainLabel(indicator.getLevelOne()) + '/');
	}

	private String line(Indicator indicator, String levelOne) {
		StringBuilder line = new StringBuilder();
		if (indicator.getId() != null) {
			line.append(id(indicator.getId())).append(" = ");
		}
		line.append(levelOne);
		if (indicator.getCode() != null) {
			line.append(code(indicator.getCode())).append('-');
		}
		line.append(label(indicator.getLevel2())).append(':');
		nameAndTarget(indicator, line);
		if (indicator.getWeight() != null) {
			line.append(' ').append(kw(grammar.getWeightKwRule())).append(' ').append(decimal(indicator.getWeight()));
		}
		if (indicator.getPolarity() != Polarity.UNSPECIFIED) {
			line.append(' ').append(polarity(indicator.getPolarity()));
		}
		if (indicator.getKind() != Kind.UNSPECIFIED) {
			line.append(' ').append(kind(indicator.getKind()));
		}
		details(indicator, line);
		return line.toString();
	}

	private void nameAndTarget(Indicator indicator, StringBuilder line) {
		Value target = indicator.getTarget();
		if (indicator.getName() != null) {
			line.append(' ').append(text(indicator.getName()));
		} else if (!isEmpty(target) && startsWithText(target)) {
			line.append(' ').append(kw(grammar.getUnnamedKwRule()));
		}
		if (!isEmpty(target)) {
			line.append(' ').append(value(target));
		}
	}

	private void details(Indicator indicator, StringBuilder line) {
		List<String> details = new ArrayList<>();
		detail(details, grammar.getFormulaKwRule(), indicator.getFormula() == null ? null : text(indicator.getFormula()));
		detail(details, grammar.getPreviousKwRule(), isEmpty(indicator.getLastYear()) ? null : value(indicator.getLastYear()));
		detail(details, grammar.getActualKwRule(), isEmpty(indicator.getActual()) ? null : value(indicator.getActual()));
		detail(details, grammar.getScoreKwRule(), indicator.getScore() == null ? null : decimal(indicator.getScore()));
		detail(details, grammar.getReasonKwRule(), indicator.getReason() == null ? null : text(indicator.getReason()));
		indicator.getFields().forEach(field -> details.add(entry(field)));
		if (!details.isEmpty()) {
			line.append(" { ").append(String.join("  ", details)).append(" }");
		}
	}

	private void detail(List<String> details, ParserRule keyword, String written) {
		if (written != null) {
			details.add(kw(keyword) + ' ' + written);
		}
	}

	/** A sheet reference as it stands after 部门 or a template's after 使用; null when there is none. */
	String reference(EObject owner, EReference feature, Element target) {
		if (target == null) {
			return null;
		}
		if (target.eIsProxy()) {
			// what doesn't resolve is kept as the author wrote it
			List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
			return nodes.isEmpty() ? null : NodeModelUtils.getTokenText(nodes.get(0));
		}
		String name = target.getId() != null ? target.getId() : target instanceof Sheet sheet ? sheet.getName() : null;
		return name == null ? null : words(name);
	}

	/** Puts a word and its value behind others of a line; nothing where there is no value. */
	void word(StringBuilder line, ParserRule keyword, String word) {
		if (word != null) {
			line.append(line.isEmpty() ? "" : "  ").append(kw(keyword)).append(' ').append(word);
		}
	}
}
