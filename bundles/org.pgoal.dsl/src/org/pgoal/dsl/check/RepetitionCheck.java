package org.pgoal.dsl.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.linking.FeatureNodes;
import org.pgoal.model.Element;
import org.pgoal.model.FormSpec;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/**
 * Finds what may be said once but is said twice, as two goals in one sheet. The grammar lets statements come in any
 * order and so cannot count them; the last one would win silently.
 */
final class RepetitionCheck {

	/** What grammar elements assign: there are few of them, shared by all texts. */
	static final class Assigned {

		private static final EStructuralFeature NOTHING = PgoalPackage.Literals.GOAL_FILE__ELEMENTS;

		private final Map<EObject, EStructuralFeature> features = new ConcurrentHashMap<>();

		/** The single-valued feature that a node sets; null where it sets none. */
		EStructuralFeature feature(EObject element, INode node) {
			EObject grammar = node.getGrammarElement();
			if (grammar == null) {
				return null;
			}
			EStructuralFeature known = features.get(grammar);
			if (known == null) {
				known = find(element, grammar);
				features.put(grammar, known);
			}
			return known == NOTHING ? null : known;
		}

		private static EStructuralFeature find(EObject element, EObject grammar) {
			Assignment assignment = FeatureNodes.assignment(grammar);
			EStructuralFeature feature = assignment == null || !"=".equals(assignment.getOperator()) ? null
					: element.eClass().getEStructuralFeature(assignment.getFeature());
			return feature == null || feature.isMany() ? NOTHING : feature;
		}
	}

	private final Assigned assigned;
	private final Reporter reporter;

	RepetitionCheck(Assigned assigned, Reporter reporter) {
		this.assigned = assigned;
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
			collect(element, node, 0);
		}
	}

	/** @param seen one bit for each feature met; no class has sixty-four */
	private long collect(EObject element, ICompositeNode node, long seen) {
		long met = seen;
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			EStructuralFeature feature = assigned.feature(element, child);
			if (feature != null) {
				long bit = 1L << element.eClass().getFeatureID(feature);
				if ((met & bit) != 0) {
					report(element, feature, child);
				}
				met |= bit;
			} else if (child instanceof ICompositeNode part && isFragment(part)) {
				met = collect(element, part, met);
			}
		}
		return met;
	}

	private void report(EObject element, EStructuralFeature feature, INode again) {
		int first = reporter.places().line(FeatureNodes.first(element, feature).getOffset());
		reporter.report(Codes.DUPLICATE, Severity.WARNING, reporter.places().of(again), element,
				Message.of(Checker.class, "duplicate.statement", first, reporter.places().line(again.getOffset())));
	}

	private static boolean isFragment(ICompositeNode part) {
		return part.getGrammarElement() instanceof RuleCall call && call.getRule() instanceof ParserRule rule && rule.isFragment();
	}
}
