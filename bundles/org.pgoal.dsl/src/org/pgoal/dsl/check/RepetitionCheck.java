package org.pgoal.dsl.check;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.linking.FeatureNodes;
import org.pgoal.model.Element;
import org.pgoal.model.FormSpec;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/**
 * Finds what may be said once but is said twice, as two goals in one sheet. The grammar lets statements come in any
 * order and so cannot count them; the last one would win silently.
 */
final class RepetitionCheck {

	/** What a grammar element assigns; grammar elements are shared by all texts, and few. */
	private final Map<EObject, EStructuralFeature> assigned = new HashMap<>();
	private final Reporter reporter;

	RepetitionCheck(Reporter reporter) {
		this.reporter = reporter;
	}

	void run(GoalFile file) {
		for (Element element : file.getElements()) {
			check(element);
			if (element instanceof Sheet sheet) {
				for (Indicator indicator : sheet.getIndicators()) {
					check(indicator);
				}
			} else if (element instanceof Template template) {
				for (FormSpec form : template.getForms()) {
					check(form);
				}
			}
		}
	}

	private void check(EObject element) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		if (node != null) {
			collect(element, node, new HashMap<>());
		}
	}

	private void collect(EObject element, ICompositeNode node, Map<EStructuralFeature, INode> seen) {
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			EStructuralFeature feature = feature(element, child);
			if (feature != null) {
				if (!feature.isMany()) {
					INode first = seen.putIfAbsent(feature, child);
					if (first != null) {
						int line = reporter.places().line(first.getOffset());
						reporter.report(Codes.DUPLICATE, Severity.WARNING, reporter.places().of(child), element,
								Message.of(Checker.class, "duplicate.statement", line, reporter.places().line(child.getOffset())));
					}
				}
			} else if (child instanceof ICompositeNode part && part.getGrammarElement() instanceof RuleCall && isFragment(part)) {
				collect(element, part, seen);
			}
		}
	}

	private EStructuralFeature feature(EObject element, INode child) {
		EObject grammar = child.getGrammarElement();
		if (!(grammar instanceof AbstractElement)) {
			return null;
		}
		if (assigned.containsKey(grammar)) {
			return assigned.get(grammar);
		}
		Assignment assignment = FeatureNodes.assignment(grammar);
		EStructuralFeature feature = assignment == null || !"=".equals(assignment.getOperator()) ? null
				: element.eClass().getEStructuralFeature(assignment.getFeature());
		assigned.put(grammar, feature);
		return feature;
	}

	private static boolean isFragment(ICompositeNode part) {
		return ((RuleCall) part.getGrammarElement()).getRule() instanceof org.eclipse.xtext.ParserRule rule && rule.isFragment();
	}
}
