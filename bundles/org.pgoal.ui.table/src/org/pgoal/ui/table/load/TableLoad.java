package org.pgoal.ui.table.load;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.table.text.TableText;

/**
 * Reads the rows of many files in the background, in the order of the files, and hands them over in small portions. May be started and
 * stopped on the UI thread: the platform's list of jobs, which may be locked for a while, is touched on other threads only.
 */
public final class TableLoad {

	/** Files that are read side by side; small, so that a wish to stop is heard soon. */
	private static final int PORTION = 32;

	/** Told on the job's thread. */
	public interface Listener {

		/** @param all how many files there are */
		void read(List<FileRows> portion, int done, int all);

		/** @param complete false where it was stopped before its end */
		void finished(boolean complete);
	}

	private final String what;
	private final Callable<List<String>> files;
	private final Locale locale = Locale.getDefault();
	private final Listener listener;

	private volatile boolean stopped;

	/** @param files asked for on the job's thread */
	public TableLoad(String what, Callable<List<String>> files, Listener listener) {
		this.what = what;
		this.files = files;
		this.listener = listener;
	}

	/** @param quiet whether nobody needs to see that something is being read */
	public void start(boolean quiet) {
		Thread.startVirtualThread(() -> {
			Job job = Job.create(TableText.of("job.load", what), this::run);
			job.setPriority(Job.DECORATE);
			job.setSystem(quiet);
			job.schedule();
		});
	}

	/** Reads no more than what is being read now. */
	public void stop() {
		stopped = true;
	}

	private IStatus run(IProgressMonitor monitor) {
		boolean complete = false;
		try {
			List<String> all = stopped ? List.of() : files.call();
			SubMonitor progress = SubMonitor.convert(monitor, all.size());
			for (int start = 0; start < all.size(); start += PORTION) {
				List<String> portion = all.subList(start, Math.min(start + PORTION, all.size()));
				List<FileRows> rows = portion.parallelStream().map(this::read).filter(Objects::nonNull).toList();
				if (stopped || progress.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				listener.read(rows, start + portion.size(), all.size());
				progress.worked(portion.size());
			}
			complete = !stopped;
			return Status.OK_STATUS;
		} catch (OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (Exception failure) {
			return Status.error(TableText.of("load.failed", String.valueOf(failure.getMessage())), failure);
		} finally {
			listener.finished(complete);
		}
	}

	private FileRows read(String uri) {
		try {
			// the server says what the text is; the work is done here, so that its threads are free for those who type
			Analysis analysis = LanguageService.get().<Analysis>about(uri, null, known -> known).join();
			return analysis == null ? FileRows.none(uri) : AnalysedRows.read(uri, analysis, locale);
		} catch (RuntimeException failure) {
			ILog.get().error("The indicators of a file could not be read: " + uri, failure);
			return null;
		}
	}
}
