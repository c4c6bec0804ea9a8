package org.pgoal.ui.table;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.ui.server.LanguageService;

/** From rows to their places in texts. */
final class SheetPlaces {

	private record Place(int offset, int length) {
	}

	private SheetPlaces() {
	}

	/** Opens the file of a row and selects its name there. */
	static void open(IWorkbenchPage page, IndicatorRow row, Consumer<IEditorPart> then) {
		try {
			IEditorPart part = editor(page, row.sheet().uri());
			ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
			if (editor != null) {
				select(editor, row);
			}
			then.accept(part);
		} catch (CoreException failure) {
			ILog.get().log(failure.getStatus());
		}
	}

	private static IEditorPart editor(IWorkbenchPage page, String uri) throws CoreException {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
		return files.length > 0 ? IDE.openEditor(page, files[0], true) : IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(uri)));
	}

	/** Selects the name of a row in its text, as soon as it is known where it stands now. */
	static void select(ITextEditor editor, IndicatorRow row) {
		Display display = Display.getCurrent();
		LanguageService.get().<Optional<Place>>about(row.sheet().uri(), Optional.empty(), analysis -> place(analysis, row)).thenAccept(place -> place
				.ifPresent(found -> display.asyncExec(() -> {
					if (editor.getDocumentProvider() != null) {
						editor.selectAndReveal(found.offset(), found.length());
					}
				})));
	}

	private static Optional<Place> place(Analysis analysis, IndicatorRow row) {
		EObject element = analysis.model().map(model -> StableNames.find(model, row.name())).orElse(null);
		if (element == null) {
			return Optional.empty();
		}
		for (var feature : List.of(Literals.INDICATOR__NAME, Literals.INDICATOR__LEVEL2)) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
			if (!nodes.isEmpty()) {
				return Optional.of(new Place(nodes.getFirst().getOffset(), nodes.getFirst().getLength()));
			}
		}
		return Optional.ofNullable(NodeModelUtils.findActualNodeFor(element)).map(node -> new Place(node.getOffset(), 0));
	}
}
