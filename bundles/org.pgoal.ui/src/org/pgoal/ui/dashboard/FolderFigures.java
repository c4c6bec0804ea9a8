package org.pgoal.ui.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.pgoal.diagram.dashboard.Dashboard;
import org.pgoal.diagram.dashboard.DashboardBuilder;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.ide.completion.RuleTitles;
import org.pgoal.dsl.ide.server.PGoalLanguageServer;
import org.pgoal.dsl.ide.workspace.FolderFacts;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.ui.server.LanguageService;

/**
 * The figures of one folder at a time, from what the language server has counted anyway, and their picture; made in a job, and
 * anew when files change.
 */
final class FolderFigures {

	/** A picture of a folder. */
	record Picture(IContainer folder, Figures figures, Dashboard dashboard, int percent) {
	}

	/** Many files change one after the other: a picture now and then is enough. */
	private static final int PAUSE_MILLIS = 300;
	private static final long LOOK_MILLIS = 100;

	private final Consumer<Picture> ready;
	private final RuleTitles titles = new RuleTitles();
	private final Job job = new Job(DashboardText.of("job")) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			return make(monitor);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FolderFigures.class;
		}
	};
	private volatile IContainer folder;
	private volatile int width;
	private volatile boolean closed;
	/** In the job only, but for its end. */
	private IContainer watched;
	private volatile FolderFacts.Watch watch;

	/** @param ready told in the job */
	FolderFigures(Consumer<Picture> ready) {
		this.ready = ready;
		job.setSystem(false);
	}

	/** Another folder, or another width. */
	void show(IContainer wanted, int room) {
		folder = wanted;
		width = room;
		if (wanted != null && room > 0) {
			// not here: the platform's list of jobs may be locked for a while
			Thread.startVirtualThread(job::schedule);
		}
	}

	private void changed() {
		if (!closed) {
			job.schedule(PAUSE_MILLIS);
		}
	}

	private IStatus make(IProgressMonitor monitor) {
		IContainer wanted = folder;
		if (closed || wanted == null || wanted.getLocationURI() == null) {
			return Status.OK_STATUS;
		}
		monitor.beginTask(DashboardText.of("job.of", wanted.getName()), IProgressMonitor.UNKNOWN);
		if (!wanted.equals(watched) && !watch(wanted, monitor)) {
			return Status.CANCEL_STATUS;
		}
		Figures figures = watch.figures();
		Dashboard dashboard = DashboardBuilder.build(wanted.getName(), figures, this::title, width, Locale.getDefault());
		ready.accept(new Picture(wanted, figures, dashboard, watch.percent()));
		return Status.OK_STATUS;
	}

	private boolean watch(IContainer wanted, IProgressMonitor monitor) {
		CompletableFuture<FolderFacts> asked = LanguageService.get()
				.ask(server -> CompletableFuture.completedFuture(((PGoalLanguageServer) server).workspace().facts()));
		while (!monitor.isCanceled() && !closed) {
			try {
				FolderFacts facts = asked.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
				end();
				watch = facts.watch(wanted.getLocationURI().toString(), this::changed);
				watched = wanted;
				return true;
			} catch (TimeoutException later) {
				// looks whether the reader has lost patience
			} catch (ExecutionException failure) {
				throw new IllegalStateException(failure.getCause());
			} catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return false;
	}

	String title(String rule) {
		String title = titles.title(rule, Locale.getDefault());
		return title != null ? title : Codes.title(rule, Locale.getDefault()).orElse(rule);
	}

	/** Sheets of the folder that is shown. */
	List<FolderFacts.Place> sheets(BiPredicate<SheetFacts, String> wanted) {
		FolderFacts.Watch now = watch;
		return now == null ? List.of() : now.sheets(wanted);
	}

	private void end() {
		FolderFacts.Watch old = watch;
		watch = null;
		if (old != null) {
			old.close();
		}
	}

	void close() {
		closed = true;
		job.cancel();
		end();
	}
}
