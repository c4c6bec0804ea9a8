package org.pgoal.ui.exchange.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.exchange.export.ExportPlaces;
import org.pgoal.exchange.export.Exported;
import org.pgoal.exchange.export.Exporter;
import org.pgoal.exchange.files.FileBatch;
import org.pgoal.forms.FormException;
import org.pgoal.forms.filling.Omission;
import org.pgoal.forms.writing.FormWriter.Written;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.Reasons;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.server.LanguageService;

/**
 * Fills in the forms that a request asks for: once to see what comes of it, once to write. Nothing of a form that was looked at is
 * kept, so that a thousand of them need no more memory than one. Waits for the server, so never on the UI thread.
 */
final class FormsOfSheets {

	/** Lines about one file; more than anybody reads. */
	private static final int MOST_REMARKS = 500;

	private interface Taker {
		void take(Path file, List<Exported> sheets, Written written, String problem) throws IOException;
	}

	private final ExportRequest request;
	private final Workspace workspace;
	private final EffectiveTemplate asked;
	private final List<IFile> files;
	private boolean failed;
	private final Map<String, FileCheck> checks = new LinkedHashMap<>();

	private FormsOfSheets(ExportRequest request) throws InterruptedException, ExecutionException {
		this.request = request;
		files = GoalResources.below(request.chosen());
		workspace = LanguageService.get().workspace().get();
		asked = request.template() == null ? null : workspace.template(request.template()).orElse(null);
	}

	/** What will be written, and what the forms have no place for. */
	static List<PlannedForm> plan(ExportRequest request, SubMonitor monitor) throws InterruptedException, ExecutionException {
		FormsOfSheets forms = new FormsOfSheets(request);
		List<PlannedForm> plan = new ArrayList<>();
		try {
			forms.run((file, sheets, written, problem) -> plan.add(forms.planned(file, sheets, written, problem)), monitor);
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
		return plan;
	}

	/**
	 * Writes all files, or none.
	 *
	 * @return the files
	 * @throws OperationCanceledException when cancelled
	 * @throws IOException                when one can't be written
	 */
	static List<Path> write(ExportRequest request, SubMonitor monitor) throws InterruptedException, ExecutionException, IOException {
		List<Path> files = new ArrayList<>();
		try (FileBatch batch = new FileBatch()) {
			new FormsOfSheets(request).run((file, sheets, written, problem) -> {
				if (problem == null) {
					batch.write(file, written.content(), true);
					files.add(file);
				}
			}, monitor);
			batch.keep();
		}
		return files;
	}

	private void run(Taker taker, SubMonitor monitor) throws IOException {
		monitor.setWorkRemaining(files.size() * 2);
		Exporter exporter = request.format().exporter(asked);
		Path common = request.intoFolder() && !files.isEmpty() ? common(files) : null;
		// those of one file of many sheets wait for each other, as do all where there is one file
		Map<Path, List<Exported>> waiting = new LinkedHashMap<>();
		for (IFile file : files) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			monitor.subTask(file.getName());
			read(file, exporter, common, waiting, taker);
			monitor.worked(1);
		}
		SubMonitor rest = monitor.setWorkRemaining(waiting.size());
		for (Map.Entry<Path, List<Exported>> form : waiting.entrySet()) {
			if (rest.isCanceled()) {
				throw new OperationCanceledException();
			}
			rest.subTask(form.getKey().getFileName().toString());
			if (failed) {
				// a form that lacks a sheet looks complete
				taker.take(form.getKey(), form.getValue(), null, ExchangeText.of("export.incomplete"));
			} else {
				fill(form.getKey(), form.getValue(), exporter, taker);
			}
			rest.worked(1);
		}
	}

	private void read(IFile file, Exporter exporter, Path common, Map<Path, List<Exported>> waiting, Taker taker) throws IOException {
		Optional<FileCheck> check = workspace.file(file.getLocationURI().toString()).map(Analysis::check);
		String name = file.getFullPath().makeRelative().toString();
		if (check.isEmpty() || check.get().model() == null || check.get().unparsed().isPresent()) {
			failed = true;
			String reason = check.flatMap(FileCheck::unparsed).map(problem -> problem.text(Locale.getDefault())).orElse(ExchangeText.of("export.unreadable"));
			taker.take(Path.of(name), List.of(), null, ExchangeText.of("export.notUnderstood", name, reason));
			return;
		}
		checks.put(name, check.get().withoutModel());
		List<Sheet> sheets = check.get().model().getSheets();
		for (int i = 0; i < sheets.size(); i++) {
			Exported sheet = new Exported(sheets.get(i), name, check.get().template());
			if (common == null) {
				waiting.computeIfAbsent(request.target(), none -> new ArrayList<>()).add(sheet);
				continue;
			}
			try {
				Path source = Path.of(file.getFullPath().makeRelative().toString());
				Path place = request.target().resolve(ExportPlaces.of(common.relativize(source), sheet, i, sheets.size(), exporter));
				if (exporter.list(sheet) == null) {
					fill(place, List.of(sheet), exporter, taker);
				} else {
					waiting.computeIfAbsent(place, none -> new ArrayList<>()).add(sheet);
				}
			} catch (FormException wrong) {
				failed = true;
				taker.take(Path.of(name), List.of(sheet), null, Reasons.of(wrong));
			}
		}
	}

	private static void fill(Path file, List<Exported> sheets, Exporter exporter, Taker taker) throws IOException {
		Written written;
		try {
			written = exporter.write(sheets, file.getFileName().toString());
		} catch (FormException wrong) {
			taker.take(file, sheets, null, Reasons.of(wrong));
			return;
		}
		taker.take(file, sheets, written, null);
	}

	/** The folder that holds all of the files, as a path of the workspace. */
	private static Path common(List<IFile> files) {
		IPath common = files.get(0).getFullPath().removeLastSegments(1);
		for (IFile file : files) {
			common = common.uptoSegment(common.matchingFirstSegments(file.getFullPath()));
		}
		return Path.of(common.makeRelative().toString());
	}

	private PlannedForm planned(Path file, List<Exported> sheets, Written written, String problem) {
		List<PlannedForm.Content> contents = sheets.stream().map(sheet -> content(sheet)).toList();
		List<PlannedForm.Remark> remarks = new ArrayList<>();
		if (written != null) {
			for (Message note : written.notes()) {
				remarks.add(new PlannedForm.Remark("", note.text(Locale.getDefault())));
			}
			for (Omission omission : written.omissions()) {
				remarks.add(new PlannedForm.Remark(String.valueOf(omission.sheet().getName()), omission.what().text(Locale.getDefault())));
			}
			if (remarks.size() > MOST_REMARKS) {
				int more = remarks.size() - MOST_REMARKS;
				remarks.subList(MOST_REMARKS, remarks.size()).clear();
				remarks.add(new PlannedForm.Remark("", ExchangeText.of("export.moreRemarks", more)));
			}
		}
		return new PlannedForm(file, contents, List.copyOf(remarks), problem, problem == null && Files.exists(file));
	}

	private PlannedForm.Content content(Exported sheet) {
		String name = sheet.sheet().getName() != null ? sheet.sheet().getName() : String.valueOf(sheet.sheet().getId());
		List<Problem> own = checks.get(sheet.file()).problems().stream().filter(problem -> problem.sheet() == null || problem.sheet().equals(name)).toList();
		return new PlannedForm.Content(name, sheet.file(), count(own, Severity.ERROR), count(own, Severity.WARNING));
	}

	private static long count(List<Problem> problems, Severity severity) {
		return problems.stream().filter(problem -> problem.severity() == severity).count();
	}
}
