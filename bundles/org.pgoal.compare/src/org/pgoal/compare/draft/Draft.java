package org.pgoal.compare.draft;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.pgoal.dsl.edit.Baseline;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Project;
import org.pgoal.model.Template;

/**
 * A file whose model may be changed at will in memory; its text then says the same, with the author's comments and layout
 * where nothing has changed.
 */
public final class Draft {

	private final EditEngine engine;
	private final Baseline baseline;
	private final GoalFile model;

	/**
	 * Begins a draft.
	 *
	 * @param text  without errors
	 * @param model parsed from this very text, and not changed since
	 * @throws EditRefused when the text has errors
	 */
	public Draft(EditEngine engine, String text, GoalFile model) {
		this.engine = engine;
		this.model = model;
		this.baseline = engine.written(text, model);
		hold(model);
	}

	/** The model to change. */
	public GoalFile model() {
		return model;
	}

	/**
	 * The edits of the text so far.
	 *
	 * @throws EditRefused when the text would not say what the model says
	 */
	public List<TextEdit> edits() {
		return engine.edits(baseline, model);
	}

	/** The text with all changes. */
	public String text() {
		return TextEdit.apply(baseline.text(), edits());
	}

	/**
	 * Gives references the names by which they are written, also where nobody knows what they refer to; a reference to nothing
	 * would be one that was taken away.
	 */
	public static void hold(GoalFile file) {
		hold(file, Literals.GOAL_FILE__TEMPLATE, WrittenReferences.template(file), PgoalFactory.eINSTANCE.createTemplate());
		for (Element element : file.getElements()) {
			hold(element);
		}
	}

	/** The same for one sheet or template. */
	public static void hold(Element element) {
		if (element instanceof Project project) {
			hold(project, Literals.PROJECT__DEPARTMENT, WrittenReferences.department(project), PgoalFactory.eINSTANCE.createDepartment());
		} else if (element instanceof Template template) {
			hold(template, Literals.TEMPLATE__PARENT, WrittenReferences.parent(template), PgoalFactory.eINSTANCE.createTemplate());
		}
	}

	private static void hold(EObject owner, EReference reference, Optional<String> written, Element stub) {
		if (written.isPresent()) {
			stub.setId(written.get());
			owner.eSet(reference, stub);
		}
	}
}
