package org.pgoal.ui.table.load;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.scope.TableScope;

/** Fills the table with what a scope has, and reads again what changes. Used on the UI thread; all reading is done on others. */
public final class TableReading {

	/** Told on the UI thread. */
	public interface Listener {

		/** @param all 0: nothing is being read */
		void progress(int done, int all);

		/** There are more rows than before, which are not arranged yet. */
		void grown();

		/** A folder that is shown is no more: everything is to be read anew. */
		void uprooted();
	}

	/** So much more has to be there before a growing table is arranged again. */
	private static final double GROWTH = 1.6;

	/** So many changed files are read at once; more are a matter for a job. */
	private static final int AT_ONCE = 8;

	private final Display display;
	private final TableContents contents;
	private final Listener listener;
	private final Map<String, Long> asked = new HashMap<>();
	private final FileChanges changes;
	private TableScope scope = TableScope.NOTHING;
	private TableLoad load;
	private boolean stopped;
	private boolean closed;
	private int arrangedAt;
	private long number;

	public TableReading(Display display, TableContents contents, Listener listener) {
		this.display = display;
		this.contents = contents;
		this.listener = listener;
		changes = new FileChanges(display, this::changed);
	}

	public void start() {
		changes.start();
	}

	public void close() {
		closed = true;
		changes.stop();
		if (load != null) {
			load.stop();
		}
	}

	/** What is shown. */
	public TableScope scope() {
		return scope;
	}

	public boolean isReading() {
		return load != null;
	}

	/** Whether the reader has not waited for everything. */
	public boolean isStopped() {
		return stopped && load == null;
	}

	// ------------------------------------------------------------------- read

	/** Turns to something else; what was being read is read no further. */
	public void turn(TableScope wanted) {
		scope = wanted;
		end();
		stopped = false;
		arrangedAt = 0;
	}

	/** Reads all that there is. */
	public void read() {
		TableLoad[] own = new TableLoad[1];
		own[0] = new TableLoad(scope.title(), scope::uris, new TableLoad.Listener() {

			@Override
			public void read(List<FileRows> portion, int done, int all) {
				later(() -> load == own[0], () -> taken(portion, done, all));
			}

			@Override
			public void finished(boolean complete) {
				later(() -> load == own[0], () -> {
					load = null;
					stopped = !complete;
					arrangedAt = contents.table().size();
					listener.progress(0, 0);
					contents.arrange();
				});
			}
		});
		load = own[0];
		// one file is there before anybody could read what a bar says
		load.start(scope.isFile());
	}

	private void taken(List<FileRows> portion, int done, int all) {
		contents.load(portion);
		if (!scope.isFile()) {
			listener.progress(done, all);
		}
		int size = contents.table().size();
		if (arrangedAt == 0 || size > arrangedAt * GROWTH) {
			arrangedAt = size;
			contents.arrange();
		} else {
			listener.grown();
		}
	}

	/** Reads no further because the reader says so; what has been read stays. */
	public void stop() {
		end();
		stopped = true;
		contents.arrange();
	}

	private void end() {
		if (load != null) {
			load.stop();
			load = null;
			listener.progress(0, 0);
		}
	}

	// ---------------------------------------------------------------- changes

	/** What has changed may be a whole folder: it is looked at on another thread. */
	private void changed(FileChanges.Changes what) {
		if (scope.isNothing()) {
			return;
		}
		if (scope.resources().stream().map(IResource::getProject).anyMatch(project -> isGone(project, what))) {
			listener.uprooted();
			return;
		}
		Map<String, FileRows> known = new HashMap<>();
		Set<String> all = what.projects().isEmpty() ? Set.of() : contents.table().uris();
		for (Set<String> uris : List.of(what.texts(), what.findings(), what.removed(), all)) {
			uris.forEach(uri -> contents.table().file(uri).ifPresent(rows -> known.put(uri, rows)));
		}
		TableScope then = scope;
		CompletableFuture.supplyAsync(() -> Affected.of(what, known, then)).thenAccept(affected -> {
			if (!affected.isNothing()) {
				later(() -> then == scope, () -> {
					contents.remove(affected.gone());
					readAgain(affected.again());
				});
			}
		});
	}

	/** A project of the same name may have come meanwhile; then its files tell what is new. */
	private static boolean isGone(IProject project, FileChanges.Changes what) {
		return project != null && what.projects().contains(project.getName()) && !project.exists();
	}

	private void readAgain(List<String> uris) {
		if (uris.size() <= AT_ONCE) {
			uris.forEach(this::readAgain);
			return;
		}
		TableScope then = scope;
		new TableLoad(scope.title(), () -> uris, new TableLoad.Listener() {

			@Override
			public void read(List<FileRows> portion, int done, int all) {
				later(() -> then == scope, () -> contents.put(portion));
			}

			@Override
			public void finished(boolean complete) {
				// what has been read is shown
			}
		}).start(false);
	}

	private void readAgain(String uri) {
		long own = ++number;
		asked.put(uri, own);
		TableScope then = scope;
		Locale locale = Locale.getDefault();
		LanguageService.get().<FileRows>about(uri, FileRows.none(uri), analysis -> AnalysedRows.read(uri, analysis, locale)).whenComplete((rows, failure) -> {
			if (failure != null) {
				ILog.get().error("The indicators of a file could not be read", failure);
			} else {
				// answers may overtake each other, and the reader may have gone to other files
				later(() -> asked.remove(uri, own) && then == scope, () -> contents.put(List.of(rows)));
			}
		});
	}

	/** On the UI thread, while the view is there. */
	private void later(BooleanSupplier still, Runnable work) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!closed && still.getAsBoolean()) {
					work.run();
				}
			});
		}
	}
}
