package org.pgoal.dsl.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;

/** A grammar rule as a reader of the reference wants it: keywords spelt out, punctuation plain, features left out. */
final class GrammarText {

	private final Grammar grammar;

	GrammarText(Grammar grammar) {
		this.grammar = grammar;
	}

	String rule(String name) {
		AbstractRule rule = GrammarUtil.findRuleForName(grammar, name);
		if (rule == null) {
			throw new IllegalArgumentException("The grammar has no rule " + name);
		}
		return name + " =\n    " + element(rule.getAlternatives(), true);
	}

	private String element(AbstractElement element, boolean top) {
		String text = body(element, top);
		if (text.isEmpty() || element.getCardinality() == null) {
			return text;
		}
		boolean several = element instanceof Alternatives || element instanceof Group;
		return (several && !text.startsWith("(") ? "(" + text + ")" : text) + element.getCardinality();
	}

	private String body(AbstractElement element, boolean top) {
		return switch (element) {
		case Alternatives alternatives -> {
			String text = join(alternatives.getElements(), top ? "\n  | " : " | ");
			yield top && element.getCardinality() == null ? text : "(" + text.replace("\n  ", " ") + ")";
		}
		case Group group -> {
			String text = join(group.getElements(), " ");
			yield text;
		}
		case Assignment assignment -> element(assignment.getTerminal(), false);
		case CrossReference reference -> element(reference.getTerminal(), false);
		case Keyword keyword -> "'" + keyword.getValue() + "'";
		case RuleCall call -> call(call.getRule());
		case EnumLiteralDeclaration literal -> "'" + literal.getLiteral().getValue() + "'";
		case Action action -> "";
		default -> throw new IllegalArgumentException(element.eClass().getName());
		};
	}

	private String join(List<AbstractElement> elements, String separator) {
		StringJoiner joined = new StringJoiner(separator);
		for (AbstractElement element : elements) {
			String text = element(element, false);
			if (!text.isEmpty() && !text.equals("';'")) {
				joined.add(text);
			}
		}
		return joined.toString();
	}

	/** Keywords and punctuation by their first spelling; all else by name. */
	private String call(AbstractRule rule) {
		if (rule instanceof TerminalRule) {
			return rule.getName();
		}
		boolean keyword = rule.getName().endsWith("Kw");
		List<String> spellings = spellings(rule.getAlternatives());
		boolean punctuation = !spellings.isEmpty() && !Character.isLetter(spellings.get(0).charAt(0)) && !rule.getName().equals("Sign")
				&& rule instanceof ParserRule && spellings.size() <= 3;
		if (keyword && spellings.size() > 2) {
			return "(" + String.join(" | ", spellings.stream().filter(s -> s.codePointAt(0) > 127).map(s -> "'" + s + "'").toList()) + ")";
		}
		if (keyword || punctuation) {
			return "'" + spellings.get(0) + "'";
		}
		return rule.getName();
	}

	private static List<String> spellings(AbstractElement element) {
		List<String> spellings = new ArrayList<>();
		if (element instanceof Alternatives alternatives) {
			for (AbstractElement one : alternatives.getElements()) {
				spellings.addAll(spellings(one));
			}
		} else if (element instanceof Keyword keyword) {
			spellings.add(keyword.getValue());
		} else if (element instanceof EnumLiteralDeclaration literal) {
			spellings.add(literal.getLiteral().getValue());
		}
		return spellings;
	}
}
