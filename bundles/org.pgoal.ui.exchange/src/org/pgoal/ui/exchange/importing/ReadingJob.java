package org.pgoal.ui.exchange.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.pgoal.dsl.ide.completion.Knowledge.Target;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.exchange.ImportedText;
import org.pgoal.exchange.SheetImport;
import org.pgoal.exchange.files.ImportPlan;
import org.pgoal.forms.FormException;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.Reasons;
import org.pgoal.ui.server.LanguageService;

/** Reads the files one after the other, and tells of each as soon as it is read. Writes nothing. */
final class ReadingJob extends Job {

	private final ImportRequest request;
	private final Consumer<ReadFile> listener;

	/** @param listener called on the job's thread */
	ReadingJob(ImportRequest request, Consumer<ReadFile> listener) {
		super(ExchangeText.of("import.reading"));
		this.request = request;
		this.listener = listener;
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor progress) {
		SubMonitor monitor = SubMonitor.convert(progress, request.files().size());
		try {
			SheetImport reader = reader();
			ImportPlan plan = new ImportPlan(request.root(), request.existing());
			for (Path file : request.files()) {
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				monitor.subTask(file.getFileName().toString());
				listener.accept(read(file, reader, plan, monitor));
				monitor.worked(1);
			}
			return Status.OK_STATUS;
		} catch (CancellationException stopped) {
			return Status.CANCEL_STATUS;
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} catch (ExecutionException failure) {
			return Status.error(ExchangeText.of("import.noServer"), failure);
		}
	}

	private SheetImport reader() throws InterruptedException, ExecutionException {
		SheetImport.Factory factory = LanguageService.get().service(SheetImport.Factory.class).get();
		Workspace workspace = LanguageService.get().workspace().get();
		EffectiveTemplate asked = request.template() == null ? null : workspace.template(request.template()).orElse(null);
		// a region that is designed in this workspace is recognised as well
		List<EffectiveTemplate> own = asked != null ? List.of()
				: workspace.templates().stream().map(Target::id).filter(name -> !workspace.catalogue().isBuiltIn(name)).map(workspace::template).flatMap(Optional::stream).toList();
		return factory.start(asked, own, OfficeConversion.installed(System.getenv()), Set.of(), Locale.getDefault());
	}

	private ReadFile read(Path file, SheetImport reader, ImportPlan plan, IProgressMonitor monitor) {
		try {
			ImportedText imported = reader.read(file, monitor::isCanceled);
			return ReadFile.of(file, imported, plan.next(imported, request.files().size() > 1 ? file.getFileName() : null));
		} catch (FormException | IOException expected) {
			return ReadFile.failed(file, Reasons.of(expected));
		} catch (CancellationException stopped) {
			throw stopped;
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
			ILog.get().error("Could not read " + file, unexpected);
			return ReadFile.failed(file, ExchangeText.of("import.unexpected", Reasons.of(unexpected)));
		}
	}
}
