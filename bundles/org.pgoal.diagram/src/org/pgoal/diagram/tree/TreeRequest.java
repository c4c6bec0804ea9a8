package org.pgoal.diagram.tree;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What to show of some sheets.
 *
 * @param locale   the reader's language
 * @param depth    how many levels to show, from 1; deeper ones are folded
 * @param folded   paths of nodes whose children are folded
 * @param filter   which indicators to show
 * @param findings the findings about an element, in any order
 * @param source   where an element stands; may answer null
 * @param template says what is a total and what a cost; null where the sheets have none
 */
public record TreeRequest(Locale locale, int depth, Set<String> folded, Predicate<Indicator> filter, Function<EObject, List<Finding>> findings,
		Function<EObject, TreeNode.SourceLine> source, EffectiveTemplate template) {

	/** Everything, without findings and links. */
	public static TreeRequest everything(Locale locale) {
		return new TreeRequest(locale, Integer.MAX_VALUE, Set.of(), indicator -> true, element -> List.of(), element -> null, null);
	}

	public TreeRequest withDepth(int levels) {
		return new TreeRequest(locale, levels, folded, filter, findings, source, template);
	}

	public TreeRequest withFolded(Set<String> paths) {
		return new TreeRequest(locale, depth, paths, filter, findings, source, template);
	}

	public TreeRequest withFilter(Predicate<Indicator> shown) {
		return new TreeRequest(locale, depth, folded, shown, findings, source, template);
	}

	public TreeRequest withFindings(Function<EObject, List<Finding>> known) {
		return new TreeRequest(locale, depth, folded, filter, known, source, template);
	}

	public TreeRequest withSource(Function<EObject, TreeNode.SourceLine> lines) {
		return new TreeRequest(locale, depth, folded, filter, findings, lines, template);
	}

	public TreeRequest withTemplate(EffectiveTemplate inForce) {
		return new TreeRequest(locale, depth, folded, filter, findings, source, inForce);
	}
}
