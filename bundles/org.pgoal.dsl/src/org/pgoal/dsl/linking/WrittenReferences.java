package org.pgoal.dsl.linking;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Template;

/**
 * The names by which elements refer to others, as they stand in the text: a file may be checked, indexed and shown
 * before, or without, the reference being resolved.
 */
public final class WrittenReferences {

	private WrittenReferences() {
	}

	/** The template that a file uses. */
	public static Optional<String> template(GoalFile file) {
		return name(file, PgoalPackage.Literals.GOAL_FILE__TEMPLATE);
	}

	/** The template that a template extends. */
	public static Optional<String> parent(Template template) {
		return name(template, PgoalPackage.Literals.TEMPLATE__PARENT);
	}

	/** The department of a project. */
	public static Optional<String> department(Project project) {
		return name(project, PgoalPackage.Literals.PROJECT__DEPARTMENT);
	}

	/** The node of a reference; the last one, as that is the one in force; null where the text has none. */
	public static INode node(EObject owner, EReference reference) {
		return FeatureNodes.lastOwn(owner, reference);
	}

	private static Optional<String> name(EObject owner, EReference reference) {
		INode node = node(owner, reference);
		if (node != null) {
			return Optional.of(Literals.value(NodeModelUtils.getTokenText(node)));
		}
		// a model that was built and not parsed
		return owner.eGet(reference, false) instanceof Element target && !target.eIsProxy() ? Optional.ofNullable(target.getId()) : Optional.empty();
	}
}
