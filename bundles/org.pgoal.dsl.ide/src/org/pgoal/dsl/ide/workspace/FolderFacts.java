package org.pgoal.dsl.ide.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.FileFacts;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.model.figures.Tally;

/**
 * What is counted of each file, as it was checked last, and the sums of folders that somebody watches. A changed file changes
 * the sums by its own part. Safe for several threads.
 */
public final class FolderFacts {

	/** A sheet and where it stands. */
	public record Place(String file, SheetFacts sheet) {
	}

	private final NavigableMap<String, FileFacts> files = new TreeMap<>();
	private final List<Watch> watches = new ArrayList<>();
	private int done;
	private int total;

	/** Replaces what is known of a file. */
	public synchronized void put(FileFacts facts) {
		changed(files.put(facts.file(), facts), facts);
	}

	public synchronized void remove(String uri) {
		changed(files.remove(uri), null);
	}

	private void changed(FileFacts before, FileFacts after) {
		if (before != null && before.equals(after) || before == null && after == null) {
			return;
		}
		String uri = before == null ? after.file() : before.file();
		watches.stream().filter(watch -> uri.startsWith(watch.prefix)).forEach(watch -> watch.change(before, after));
	}

	/** How far the reading of the folders is; 0 of 0 when nothing is being read. */
	public synchronized void progress(int now, int all) {
		if (done != now || total != all) {
			done = now;
			total = all;
			watches.forEach(watch -> watch.listener.run());
		}
	}

	/**
	 * Begins to sum a folder up.
	 *
	 * @param folder   its URI
	 * @param listener told on any thread that the sums have changed; must not wait
	 */
	public synchronized Watch watch(String folder, Runnable listener) {
		Watch watch = new Watch(Uris.key(folder) + "/", listener);
		files.tailMap(watch.prefix).values().stream().takeWhile(facts -> facts.file().startsWith(watch.prefix)).forEach(watch.tally::add);
		watches.add(watch);
		return watch;
	}

	/** The sums of one folder. */
	public final class Watch implements AutoCloseable {

		private final String prefix;
		private final Runnable listener;
		private final Tally tally = new Tally();

		private Watch(String prefix, Runnable listener) {
			this.prefix = prefix;
			this.listener = listener;
		}

		private void change(FileFacts before, FileFacts after) {
			if (before != null) {
				tally.remove(before);
			}
			if (after != null) {
				tally.add(after);
			}
			listener.run();
		}

		public Figures figures() {
			synchronized (FolderFacts.this) {
				return tally.figures();
			}
		}

		/** How much of the reading is done, in percent; 100 when nothing is being read. */
		public int percent() {
			synchronized (FolderFacts.this) {
				return total == 0 ? 100 : (int) (100L * done / total);
			}
		}

		/**
		 * Sheets of the folder, in path order.
		 *
		 * @param wanted asked with each sheet and the name of its department
		 */
		public List<Place> sheets(BiPredicate<SheetFacts, String> wanted) {
			synchronized (FolderFacts.this) {
				List<Place> places = new ArrayList<>();
				for (FileFacts facts : files.tailMap(prefix).values()) {
					if (!facts.file().startsWith(prefix)) {
						break;
					}
					for (SheetFacts sheet : facts.sheets()) {
						if (wanted.test(sheet, tally.department(sheet.isDepartment() ? sheet.name() : sheet.body()))) {
							places.add(new Place(facts.file(), sheet));
						}
					}
				}
				return places;
			}
		}

		@Override
		public void close() {
			synchronized (FolderFacts.this) {
				watches.remove(this);
			}
		}
	}
}
