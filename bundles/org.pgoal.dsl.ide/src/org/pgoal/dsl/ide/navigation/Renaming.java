package org.pgoal.dsl.ide.navigation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.navigation.RenameService.RefusedException;
import org.pgoal.dsl.ide.workspace.Analysis;

/** How names of one kind are changed. */
interface Renaming {

	/** What would be renamed at a position; empty where there is nothing of this kind. */
	Optional<PrepareRenameResult> prepare(Analysis analysis, Position position);

	/** The edits of each file, by the URI that the client knows. Only asked where {@link #prepare} has an answer. */
	Map<String, List<TextEdit>> rename(Analysis analysis, Position position, String newName, Locale locale) throws RefusedException;
}
