package org.pgoal.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.pgoal.ui.part.Pause;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/**
 * The sheets of a file with their blocks and indicators, as the language server sees them. What is chosen here is selected in
 * the text, and where the caret stands is selected here.
 */
public class SheetOutline extends ContentOutlinePage {

	private static final int PAUSE_MILLIS = 300;
	private static final int EXPANDED_LEVELS = 3;

	private final ITextEditor editor;
	private final IDocumentListener listener = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// only what is there afterwards matters
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			pause.begin();
		}
	};
	private final ISelectionChangedListener caret = event -> followCaret();
	private final Pause pause = new Pause(Display.getDefault(), PAUSE_MILLIS, this::refresh);
	private IDocument document;
	private List<DocumentSymbol> symbols = List.of();
	private boolean following;

	public SheetOutline(ITextEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new SymbolTree());
		viewer.setLabelProvider(new SymbolLabels());
		document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document != null) {
			document.addDocumentListener(listener);
		}
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(caret);
		}
		refresh();
	}

	private void refresh() {
		if (document == null || getControl() == null || getControl().isDisposed()) {
			return;
		}
		Positions.identifier(document).ifPresent(file -> LanguageService.get()
				.ask(server -> server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(file)))
				.thenAccept(found -> {
					List<DocumentSymbol> answer = new ArrayList<>();
					Optional.ofNullable(found).orElse(List.of()).forEach(one -> {
						if (one.isRight()) {
							answer.add(one.getRight());
						}
					});
					Display.getDefault().asyncExec(() -> show(answer));
				}));
	}

	private void show(List<DocumentSymbol> answer) {
		TreeViewer viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed() || answer.equals(symbols)) {
			return;
		}
		boolean first = symbols.isEmpty();
		List<List<String>> expanded = first ? List.of() : namesOf(viewer.getExpandedTreePaths());
		symbols = answer;
		viewer.getControl().setRedraw(false);
		try {
			viewer.setInput(symbols);
			if (first) {
				viewer.expandToLevel(EXPANDED_LEVELS);
			} else {
				// by name: positions are new in every answer
				viewer.setExpandedTreePaths(SymbolTree.paths(symbols).filter(path -> expanded.contains(SymbolTree.names(path))).toArray(TreePath[]::new));
			}
			followCaret();
		} finally {
			viewer.getControl().setRedraw(true);
		}
	}

	private static List<List<String>> namesOf(TreePath[] paths) {
		List<List<String>> names = new ArrayList<>();
		for (TreePath path : paths) {
			names.add(SymbolTree.names(path));
		}
		return names;
	}

	/** Selects the innermost element that the caret stands in. */
	private void followCaret() {
		TreeViewer viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed() || viewer.getControl().isFocusControl()
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
			return;
		}
		SymbolTree.at(symbols, selection.getStartLine()).ifPresent(path -> {
			following = true;
			try {
				viewer.setSelection(new TreeSelection(path), true);
			} finally {
				following = false;
			}
		});
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!following && document != null && event.getStructuredSelection().getFirstElement() instanceof DocumentSymbol symbol) {
			int offset = Positions.offset(document, symbol.getSelectionRange().getStart());
			editor.selectAndReveal(offset, Positions.length(document, symbol.getSelectionRange()));
		}
	}

	@Override
	public void dispose() {
		if (document != null) {
			document.removeDocumentListener(listener);
		}
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(caret);
		}
		super.dispose();
	}

	/** What is shown, outermost first. */
	public List<DocumentSymbol> symbols() {
		return symbols;
	}

	/** Chooses an element, as a click does. */
	public void choose(DocumentSymbol symbol) {
		getTreeViewer().setSelection(new StructuredSelection(symbol), true);
	}
}
