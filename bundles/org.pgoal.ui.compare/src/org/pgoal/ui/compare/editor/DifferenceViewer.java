package org.pgoal.ui.compare.editor;

import java.util.List;
import java.util.Locale;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.ICompareInputChangeListener;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.pgoal.compare.beside.Compared;
import org.pgoal.compare.beside.Outcome;
import org.pgoal.compare.beside.Side;
import org.pgoal.compare.beside.TextComparison;
import org.pgoal.compare.diff.Difference;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.ui.compare.branches.Branch;
import org.pgoal.ui.compare.branches.BranchTree;
import org.pgoal.ui.part.Pause;
import org.pgoal.ui.server.LanguageService;

/**
 * What differs between two sheets, in the words of the domain and by name: the upper half of the compare editor. A chosen difference is
 * shown in the texts below, and can be taken over from one side into the other.
 *
 * <p>Its selection is its own business: the platform would feed a selected element into the texts below.
 */
final class DifferenceViewer extends Viewer {

	/** Somebody who types doesn't want to see the list jump at each letter. */
	private static final int PAUSE_MILLIS = 250;
	private static final int OPENED = 20;
	private static final int LEVELS = 2;

	private final CompareConfiguration configuration;
	private final SharedTexts texts;
	private final BranchTree tree;
	private final Pause pause = new Pause(Display.getDefault(), PAUSE_MILLIS, this::compare);
	private final Runnable changed = pause::begin;
	private final ICompareInputChangeListener inputChanged = source -> pause.begin();
	private final IPropertyChangeListener swapped = event -> enable();
	private final Action intoLeft;
	private final Action intoRight;
	private final Action all;
	private ICompareInput input;
	private InputTexts sources;
	private Listing listing = Listing.working();
	private int asked;

	DifferenceViewer(Composite parent, CompareConfiguration configuration) {
		this.configuration = configuration;
		texts = SharedTexts.of(configuration);
		tree = new BranchTree(parent, EditorText.of("differences"));
		tree.control().setData(CompareUI.COMPARE_VIEWER_TITLE, EditorText.of("differences"));
		intoLeft = action("take.left", "takeLeft", () -> takeOver(onTheLeft()));
		intoRight = action("take.right", "takeRight", () -> takeOver(onTheLeft().other()));
		all = new Action(EditorText.of("all"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				show();
			}
		};
		all.setChecked(true);
		all.setImageDescriptor(image("same"));
		all.setToolTipText(EditorText.of("all"));
		tools(parent);
		tree.control().addListener(SWT.Selection, chosen -> select());
		tree.control().addListener(SWT.KeyDown, this::key);
		tree.onOpen(branch -> {
			select();
			if (texts.viewer() != null) {
				texts.viewer().focus(Side.AFTER);
			}
		});
		texts.onChange(changed);
		configuration.addPropertyChangeListener(swapped);
		tree.control().addDisposeListener(gone -> dispose());
		enable();
	}

	private Action action(String key, String icon, Runnable what) {
		Action action = new Action(EditorText.of(key)) {
			@Override
			public void run() {
				what.run();
			}
		};
		action.setImageDescriptor(image(icon));
		action.setToolTipText(EditorText.of(key).replaceAll("\\t.*", ""));
		return action;
	}

	private static ImageDescriptor image(String name) {
		return ResourceLocator.imageDescriptorFromBundle(DifferenceViewer.class, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private void tools(Composite parent) {
		ToolBarManager bar = CompareViewerPane.getToolBarManager(parent);
		if (bar != null) {
			bar.removeAll();
			bar.add(all);
			bar.add(new Separator());
			bar.add(intoRight);
			bar.add(intoLeft);
			bar.update(true);
		}
		MenuManager menu = new MenuManager();
		menu.add(intoLeft);
		menu.add(intoRight);
		menu.add(new Separator());
		menu.add(all);
		tree.control().setMenu(menu.createContextMenu(tree.control()));
		tree.control().addDisposeListener(gone -> menu.dispose());
	}

	/** Ctrl and an arrow take over in its direction; the arrows alone open and close branches. */
	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT)) {
			Action action = event.keyCode == SWT.ARROW_LEFT ? intoLeft : intoRight;
			event.doit = false;
			if (action.isEnabled()) {
				action.run();
			}
		}
	}

	// ----------------------------------------------------------------- input

	@Override
	public Control getControl() {
		return tree.control();
	}

	@Override
	public Object getInput() {
		return input;
	}

	@Override
	public void setInput(Object shown) {
		if (input != null) {
			input.removeCompareInputChangeListener(inputChanged);
		}
		input = shown instanceof ICompareInput compared ? compared : null;
		sources = input == null ? null : new InputTexts(input);
		listing = Listing.working();
		asked++;
		if (input != null) {
			input.addCompareInputChangeListener(inputChanged);
			show();
			compare();
		}
	}

	@Override
	public ISelection getSelection() {
		return StructuredSelection.EMPTY;
	}

	@Override
	public void setSelection(ISelection selection, boolean reveal) {
		// what is selected here are differences, which nobody else knows
	}

	@Override
	public void refresh() {
		pause.begin();
	}

	private void dispose() {
		texts.forget(changed);
		configuration.removePropertyChangeListener(swapped);
		if (input != null) {
			input.removeCompareInputChangeListener(inputChanged);
		}
		asked++;
	}

	// ----------------------------------------------------------- comparison

	private void compare() {
		if (tree.control().isDisposed() || input == null) {
			return;
		}
		int number = ++asked;
		InputTexts asking = sources;
		String before = shown(Side.BEFORE);
		String after = shown(Side.AFTER);
		Listing.Labels labels = new Listing.Labels(label(Side.BEFORE), label(Side.AFTER), label(null));
		Display display = tree.control().getDisplay();
		Job job = new Job(EditorText.of("working")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Listing found = listing(asking, before, after, labels);
				display.asyncExec(() -> answer(number, found));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private static Listing listing(InputTexts asking, String before, String after, Listing.Labels labels) {
		try {
			return Listing.of(asking.compare(LanguageService.get().service(TextComparison.class).join(), before, after), labels);
		} catch (RuntimeException | StackOverflowError unexpected) {
			// whatever a text is, its lines can still be compared below
			ILog.get().error("Two sheets could not be compared", unexpected);
			return Listing.failed();
		}
	}

	/** The text as it stands in the editor; null where it must be read. */
	private String shown(Side side) {
		SheetMergeViewer viewer = texts.viewer();
		return viewer == null || viewer.getInput() != input || viewer.document(side) == null ? null : viewer.document(side).get();
	}

	private void answer(int number, Listing found) {
		if (number == asked && !tree.control().isDisposed()) {
			listing = found;
			show();
		}
	}

	private void show() {
		String chosen = tree.selected().map(Branch::text).orElse(null);
		tree.show(all.isChecked() ? listing.all() : listing.changes());
		tree.expand(OPENED, LEVELS);
		tree.select(chosen);
		title(listing.title());
		enable();
	}

	private String label(Side side) {
		String label = side == null ? configuration.getAncestorLabel(input) : side == Side.AFTER ? configuration.getLeftLabel(input) : configuration.getRightLabel(input);
		return label != null ? label : EditorText.of(side == null ? "ancestor" : side == Side.AFTER ? "left" : "right");
	}

	private void title(String title) {
		tree.control().setData(CompareUI.COMPARE_VIEWER_TITLE, title);
		for (Composite around = tree.control().getParent(); around != null; around = around.getParent()) {
			if (around instanceof CompareViewerPane pane) {
				pane.setText(title);
				return;
			}
		}
	}

	// -------------------------------------------------------------- choices

	private void select() {
		enable();
		SheetMergeViewer viewer = texts.viewer();
		Object subject = tree.selected().map(Branch::subject).orElse(null);
		if (viewer == null) {
			return;
		}
		if (subject instanceof Difference difference && listing.outcome() instanceof Compared compared && isCurrent(compared)) {
			for (Side side : Side.values()) {
				viewer.reveal(side, compared.place(difference, side));
			}
		} else if (subject instanceof Outcome.Unclear unclear && unclear.side() != null) {
			viewer.revealLine(unclear.side(), unclear.line());
		}
	}

	/** False while the list still speaks of a former text. */
	private boolean isCurrent(Compared compared) {
		return compared.text(Side.AFTER).equals(shown(Side.AFTER)) && compared.text(Side.BEFORE).equals(shown(Side.BEFORE));
	}

	private void enable() {
		if (tree.control().isDisposed()) {
			return;
		}
		boolean chosen = listing.outcome() instanceof Compared && tree.selected().map(Branch::subject).orElse(null) instanceof Difference;
		SheetMergeViewer viewer = texts.viewer();
		intoLeft.setEnabled(chosen && viewer != null && viewer.isEditable(onTheLeft()));
		intoRight.setEnabled(chosen && viewer != null && viewer.isEditable(onTheLeft().other()));
	}

	/** What stands on the left of the screen. */
	private Side onTheLeft() {
		return configuration.isMirrored() ? Side.BEFORE : Side.AFTER;
	}

	private void takeOver(Side into) {
		SheetMergeViewer viewer = texts.viewer();
		if (viewer == null || !(listing.outcome() instanceof Compared compared) || !isCurrent(compared)
				|| !(tree.selected().map(Branch::subject).orElse(null) instanceof Difference difference)) {
			tree.control().getDisplay().beep();
			return;
		}
		Display display = tree.control().getDisplay();
		Job job = new Job(EditorText.of("taking")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					List<TextEdit> edits = compared.takeOver(difference, into);
					display.asyncExec(() -> edit(compared, into, edits));
				} catch (EditRefused refused) {
					display.asyncExec(() -> say(refused.reason().text(Locale.getDefault())));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void say(String refusal) {
		if (!tree.control().isDisposed()) {
			MessageDialog.openInformation(tree.control().getShell(), EditorText.of("differences"), refusal);
		}
	}

	private void edit(Compared compared, Side into, List<TextEdit> edits) {
		if (!tree.control().isDisposed() && texts.viewer() != null && isCurrent(compared)) {
			texts.viewer().edit(into, edits);
			compare();
		}
	}
}
