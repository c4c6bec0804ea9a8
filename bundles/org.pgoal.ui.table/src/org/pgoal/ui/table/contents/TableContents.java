package org.pgoal.ui.table.contents;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.pgoal.diagram.table.Arrangement;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.diagram.table.IndicatorTable;
import org.pgoal.diagram.table.IndicatorTable.Effect;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.TableQuery;

/** The rows on the screen. Used on the UI thread; sorting, filtering and grouping are done on a thread of its own. */
public final class TableContents {

	/** Told on the UI thread. */
	public interface Listener {

		/** Other lines are shown. */
		void linesChanged();

		/** The same lines say something else. */
		void textsChanged();
	}

	private final Display display;
	private final Listener listener;
	private final IndicatorTable table = new IndicatorTable();
	private final AtomicLong wanted = new AtomicLong();
	private final ExecutorService arranger = Executors.newSingleThreadExecutor(task -> {
		Thread thread = new Thread(task, "pgoal table");
		thread.setDaemon(true);
		return thread;
	});
	private TableQuery query = TableQuery.EVERYTHING;
	private long shown;

	public TableContents(Display display, Listener listener) {
		this.display = display;
		this.listener = listener;
	}

	public IndicatorTable table() {
		return table;
	}

	public List<Line> lines() {
		return table.lines();
	}

	public TableQuery query() {
		return query;
	}

	/** Whether what is shown is what was asked for last. */
	public boolean isSettled() {
		return shown == wanted.get();
	}

	/** Shows the rows in another way. */
	public void setQuery(TableQuery other) {
		if (!other.equals(query)) {
			query = other;
			arrange();
		}
	}

	/** Takes new versions of files. */
	public void put(List<FileRows> files) {
		boolean lines = false;
		boolean texts = false;
		for (FileRows file : files) {
			Effect effect = table.put(file);
			lines |= effect == Effect.LINES;
			texts |= effect == Effect.TEXTS;
		}
		if (lines) {
			arrange();
		} else if (texts) {
			listener.textsChanged();
		}
	}

	/** Takes new files, which are shown with the next arrangement. */
	public void load(List<FileRows> files) {
		files.forEach(table::put);
	}

	public void remove(List<String> uris) {
		boolean lines = false;
		for (String uri : uris) {
			lines |= table.remove(uri) == Effect.LINES;
		}
		if (lines) {
			arrange();
		}
	}

	public void clear() {
		table.clear();
		// what is being arranged is of no use any more
		shown = wanted.incrementAndGet();
		listener.linesChanged();
	}

	/** Filters, sorts and groups anew; the last one who asks is answered. */
	public void arrange() {
		long number = wanted.incrementAndGet();
		TableQuery asked = query;
		Supplier<Arrangement> work = table.arranging(asked, Locale.getDefault(), () -> wanted.get() != number);
		arranger.execute(() -> {
			try {
				Arrangement arranged = work.get();
				if (arranged != null && !display.isDisposed()) {
					display.asyncExec(() -> show(number, arranged, asked));
				}
			} catch (RuntimeException failure) {
				ILog.get().error("The table could not be arranged", failure);
			}
		});
	}

	private void show(long number, Arrangement arranged, TableQuery asked) {
		if (number == wanted.get()) {
			shown = number;
			table.show(arranged, asked.grouping());
			listener.linesChanged();
		}
	}

	public void close() {
		wanted.incrementAndGet();
		arranger.shutdown();
	}
}
