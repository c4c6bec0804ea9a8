package org.pgoal.dsl.ide.completion;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.IFollowElementAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Asks the grammar what may come next. The parser is given the shortest text that leads to the caret and not the file, so
 * that the answer costs the same in every file and no fault elsewhere in it matters.
 */
@Singleton
public class Expectations {

	/**
	 * What may come next.
	 *
	 * @param features rule and feature of the assignments, e.g. {@code IndicatorLine.level2}
	 * @param rules    the names of the …Kw rules and data type rules that may begin here
	 * @param keywords the keywords themselves
	 */
	public record Expected(Set<String> features, Set<String> rules, Set<Keyword> keywords) {

		public boolean feature(String... wanted) {
			for (String name : wanted) {
				if (features.contains(name)) {
					return true;
				}
			}
			return false;
		}

		public boolean isEmpty() {
			return features.isEmpty() && keywords.isEmpty();
		}
	}

	private final IContentAssistParser parser;
	private final FollowElementComputer computer;

	@Inject
	Expectations(IContentAssistParser parser, FollowElementComputer computer) {
		this.parser = parser;
		this.computer = computer;
	}

	/** What may follow a text; nothing where the parser cannot make sense of it. */
	public Expected after(String text) {
		Expected expected = new Expected(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
		Collection<FollowElement> follow;
		synchronized (this) {
			follow = parser.getFollowElements(text, false);
			computer.computeFollowElements(follow, new Collector(expected));
		}
		return expected;
	}

	private record Collector(Expected expected) implements IFollowElementAcceptor {

		@Override
		public void accept(AbstractElement element) {
			if (element instanceof Keyword keyword) {
				expected.keywords.add(keyword);
			}
			AbstractRule rule = GrammarUtil.containingRule(element);
			if (rule != null) {
				expected.rules.add(rule.getName());
			}
			if (element instanceof RuleCall call) {
				expected.rules.add(call.getRule().getName());
			}
			Assignment assignment = GrammarUtil.containingAssignment(element);
			if (assignment != null && rule != null) {
				expected.features.add(rule.getName() + "." + assignment.getFeature());
			}
		}
	}
}
