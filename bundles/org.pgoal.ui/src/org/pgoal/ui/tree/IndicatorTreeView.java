package org.pgoal.ui.tree;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.Folding;
import org.pgoal.diagram.view.TreeIndex;
import org.pgoal.ui.part.ViewSelection;
import org.pgoal.ui.tree.canvas.TreeCanvas;
import org.pgoal.ui.tree.canvas.TreeGestures;
import org.pgoal.ui.tree.follow.FollowedEditor;
import org.pgoal.ui.tree.picture.SheetPicture;
import org.pgoal.ui.tree.text.TreeText;
import org.pgoal.ui.wizard.NewSheetWizard;

/**
 * The indicators of the sheet that is being written, as a tree. It goes along with the active editor while somebody types: the
 * caret and what is chosen here follow each other. A text that cannot be read leaves the last picture, in grey.
 */
public final class IndicatorTreeView extends ViewPart {

	public static final String ID = "org.pgoal.ui.tree";
	static final String CONTEXT = "org.pgoal.ui.treeContext";

	private final TreeSettings settings = new TreeSettings();
	private final ViewSelection selection = new ViewSelection();
	private FollowedEditor followed;
	private SheetPictures pictures;
	private CaretLink caret;
	private TreeEditing editing;
	private SearchInTree search;
	private ViewKeys keys;
	private TreePages pages;
	private TreeCanvas canvas;
	private String problem = "";

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		site.setSelectionProvider(selection);
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		parent.setLayout(layout);
		search = new SearchInTree(this, parent);
		pages = new TreePages(parent, settings);
		canvas = new TreeCanvas(pages.parent(), new Gestures());
		pages.setTree(canvas);
		editing = new TreeEditing(this);
		followed = new FollowedEditor(getSite().getPage(), new Following());
		pictures = new SheetPictures(parent.getDisplay(), followed, settings, new Drawing());
		caret = new CaretLink(this, followed);
		new TreeMenus(this, settings, editing).fill(getViewSite().getActionBars());
		keys = new ViewKeys(this);
		keys.giveWayTo(search.field());
		followed.start();
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		if (followed != null) {
			followed.stop();
			pictures.close();
		}
		super.dispose();
	}

	// ---------------------------------------------------------- what is there

	/** The picture on the screen. */
	public TreeCanvas canvas() {
		return canvas;
	}

	/** What the picture was made of; empty where none is shown. */
	public Optional<SheetPicture> picture() {
		return pictures.last().filter(picture -> isTreeShown());
	}

	public Optional<ITextEditor> editor() {
		return followed.editor();
	}

	/** True while what is drawn is what the text says. */
	boolean isCurrent() {
		return pictures.last().isPresent() && !pictures.isStale();
	}

	/** What stands above the tree or instead of it; empty where nothing has to be said. */
	public String message() {
		return pages.message();
	}

	/** The field in which somebody searches. */
	public Text searchField() {
		return search.field();
	}

	/** What the colours say. */
	ColourMode mode() {
		return settings.mode();
	}

	ViewKeys keys() {
		return keys;
	}

	/** Changes the sheet as its reader wishes. */
	public TreeEditing editing() {
		return editing;
	}

	SearchInTree search() {
		return search;
	}

	CaretLink caret() {
		return caret;
	}

	boolean isTreeShown() {
		return pages.isTreeShown();
	}

	Optional<TreeIndex> index() {
		return picture().map(SheetPicture::index);
	}

	// ----------------------------------------------------------------- follow

	private final class Following implements FollowedEditor.Listener {

		@Override
		public void editorChanged() {
			canvas.forget();
			settings.setCategory(null);
			editing.forget();
			showMessage(null);
			if (pictures.isAny()) {
				pictures.last().ifPresent(last -> draw(last, pictures.isStale()));
				refresh();
			} else if (followed.active().isPresent()) {
				say("empty.other", false);
			} else {
				say("empty.none", true);
			}
		}

		@Override
		public void editorClosed(IEditorPart editor) {
			pictures.forget(editor);
		}

		@Override
		public void contentChanged() {
			refresh();
		}

		@Override
		public void caretMoved(int offset) {
			if (settings.onlySheetAtCaret() && picture().flatMap(p -> p.places().at(offset)).isEmpty()) {
				refresh();
			} else {
				caret.moved();
			}
		}
	}

	private final class Drawing implements SheetPictures.Listener {

		@Override
		public void drawn(SheetPicture picture, long number) {
			draw(picture, false);
			pages.tellFiltered(picture);
			search.again();
			editing.arrived(number, picture);
		}

		@Override
		public void broken(SheetPicture now, SheetPicture last) {
			draw(last, true);
			pages.tellBroken(now.broken().orElseThrow());
			search.again();
		}

		@Override
		public void nothing(SheetPicture picture) {
			say(picture.broken().isPresent() ? "empty.broken" : picture.content() == SheetPicture.Content.TEMPLATE ? "empty.template" : "empty.nothing", false);
		}

		@Override
		public void foldedAnew(SheetPicture picture) {
			draw(picture, pictures.isStale());
		}
	}

	/** Has the picture made anew, as everything that was typed so far says. */
	void refresh() {
		pictures.refresh();
	}

	/** The number of the picture that was asked for last. */
	long asked() {
		return pictures.asked();
	}

	private void draw(SheetPicture picture, boolean stale) {
		pages.showTree();
		if (canvas.map() != picture.map()) {
			canvas.show(picture.map());
		}
		canvas.setStale(stale);
		if (!stale) {
			caret.follow(false);
		}
	}

	private void create() {
		IWorkbenchWindow window = getSite().getWorkbenchWindow();
		NewSheetWizard wizard = new NewSheetWizard();
		wizard.init(window.getWorkbench(), window.getSelectionService().getSelection() instanceof IStructuredSelection chosen ? chosen : StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
	}

	private void say(String key, boolean mayCreate) {
		pages.say(key, mayCreate ? TreeText.of("empty.create") : null, this::create);
		selection.set(StructuredSelection.EMPTY);
	}

	/** Chooses a node without telling the editor. */
	void select(String path, boolean reveal) {
		canvas.select(path, reveal);
		selection.set(canvas.selected().<StructuredSelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
	}

	private final class Gestures implements TreeGestures {

		@Override
		public void selected(TreeNode node) {
			selection.set(node == null ? StructuredSelection.EMPTY : new StructuredSelection(node));
			showMessage(null);
			if (node != null) {
				caret.lead(node);
			}
		}

		@Override
		public void opened(TreeNode node) {
			caret.open(node);
		}

		@Override
		public void toggled(TreeNode node) {
			fold(folding -> folding.toggle(node.path()));
		}

		@Override
		public void edited(TreeNode node, Part part) {
			editing.open(node, part);
		}

		@Override
		public void dropped(TreeNode indicator, TreeNode onto, boolean below) {
			editing.drop(indicator, onto, below);
		}
	}

	/** Shows the chosen node in the text and goes there. */
	void showInText() {
		canvas.selected().ifPresent(caret::open);
	}

	/** Folds or unfolds, and draws anew. */
	void fold(Consumer<Folding> wish) {
		pictures.fold(wish);
	}

	/** Shows so many levels of all sheets; 0: all. */
	void showLevels(int levels) {
		index().ifPresent(index -> fold(folding -> folding.showLevels(index.roots(), levels == 0 ? Integer.MAX_VALUE : levels)));
	}

	/** Says in the status line what could not be done; null: nothing. */
	void showMessage(String said) {
		IStatusLineManager line = getViewSite().getActionBars().getStatusLineManager();
		line.setErrorMessage(said);
		problem = said == null ? "" : said;
	}

	/** What the status line says could not be done. */
	public String problem() {
		return problem;
	}
}
