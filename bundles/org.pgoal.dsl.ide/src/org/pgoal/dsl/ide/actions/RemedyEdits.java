package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.change.Change;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Turns changes of the model into edits of the text, through the editing engine. */
@Singleton
class RemedyEdits {

	private static final System.Logger LOG = System.getLogger(RemedyEdits.class.getName());

	private final EditEngine engine;

	@Inject
	RemedyEdits(EditEngine engine) {
		this.engine = engine;
	}

	/** @throws EditRefused when the changes cannot be made */
	List<TextEdit> orRefused(Analysis analysis, List<Change> changes) {
		return FormattingService.convert(engine.edits(analysis.snapshot().text(), changes), analysis.snapshot().lines());
	}

	/** Null where the changes cannot be made. */
	List<TextEdit> of(Analysis analysis, List<Change> changes) {
		try {
			return orRefused(analysis, changes);
		} catch (EditRefused refused) {
			return null;
		} catch (RuntimeException failure) {
			// one fix less is better than none at all
			LOG.log(System.Logger.Level.ERROR, "A quick fix could not be worked out", failure);
			return null;
		}
	}
}
