package org.pgoal.ui.compare.revision;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.pgoal.compare.revision.Commit;
import org.pgoal.ui.compare.revision.FormerVersions.Refused;
import org.pgoal.ui.part.AccessibleName;

/** Lets somebody choose a revision: one of the commits that changed a file or folder, or any other by its name. */
final class RevisionDialog extends TitleAreaDialog {

	/** So many commits are listed; an older one can be named. */
	private static final int MOST = 1000;
	/** The list grows by so many at a time. */
	private static final int PORTION = 50;
	private static final int ROWS = 14;

	private final IResource resource;
	private final List<Commit> commits = new ArrayList<>();
	private final DateTimeFormatter times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.getDefault());
	private Text typed;
	private Table table;
	private Job reading;
	private String revision;
	private String path;

	RevisionDialog(Shell shell, IResource resource) {
		super(shell);
		this.resource = resource;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** What was chosen. */
	String revision() {
		return revision;
	}

	/** What the file was called then; null where that isn't known. */
	String path() {
		return path;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(RevisionText.of("title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(RevisionText.of("choose", resource.getName()));
		setMessage(RevisionText.of("choose.how"));
		Composite rows = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
		new Label(rows, SWT.NONE).setText(RevisionText.of("revision"));
		typed = new Text(rows, SWT.BORDER);
		typed.setText("HEAD");
		typed.selectAll();
		GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
		table = new Table(rows, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(convertWidthInCharsToPixels(100), table.getItemHeight() * ROWS).applyTo(table);
		column("when", 22);
		column("author", 18);
		column("message", 44);
		column("id", 16);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> choose());
		table.addListener(SWT.DefaultSelection, event -> {
			choose();
			okPressed();
		});
		AccessibleName.set(table, RevisionText.of("commits", resource.getName()));
		typed.addModifyListener(changed -> {
			setErrorMessage(null);
			if (getButton(IDialogConstants.OK_ID) != null) {
				getButton(IDialogConstants.OK_ID).setEnabled(!typed.getText().isBlank());
			}
		});
		read();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, RevisionText.of("cancel"), false);
		createButton(parent, IDialogConstants.OK_ID, RevisionText.of("compare"), true);
	}

	private void column(String key, int characters) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(RevisionText.of("column." + key));
		column.setWidth(convertWidthInCharsToPixels(characters));
	}

	private void fill(TableItem item, int index) {
		Commit commit = commits.get(index);
		item.setText(new String[] { times.format(commit.when()), commit.author(), commit.message(), commit.id() });
	}

	private void choose() {
		int chosen = table.getSelectionIndex();
		if (chosen >= 0) {
			typed.setText(commits.get(chosen).id());
		}
	}

	/** Lists commits while they are found. */
	private void read() {
		Display display = table.getDisplay();
		reading = new Job(RevisionText.of("commits", resource.getName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<Commit> portion = new ArrayList<>();
				int[] found = new int[1];
				try {
					FormerVersions.inRepository(resource, (repository, now) -> {
						repository.history(now, commit -> {
							portion.add(commit);
							if (portion.size() == PORTION) {
								show(display, List.copyOf(portion));
								portion.clear();
							}
							return ++found[0] < MOST && !monitor.isCanceled();
						});
						return null;
					});
					show(display, List.copyOf(portion));
					if (found[0] == 0) {
						say(display, RevisionText.of("noCommits", resource.getName()));
					}
				} catch (Refused refused) {
					say(display, refused.getMessage());
				}
				return Status.OK_STATUS;
			}
		};
		reading.setSystem(true);
		reading.schedule();
	}

	private void show(Display display, List<Commit> portion) {
		display.asyncExec(() -> {
			if (!table.isDisposed()) {
				commits.addAll(portion);
				table.setItemCount(commits.size());
			}
		});
	}

	private void say(Display display, String problem) {
		display.asyncExec(() -> {
			if (!table.isDisposed()) {
				setErrorMessage(problem);
				getButton(IDialogConstants.OK_ID).setEnabled(false);
			}
		});
	}

	/** Closes when the revision is known to be there. */
	@Override
	protected void okPressed() {
		String wanted = typed.getText().strip();
		String then = commits.stream().filter(commit -> commit.id().equals(wanted)).map(Commit::path).findFirst().orElse(null);
		Display display = table.getDisplay();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		Job check = Job.create(RevisionText.of("title"), monitor -> {
			String problem = problem(wanted);
			display.asyncExec(() -> {
				if (table.isDisposed()) {
					return;
				}
				getButton(IDialogConstants.OK_ID).setEnabled(true);
				setErrorMessage(problem);
				if (problem == null) {
					revision = wanted;
					path = then;
					super.okPressed();
				}
			});
		});
		check.setSystem(true);
		check.schedule();
	}

	private String problem(String wanted) {
		try {
			return FormerVersions.inRepository(resource, (repository, now) -> repository.knows(wanted) ? null : RevisionText.of("noRevision", wanted));
		} catch (Refused refused) {
			return refused.getMessage();
		}
	}

	@Override
	public boolean close() {
		if (reading != null) {
			reading.cancel();
		}
		return super.close();
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		return org.eclipse.ui.PlatformUI.getDialogSettingsProvider(org.osgi.framework.FrameworkUtil.getBundle(RevisionDialog.class)).getDialogSettings();
	}
}
