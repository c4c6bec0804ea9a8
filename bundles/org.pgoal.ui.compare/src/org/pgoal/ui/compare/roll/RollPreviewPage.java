package org.pgoal.ui.compare.roll;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pgoal.compare.roll.RollOrder;
import org.pgoal.compare.roll.RollPlan;
import org.pgoal.compare.roll.RollPlanner;
import org.pgoal.ui.compare.branches.Branch.Icon;
import org.pgoal.ui.compare.branches.BranchTree;
import org.pgoal.ui.server.LanguageService;

/** What will be written, what changes in it, and what a person will have to decide. Nothing is written yet. */
final class RollPreviewPage extends WizardPage {

	private static final int OPENED_FILES = 20;

	private final RollSourcePage sources;
	private Label summary;
	private BranchTree tree;
	private Button replace;
	private RollPlan plan;
	private IContainer target;
	private List<Path> taken = List.of();

	RollPreviewPage(RollSourcePage sources) {
		super("preview");
		this.sources = sources;
		setTitle(RollText.of("preview.title"));
		setDescription(RollText.of("preview.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite rows = new Composite(parent, SWT.NONE);
		rows.setLayout(new GridLayout());
		summary = new Label(rows, SWT.WRAP);
		GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
		wide.widthHint = convertWidthInCharsToPixels(90);
		summary.setLayoutData(wide);
		tree = new BranchTree(rows, RollText.of("preview.tree"));
		GridData filling = new GridData(SWT.FILL, SWT.FILL, true, true);
		filling.heightHint = convertHeightInCharsToPixels(20);
		tree.control().setLayoutData(filling);
		replace = new Button(rows, SWT.CHECK);
		replace.setText(RollText.of("replace"));
		replace.addListener(SWT.Selection, pressed -> validate());
		setControl(rows);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && (plan == null || !plan.order().equals(sources.order()))) {
			RollOrder order = sources.order();
			target = sources.target();
			forget();
			// after the page has been shown, else its container is still busy turning it
			getControl().getDisplay().asyncExec(() -> work(order));
		}
	}

	private void forget() {
		plan = null;
		taken = List.of();
		tree.show(List.of());
		summary.setText("");
		setErrorMessage(null);
		setPageComplete(false);
	}

	private void work(RollOrder order) {
		if (getControl().isDisposed()) {
			return;
		}
		try {
			RollPlan[] made = new RollPlan[1];
			List<?>[] there = new List<?>[1];
			getContainer().run(true, true, monitor -> {
				RollPlanner planner = LanguageService.get().service(RollPlanner.class).join();
				made[0] = planner.plan(order, new MonitorWatcher(SubMonitor.convert(monitor), RollText.of("planning")));
				there[0] = made[0].taken();
				if (monitor.isCanceled()) {
					throw new InterruptedException();
				}
			});
			plan = made[0];
			taken = there[0].stream().map(Path.class::cast).toList();
			show();
		} catch (InvocationTargetException failure) {
			setErrorMessage(RollText.of("failed", String.valueOf(failure.getCause().getLocalizedMessage())));
		} catch (InterruptedException cancelled) {
			getContainer().showPage(sources);
		}
	}

	private void show() {
		tree.show(RollBranches.of(plan));
		// what is to decide is seen at once, what changes when it is asked for
		tree.expand(OPENED_FILES, 2, branch -> branch.icon() == Icon.SHEET || branch.icon() == Icon.DECIDE);
		StringBuilder said = new StringBuilder(RollText.of("summary", plan.sheets(), String.valueOf(plan.order().year()), plan.decisions()));
		long faults = plan.leftOut().stream().filter(RollPlan.LeftOut::fault).count();
		if (faults > 0) {
			said.append(' ').append(RollText.of("summary.faults", faults));
		}
		plan.templates().forEach(note -> said.append('\n').append(RollText.of(note)));
		summary.setText(said.toString());
		replace.setSelection(false);
		replace.setEnabled(!taken.isEmpty());
		((Composite) getControl()).layout();
		validate();
		tree.control().setFocus();
	}

	private void validate() {
		if (plan.files().isEmpty()) {
			setErrorMessage(RollText.of("nothing"));
		} else if (!taken.isEmpty() && !replace.getSelection()) {
			setErrorMessage(RollText.of("taken", taken.size(), taken.get(0).getFileName()));
		} else {
			setErrorMessage(null);
		}
		setPageComplete(getErrorMessage() == null);
	}

	RollPlan plan() {
		return plan;
	}

	IContainer target() {
		return target;
	}

	boolean mayReplace() {
		return replace.getSelection();
	}
}
