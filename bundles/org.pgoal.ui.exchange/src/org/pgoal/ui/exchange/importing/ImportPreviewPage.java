package org.pgoal.ui.exchange.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.pgoal.exchange.files.PlannedFile.Fate;
import org.pgoal.forms.ImportNote;
import org.pgoal.ui.editor.Colouring;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.preview.ProgressRow;
import org.pgoal.ui.exchange.importing.ReadFile.SheetFile;
import org.pgoal.ui.exchange.preview.FileTree;
import org.pgoal.ui.exchange.preview.NoteTable;

/** What the files say and what will be written, before anything is. */
final class ImportPreviewPage extends WizardPage {

	private static final int WIDTH = 900;
	private static final int HEIGHT = 520;

	/** A note as the list shows it; without a sheet it is about the file. */
	private record Shown(SheetFile sheet, String place, String text) {
	}

	private final List<ReadFile> read = new ArrayList<>();
	private ImportRequest request;
	private ReadingJob job;
	private FileTree files;
	private Text summary;
	private SourceViewer text;
	private NoteTable<Shown> notes;
	private ProgressRow progress;

	ImportPreviewPage() {
		super("preview");
		setTitle(ExchangeText.of("import.preview.title"));
		setDescription(ExchangeText.of("import.preview.description"));
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
		files = new FileTree(halves, ExchangeText.of("import.preview.files"), new Lines(), this::show);
		details(halves);
		halves.setWeights(35, 65);
		progress = new ProgressRow(page, ExchangeText.of("import.reading"), () -> job.cancel(), () -> start(request));
		setControl(page);
		page.addListener(SWT.Dispose, gone -> cancel());
	}

	private final class Lines implements FileTree.Lines {

		@Override
		public List<?> sheets(Object line) {
			return line instanceof ReadFile file ? file.sheets() : List.of();
		}

		@Override
		public String name(Object line) {
			return line instanceof ReadFile file ? file.file().getFileName().toString() : ((SheetFile) line).target().place().toString();
		}

		@Override
		public String image(Object line) {
			boolean failed = line instanceof ReadFile file && !file.isRead();
			return failed ? ISharedImages.IMG_OBJS_ERROR_TSK : line instanceof ReadFile ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_FILE;
		}

		@Override
		public String result(Object line) {
			return line instanceof ReadFile file ? ImportPreviewPage.result(file) : ImportPreviewPage.result((SheetFile) line);
		}
	}

	private static String result(ReadFile file) {
		if (!file.isRead()) {
			return file.problem();
		}
		List<String> parts = new ArrayList<>();
		parts.add(file.imported().template().id());
		parts.add(ExchangeText.count("import.sheets", file.sheets().size()));
		parts.add(ExchangeText.count("import.indicators", file.imported().indicators()));
		if (!file.imported().notes().isEmpty()) {
			parts.add(ExchangeText.count("import.notes", file.imported().notes().size()));
		}
		return String.join(" · ", parts);
	}

	private static String result(SheetFile sheet) {
		List<String> parts = new ArrayList<>();
		parts.add(ExchangeText.count("import.indicators", sheet.sheet().getIndicators().size()));
		if (!sheet.notes().isEmpty()) {
			parts.add(ExchangeText.count("import.notes", sheet.notes().size()));
		}
		if (sheet.target().fate() != Fate.NEW) {
			parts.add(ExchangeText.of("fate." + sheet.target().fate()));
		}
		return String.join(" · ", parts);
	}

	private void details(Composite parent) {
		Composite details = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		details.setLayout(layout);
		summary = new Text(details, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridData lines = new GridData(SWT.FILL, SWT.TOP, true, false);
		lines.heightHint = summary.getLineHeight() * 2 + summary.getLineHeight() / 2;
		lines.widthHint = WIDTH;
		summary.setLayoutData(lines);
		AccessibleName.set(summary, ExchangeText.of("import.preview.summary"));
		SashForm halves = new SashForm(details, SWT.HORIZONTAL);
		halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text = new SourceViewer(halves, null, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.READ_ONLY | SWT.MULTI);
		text.configure(new SourceViewerConfiguration() {
			@Override
			public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
				return new Colouring();
			}
		});
		text.setEditable(false);
		text.getTextWidget().setFont(JFaceResources.getTextFont());
		AccessibleName.set(text.getTextWidget(), ExchangeText.of("import.preview.text"));
		text.setDocument(new Document());
		notes = new NoteTable<Shown>(halves, ExchangeText.of("import.preview.notes")).column("import.column.place", 90, Shown::place)
				.column("import.column.note", 500, Shown::text);
		notes.onChoice(this::reveal);
		halves.setWeights(60, 40);
	}

	private ReadFile fileOf(SheetFile sheet) {
		return read.stream().filter(file -> file.sheets().contains(sheet)).findFirst().orElseThrow();
	}

	// -------------------------------------------------------------- reading

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			ImportRequest now = ((ImportFormsWizard) getWizard()).request();
			if (!now.equals(request)) {
				start(now);
			}
		}
	}

	private void start(ImportRequest wanted) {
		cancel();
		request = wanted;
		read.clear();
		files.show(read);
		show(null);
		setErrorMessage(null);
		setPageComplete(false);
		progress.begin(wanted.files().size());
		progress.at(0, ExchangeText.of("import.readingFile", wanted.files().get(0).getFileName()));
		Display display = getShell().getDisplay();
		ReadingJob[] own = new ReadingJob[1];
		own[0] = new ReadingJob(wanted, file -> display.asyncExec(() -> add(own[0], file)));
		job = own[0];
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				display.asyncExec(() -> end(own[0], event.getResult()));
			}
		});
		job.schedule();
	}

	/** Ends the reading; nothing of it is shown any more. */
	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	private void add(ReadingJob from, ReadFile file) {
		if (from != job || files.isDisposed()) {
			return;
		}
		read.add(file);
		files.add(file);
		Path next = request.files().get(Math.min(read.size(), request.files().size() - 1));
		progress.at(read.size(), ExchangeText.of("import.readingFile", next.getFileName()));
	}

	private void end(ReadingJob from, IStatus status) {
		if (from != job || files.isDisposed()) {
			return;
		}
		job = null;
		progress.end(total(), !status.isOK());
		setErrorMessage(problem(status));
		setPageComplete(status.isOK() && read.stream().flatMap(file -> file.sheets().stream()).anyMatch(sheet -> sheet.target().isWritten()));
	}

	private String problem(IStatus status) {
		if (status.getSeverity() == IStatus.CANCEL) {
			return ExchangeText.of("import.stopped");
		}
		if (!status.isOK()) {
			return status.getMessage();
		}
		if (read.stream().noneMatch(ReadFile::isRead)) {
			return read.size() == 1 ? read.get(0).problem() : ExchangeText.of("import.noneRead");
		}
		return read.stream().flatMap(file -> file.sheets().stream()).noneMatch(sheet -> sheet.target().isWritten()) ? ExchangeText.of("import.allExist") : null;
	}

	private String total() {
		int sheets = read.stream().mapToInt(file -> file.sheets().size()).sum();
		int indicators = read.stream().filter(ReadFile::isRead).mapToInt(file -> file.imported().indicators()).sum();
		int doubts = read.stream().filter(ReadFile::isRead).mapToInt(file -> file.imported().notes().size()).sum();
		long failed = read.stream().filter(file -> !file.isRead()).count();
		List<String> parts = new ArrayList<>(List.of(ExchangeText.count("import.sheets", sheets), ExchangeText.count("import.indicators", indicators), ExchangeText.count("import.notes", doubts)));
		if (failed > 0) {
			parts.add(ExchangeText.count("import.failed", failed));
		}
		return String.join(" · ", parts);
	}

	List<ReadFile> read() {
		return List.copyOf(read);
	}

	// -------------------------------------------------------------- details

	private void show(Object selected) {
		ReadFile file = selected instanceof SheetFile sheet ? fileOf(sheet) : (ReadFile) selected;
		summary.setText(file == null ? "" : summary(file));
		SheetFile shown = selected instanceof SheetFile sheet ? sheet : file == null || file.sheets().isEmpty() ? null : file.sheets().get(0);
		showText(shown);
		List<Shown> found = new ArrayList<>();
		if (file != null) {
			file.ownNotes().forEach(note -> found.add(shown(null, note, file)));
			for (SheetFile sheet : selected instanceof SheetFile one ? List.of(one) : file.sheets()) {
				sheet.notes().forEach(note -> found.add(shown(sheet, note, file)));
			}
		}
		notes.show(found);
	}

	private static Shown shown(SheetFile sheet, ImportNote note, ReadFile file) {
		return new Shown(sheet, ReadFile.place(note, file.file()), ReadFile.text(note));
	}

	private static String summary(ReadFile file) {
		return file.isRead() ? ExchangeText.of("import.recognised", file.imported().template().id(), file.imported().reason().text(Locale.getDefault())) : file.problem();
	}

	private void showText(SheetFile sheet) {
		String wanted = sheet == null ? "" : sheet.text();
		if (!text.getDocument().get().equals(wanted)) {
			IDocument document = new Document(wanted);
			text.setDocument(document);
		}
	}

	/** The line of the sheet where the selected note stands. */
	private void reveal() {
		Shown note = notes.chosen();
		if (note != null && note.sheet() != null) {
			showText(note.sheet());
			int found = note.sheet().text().indexOf(note.text());
			if (found >= 0) {
				text.setSelectedRange(found, note.text().length());
				text.revealRange(found, note.text().length());
			}
		}
	}
}
