package org.pgoal.ui.exchange.exporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISharedImages;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.preview.ProgressRow;
import org.pgoal.ui.exchange.exporting.PlannedForm.Content;
import org.pgoal.ui.exchange.exporting.PlannedForm.Remark;
import org.pgoal.ui.exchange.preview.FileTree;
import org.pgoal.ui.exchange.preview.NoteTable;

/** Which files will be written, and what the forms have no place for, before anything is written. */
final class ExportPreviewPage extends WizardPage {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 460;
	/** Steps of the bar. */
	private static final int SCALE = 1000;

	private List<PlannedForm> plan = List.of();
	private ExportRequest request;
	private Job job;
	private FileTree files;
	private NoteTable<Remark> remarks;
	private ProgressRow progress;

	ExportPreviewPage() {
		super("preview");
		setTitle(ExchangeText.of("export.preview.title"));
		setDescription(ExchangeText.of("export.preview.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout());
		SashForm halves = new SashForm(page, SWT.VERTICAL);
		GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
		all.widthHint = WIDTH;
		all.heightHint = HEIGHT;
		halves.setLayoutData(all);
		files = new FileTree(halves, ExchangeText.of("export.preview.files"), new Lines(), this::show);
		remarks = new NoteTable<Remark>(halves, ExchangeText.of("export.preview.remarks")).column("export.column.sheet", 220, Remark::sheet)
				.column("export.preview.remarks", 620, Remark::text);
		halves.setWeights(55, 45);
		progress = new ProgressRow(page, ExchangeText.of("export.filling"), () -> job.cancel(), () -> start(request));
		setControl(page);
		page.addListener(SWT.Dispose, gone -> cancel());
	}

	/** As short as it is clear: below the folder that is written to. */
	private String name(PlannedForm form) {
		Path file = form.file();
		return request.intoFolder() && file.startsWith(request.target()) ? request.target().relativize(file).toString() : file.getFileName().toString();
	}

	private static String result(PlannedForm form) {
		if (form.problem() != null) {
			return form.problem();
		}
		List<String> parts = new ArrayList<>();
		parts.add(ExchangeText.count("import.sheets", form.sheets().size()));
		if (form.exists()) {
			parts.add(ExchangeText.of("export.exists"));
		}
		if (!form.remarks().isEmpty()) {
			parts.add(ExchangeText.count("export.remarks", form.remarks().size()));
		}
		parts.add(findings(form.sheets().stream().mapToLong(Content::errors).sum(), form.sheets().stream().mapToLong(Content::warnings).sum()));
		return String.join(" · ", parts);
	}

	private static String findings(long errors, long warnings) {
		return errors + warnings == 0 ? ExchangeText.of("export.noFindings") : ExchangeText.count("export.errors", errors) + ExchangeText.of("list") + ExchangeText.count("export.warnings", warnings);
	}

	private final class Lines implements FileTree.Lines {

		@Override
		public List<?> sheets(Object line) {
			return line instanceof PlannedForm form ? form.sheets() : List.of();
		}

		@Override
		public String name(Object line) {
			return line instanceof PlannedForm form ? ExportPreviewPage.this.name(form) : ((Content) line).name();
		}

		@Override
		public String image(Object line) {
			return line instanceof PlannedForm form && form.problem() != null ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJ_FILE;
		}

		@Override
		public String result(Object line) {
			return line instanceof PlannedForm form ? ExportPreviewPage.result(form) : findings(((Content) line).errors(), ((Content) line).warnings());
		}
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			ExportRequest now = ((ExportFormsWizard) getWizard()).request();
			if (!now.writesLike(request)) {
				start(now);
			}
		}
	}

	private void start(ExportRequest wanted) {
		cancel();
		request = wanted;
		plan = List.of();
		files.show(plan);
		remarks.show(List.of());
		setErrorMessage(null);
		setPageComplete(false);
		progress.begin(SCALE);
		progress.at(0, ExchangeText.of("export.filling"));
		Display display = getShell().getDisplay();
		List<PlannedForm> made = new ArrayList<>();
		Job own = new Job(ExchangeText.of("export.filling")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					made.addAll(FormsOfSheets.plan(wanted, SubMonitor.convert(new ShownProgress(monitor, display, this))));
					return Status.OK_STATUS;
				} catch (OperationCanceledException stopped) {
					return Status.CANCEL_STATUS;
				} catch (InterruptedException interrupted) {
					Thread.currentThread().interrupt();
					return Status.CANCEL_STATUS;
				} catch (ExecutionException | RuntimeException failure) {
					return Status.error(ExchangeText.of("export.failed", String.valueOf(failure.getMessage())), failure);
				}
			}
		};
		own.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				display.asyncExec(() -> end(own, made, event.getResult()));
			}
		});
		job = own;
		own.setSystem(true);
		own.schedule();
	}

	/** Shows on the page how far the job is. */
	private final class ShownProgress extends ProgressMonitorWrapper {

		private final Display display;
		private final Job from;
		private int total = 1;
		private double done;
		private int shown;

		ShownProgress(IProgressMonitor monitor, Display display, Job from) {
			super(monitor);
			this.display = display;
			this.from = from;
		}

		@Override
		public void beginTask(String name, int totalWork) {
			total = Math.max(1, totalWork);
		}

		@Override
		public void internalWorked(double work) {
			done += work;
			int now = (int) (SCALE * done / total);
			if (now > shown) {
				shown = now;
				show(now, ExchangeText.of("export.filling"));
			}
		}

		@Override
		public void worked(int work) {
			internalWorked(work);
		}

		private void show(int now, String what) {
			display.asyncExec(() -> {
				if (from == job && !files.isDisposed()) {
					progress.at(now, what);
				}
			});
		}
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	private void end(Job from, List<PlannedForm> forms, IStatus status) {
		if (from != job || files.isDisposed()) {
			return;
		}
		job = null;
		plan = forms;
		files.show(forms);
		boolean any = forms.stream().anyMatch(form -> form.problem() == null);
		progress.end(status.isOK() ? total() : "", !status.isOK());
		setErrorMessage(status.getSeverity() == IStatus.CANCEL ? ExchangeText.of("export.stopped")
				: !status.isOK() ? status.getMessage() : forms.isEmpty() ? ExchangeText.of("export.noSheets") : any ? null : forms.get(0).problem());
		setPageComplete(status.isOK() && any);
	}

	private String total() {
		List<String> parts = new ArrayList<>();
		parts.add(ExchangeText.count("export.files", plan.stream().filter(form -> form.problem() == null).count()));
		parts.add(ExchangeText.count("import.sheets", plan.stream().filter(form -> form.problem() == null).mapToInt(form -> form.sheets().size()).sum()));
		long failed = plan.stream().filter(form -> form.problem() != null).count();
		if (failed > 0) {
			parts.add(ExchangeText.count("export.failedFiles", failed));
		}
		return String.join(" · ", parts);
	}

	private void show(Object selected) {
		if (selected instanceof PlannedForm form) {
			remarks.show(form.remarks());
		} else if (selected instanceof Content sheet) {
			remarks.show(plan.stream().filter(form -> form.sheets().contains(sheet)).flatMap(form -> form.remarks().stream()).filter(remark -> remark.sheet().equals(sheet.name())).toList());
		} else {
			remarks.show(List.of());
		}
	}

	/** The files that are there already and will be replaced. */
	List<Path> replaced() {
		return plan.stream().filter(PlannedForm::exists).map(PlannedForm::file).toList();
	}
}
