package org.pgoal.ui.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
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
import org.pgoal.diagram.view.TreeSearch;
import org.pgoal.dsl.check.Problem;
import org.pgoal.ui.part.EmptyPage;
import org.pgoal.ui.part.ViewSelection;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.tree.canvas.TreeCanvas;
import org.pgoal.ui.tree.canvas.TreeGestures;
import org.pgoal.ui.tree.follow.FollowedEditor;
import org.pgoal.ui.tree.picture.PictureMaker;
import org.pgoal.ui.tree.picture.PictureRequest;
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

	/** What is kept of a file while its editor is open. */
	private static final class Memory {
		private final Folding folding = new Folding();
		private SheetPicture picture;
		/** The picture that is drawn is no longer what the text says. */
		private boolean stale;
	}

	private final TreeSettings settings = new TreeSettings();
	private final ViewSelection selection = new ViewSelection();
	private final Map<IEditorPart, Memory> memories = new WeakHashMap<>();
	private FollowedEditor followed;
	private TreeEditing editing;
	private SearchBar search;
	private ViewKeys keys;
	private Notice notice;
	private Composite stack;
	private TreeCanvas canvas;
	private EmptyPage empty;
	private List<String> found = List.of();
	private long asked;
	private long shown;
	private boolean leading;
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
		search = new SearchBar(parent, this::searchFor, this::searchOn, this::searchClosed);
		notice = new Notice(parent);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		canvas = new TreeCanvas(stack, new Gestures());
		empty = new EmptyPage(stack);
		editing = new TreeEditing(this);
		followed = new FollowedEditor(getSite().getPage(), new Following());
		new TreeMenus(this, settings, editing).fill(getViewSite().getActionBars());
		keys = new ViewKeys(this);
		keys.giveWayTo(search.control());
		followed.start();
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		(top == null ? stack : top).setFocus();
	}

	@Override
	public void dispose() {
		if (followed != null) {
			followed.stop();
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
		return memory().map(memory -> memory.picture).filter(picture -> isTreeShown());
	}

	public Optional<ITextEditor> editor() {
		return followed.editor();
	}

	/** True while what is drawn is what the text says. */
	boolean isCurrent() {
		return memory().map(memory -> memory.picture != null && !memory.stale).orElse(false);
	}

	/** What stands above the tree or instead of it; empty where nothing has to be said. */
	public String message() {
		return isTreeShown() ? notice.text() : empty.text();
	}

	/** The field in which somebody searches. */
	public Text searchField() {
		return search.control();
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

	private boolean isTreeShown() {
		return ((StackLayout) stack.getLayout()).topControl == canvas;
	}

	private Optional<Memory> memory() {
		return followed.active().filter(editor -> followed.editor().isPresent()).map(editor -> memories.computeIfAbsent(editor, e -> new Memory()));
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
			memory().ifPresentOrElse(memory -> {
				if (memory.picture != null) {
					draw(memory.picture, memory.stale);
				}
				refresh();
			}, () -> say(followed.active().isPresent() ? "empty.other" : "empty.none"));
		}

		@Override
		public void editorClosed(IEditorPart editor) {
			memories.remove(editor);
		}

		@Override
		public void contentChanged() {
			refresh();
		}

		@Override
		public void caretMoved(int offset) {
			if (settings.onlySheetAtCaret() && picture().flatMap(p -> p.places().at(offset)).isEmpty()) {
				refresh();
			} else if (!leading) {
				followCaret(true);
			}
		}
	}

	/** Has the picture made anew, as everything that was typed so far says. */
	void refresh() {
		Optional<Memory> memory = memory();
		Optional<String> uri = followed.uri();
		if (memory.isEmpty() || uri.isEmpty()) {
			return;
		}
		PictureRequest request = request(memory.get());
		long number = ++asked;
		Display display = canvas.getDisplay();
		LanguageService.get().<SheetPicture>about(uri.get(), null, analysis -> PictureMaker.make(analysis, request)).whenComplete((picture, failure) -> {
			if (failure != null) {
				ILog.get().error("The tree could not be drawn", failure);
			} else if (picture != null && !display.isDisposed()) {
				display.asyncExec(() -> arrived(number, uri.get(), picture));
			}
		});
	}

	private PictureRequest request(Memory memory) {
		OptionalInt levels = memory.picture == null ? settings.levels() : OptionalInt.empty();
		return new PictureRequest(Locale.getDefault(), settings.mode(), settings.filter(), memory.folding.folded(), levels,
				settings.onlySheetAtCaret() ? followed.caret() : Optional.empty());
	}

	/** The number of the picture that was asked for last. */
	long asked() {
		return asked;
	}

	private void arrived(long number, String uri, SheetPicture picture) {
		// answers may overtake each other, and the reader may have gone to another file
		if (number < shown || canvas.isDisposed() || !followed.uri().equals(Optional.of(uri))) {
			return;
		}
		shown = number;
		Memory memory = memory().orElseThrow();
		memory.stale = picture.broken().isPresent();
		if (memory.stale && memory.picture != null) {
			draw(memory.picture, true);
			notice.say(broken(picture.broken().get()));
			return;
		}
		if (memory.picture == null) {
			picture.folded().forEach(memory.folding::fold);
		}
		boolean nothing = picture.index().roots().isEmpty();
		if (!memory.stale && !nothing) {
			memory.picture = picture;
		}
		if (nothing) {
			memory.picture = null;
			say(memory.stale ? "empty.broken" : picture.content() == SheetPicture.Content.TEMPLATE ? "empty.template" : "empty.nothing");
			return;
		}
		draw(picture, memory.stale);
		notice.say(memory.stale ? broken(picture.broken().get()) : filtered(picture));
		search.tell(place(), research());
		if (!memory.stale) {
			editing.arrived(number, picture);
		}
	}

	private static String broken(Problem problem) {
		return TreeText.of("notice.broken", problem.line(), problem.text(Locale.getDefault()));
	}

	/** A tree with holes would look complete. */
	private String filtered(SheetPicture picture) {
		boolean all = settings.category().isEmpty() && settings.quantified().isEmpty() && !settings.found();
		if (all) {
			return "";
		}
		return TreeText.of(picture.index().order().stream().anyMatch(path -> picture.index().indicator(path).isPresent()) ? "notice.filtered" : "notice.filteredAll");
	}

	private void draw(SheetPicture picture, boolean stale) {
		top(canvas);
		if (canvas.map() != picture.map()) {
			canvas.show(picture.map());
		}
		canvas.setStale(stale);
		if (!stale) {
			followCaret(false);
		}
	}

	private void create() {
		IWorkbenchWindow window = getSite().getWorkbenchWindow();
		NewSheetWizard wizard = new NewSheetWizard();
		wizard.init(window.getWorkbench(), window.getSelectionService().getSelection() instanceof IStructuredSelection chosen ? chosen : StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
	}

	private void say(String key) {
		boolean mayCreate = key.equals("empty.none");
		empty.say(TreeText.of(key), mayCreate ? TreeText.of("empty.create") : null, this::create);
		notice.say("");
		selection.set(StructuredSelection.EMPTY);
		top(empty.control());
	}

	private void top(Control control) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != control) {
			boolean focus = layout.topControl != null && layout.topControl.isFocusControl();
			layout.topControl = control;
			stack.layout(true);
			if (focus) {
				control.setFocus();
			}
		}
	}

	/** Chooses what the caret stands in; what is folded is chosen by what it is folded into. */
	private void followCaret(boolean reveal) {
		SheetPicture picture = picture().orElse(null);
		Optional<Integer> caret = followed.caret();
		if (picture == null || caret.isEmpty() || !isCurrent() || canvas.isFocusControl() && canvas.selected().isPresent()) {
			return;
		}
		Optional<String> path = picture.places().at(caret.get());
		while (path.isPresent() && picture.map().box(path.get()).isEmpty()) {
			path = picture.index().parent(path.get()).map(TreeNode::path);
		}
		path.ifPresent(node -> select(node, reveal));
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
				lead(node);
			}
		}

		@Override
		public void opened(TreeNode node) {
			lead(node);
			followed.editor().ifPresent(editor -> getSite().getPage().activate(editor));
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

	/** Selects a node's name in the text. */
	private void lead(TreeNode node) {
		if (!isCurrent()) {
			return;
		}
		leading = true;
		try {
			picture().flatMap(picture -> picture.places().name(node.path()))
					.ifPresent(place -> followed.editor().ifPresent(editor -> editor.selectAndReveal(place.offset(), place.length())));
		} finally {
			leading = false;
		}
	}

	/** Shows the chosen node in the text and goes there. */
	void showInText() {
		canvas.selected().ifPresent(new Gestures()::opened);
	}

	// ------------------------------------------------------------------- fold

	/** Folds or unfolds, and draws anew. */
	void fold(Consumer<Folding> wish) {
		memory().ifPresent(memory -> {
			wish.accept(memory.folding);
			if (memory.stale && memory.picture != null) {
				redraw(memory);
			} else {
				refresh();
			}
		});
	}

	/** Draws the last picture with other nodes folded. */
	private void redraw(Memory memory) {
		PictureRequest request = request(memory);
		SheetPicture last = memory.picture;
		Display display = canvas.getDisplay();
		CompletableFuture.supplyAsync(() -> PictureMaker.again(last, request)).thenAccept(again -> display.asyncExec(() -> {
			if (memory.picture == last && !canvas.isDisposed()) {
				memory.picture = again;
				if (memory().orElse(null) == memory) {
					draw(again, memory.stale);
				}
			}
		}));
	}

	/** Shows so many levels of all sheets; 0: all. */
	void showLevels(int levels) {
		index().ifPresent(index -> fold(folding -> folding.showLevels(index.roots(), levels == 0 ? Integer.MAX_VALUE : levels)));
	}

	// ----------------------------------------------------------------- search

	void openSearch() {
		if (isTreeShown()) {
			search.open();
		}
	}

	private void searchFor(String words) {
		int number = research();
		if (number > 0 && place() == 0) {
			searchOn(true);
		}
		search.tell(place(), number);
	}

	private int research() {
		found = index().map(index -> TreeSearch.find(index.roots(), search.query())).orElse(List.of());
		canvas.setFound(found);
		return found.size();
	}

	private int place() {
		return canvas.selected().map(node -> found.indexOf(node.path()) + 1).orElse(0);
	}

	/** Goes to the next node that was found, or back. */
	void searchOn(boolean forwards) {
		if (found.isEmpty()) {
			openSearch();
			return;
		}
		SheetPicture picture = picture().orElseThrow();
		String current = canvas.selected().map(TreeNode::path).orElse(null);
		String next = TreeSearch.next(found, current, picture.index().order(), forwards);
		if (picture.map().box(next).isEmpty()) {
			fold(folding -> folding.reveal(picture.index().roots(), next));
			editing.selectLater(next);
		} else {
			select(next, true);
			picture.index().node(next).ifPresent(this::lead);
		}
		search.tell(found.indexOf(next) + 1, found.size());
	}

	private void searchClosed() {
		canvas.setFound(List.of());
		found = List.of();
		canvas.setFocus();
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
