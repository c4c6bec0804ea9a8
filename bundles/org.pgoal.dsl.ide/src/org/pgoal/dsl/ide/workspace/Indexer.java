package org.pgoal.dsl.ide.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;


/**
 * Reads the folder on a thread of its own: first the names of all files, then their problems. Later only what has changed
 * and what depends on it. Steps aside while somebody waits for an answer, and can be cancelled at any file.
 */
public final class Indexer {

	private static final System.Logger LOG = System.getLogger(Indexer.class.getName());

	/** Who is told what was found. Called on the indexer's thread. */
	public interface Listener {

		/** A file that isn't open was checked. */
		void checked(String uri, Analysis analysis);

		/** A file that isn't there any more. */
		void gone(String uri);

		/** Files, some of them open, that should be looked at again. */
		void affected(Set<String> uris);

		/** How far the first reading of the folder is; total 0 while files are being listed. */
		void progress(int done, int total);

		/** The names of the whole folder are known. */
		void namesKnown();

		/** Nothing is left to do for now. */
		void idle();
	}

	private sealed interface Task {
	}

	private record Scan(List<Path> roots) implements Task {
	}

	private record Changed(Path file) implements Task {
	}

	private record Forget(Path file) implements Task {
	}

	/** Checks what is in {@link #pending}. */
	private record Look() implements Task {
	}

	private record Stop() implements Task {
	}

	private final Workspace workspace;
	private final Foreground foreground;
	private final Listener listener;
	private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
	private final LinkedHashSet<String> pending = new LinkedHashSet<>();
	private final AtomicBoolean cancelled = new AtomicBoolean();
	private final CountDownLatch stopped = new CountDownLatch(1);
	private final Thread thread;
	/** Scans that were asked for and whose names aren't known yet. */
	private final AtomicInteger unread = new AtomicInteger();
	private volatile boolean stopping;

	public Indexer(Workspace workspace, Foreground foreground, Listener listener) {
		this.workspace = workspace;
		this.foreground = foreground;
		this.listener = listener;
		thread = new Thread(this::run, "pgoal indexer");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	/** Reads folders from the beginning. */
	public void scan(List<Path> roots) {
		unread.incrementAndGet();
		tasks.add(new Scan(List.copyOf(roots)));
	}

	/** A file was changed, created or deleted outside of the open documents. */
	public void changed(Path file) {
		tasks.add(new Changed(file));
	}

	/** A file doesn't belong to the folders any more, though it may still be there. */
	public void forget(Path file) {
		tasks.add(new Forget(file));
	}

	/** Checks files again because others have changed. */
	public void look(Set<String> uris) {
		synchronized (pending) {
			// a file that waits already is checked once: while a template is typed, thousands may wait
			pending.addAll(uris);
		}
		// always, for what waited may have been left by a check that failed; without anything to do it costs nothing
		if (!uris.isEmpty()) {
			tasks.add(new Look());
		}
	}

	/** Ends the reading of the folder; what was read stays. */
	public void cancel() {
		cancelled.set(true);
	}

	/** False while a name that isn't found may still turn up. */
	public boolean isNamesKnown() {
		return unread.get() == 0;
	}

	/** Ends the thread; returns at once. */
	public void stop() {
		stopping = true;
		cancelled.set(true);
		tasks.clear();
		synchronized (pending) {
			pending.clear();
		}
		// no interrupt: it would close the channel that a report is just being written to
		tasks.add(new Stop());
	}

	/** Waits until the thread has ended. */
	public void join() throws InterruptedException {
		stopped.await();
	}

	private void run() {
		try {
			while (true) {
				Task task = tasks.take();
				if (task instanceof Stop) {
					return;
				}
				try {
					perform(task);
				} catch (RuntimeException | StackOverflowError failure) {
					// one file that cannot be read or checked doesn't end the reading of all others
					LOG.log(System.Logger.Level.ERROR, "Reading the folder failed at " + task, failure);
				}
				if (tasks.isEmpty()) {
					listener.idle();
				}
			}
		} catch (InterruptedException stop) {
			// asked to end
		} finally {
			stopped.countDown();
		}
	}

	private void perform(Task task) throws InterruptedException {
		switch (task) {
		case Scan scan -> scan(scan);
		case Changed changed -> changed(List.of(changed.file()));
		case Forget forget -> leave(forget.file());
		case Look look -> look();
		case Stop stop -> {
		}
		}
	}

	private void look() throws InterruptedException {
		while (true) {
			step();
			String uri;
			synchronized (pending) {
				if (pending.isEmpty()) {
					return;
				}
				uri = pending.removeFirst();
			}
			Uris.path(uri).ifPresent(this::check);
		}
	}

	private void scan(Scan scan) throws InterruptedException {
		cancelled.set(false);
		listener.progress(0, 0);
		List<Path> files = new ArrayList<>();
		for (Path root : scan.roots()) {
			files.addAll(FolderWalk.files(root, cancelled::get));
		}
		int total = files.size() * 2;
		int done = 0;
		Set<String> affected = new LinkedHashSet<>();
		for (Path file : files) {
			step();
			if (cancelled.get()) {
				break;
			}
			affected.addAll(name(file));
			listener.progress(++done, total);
		}
		if (unread.decrementAndGet() == 0) {
			listener.namesKnown();
		}
		// these are checked next anyway
		files.forEach(file -> affected.remove(Uris.key(file)));
		if (!affected.isEmpty()) {
			listener.affected(affected);
		}
		for (Path file : files) {
			step();
			if (cancelled.get()) {
				break;
			}
			check(file);
			listener.progress(++done, total);
		}
		listener.progress(total, total);
	}

	private void step() throws InterruptedException {
		foreground.stepAside();
		if (stopping) {
			throw new InterruptedException();
		}
	}

	/** First pass: what the file declares; tells which other files that concerns. */
	private Set<String> name(Path file) {
		return workspace.isOpen(Uris.key(file)) ? Set.of() : workspace.index(workspace.read(file));
	}

	private void changed(List<Path> files) throws InterruptedException {
		Set<String> affected = new LinkedHashSet<>();
		for (Path file : files) {
			step();
			String uri = Uris.key(file);
			if (workspace.isOpen(uri)) {
				continue;
			}
			if (!Files.isRegularFile(file)) {
				affected.addAll(workspace.index().remove(uri));
				listener.gone(uri);
				continue;
			}
			Analysis analysis = workspace.read(file);
			affected.addAll(workspace.index(analysis));
			// checked again: what it declares itself is known only now
			listener.checked(uri, workspace.read(file));
		}
		if (!affected.isEmpty()) {
			listener.affected(affected);
		}
	}

	private void leave(Path file) {
		String uri = Uris.key(file);
		if (!workspace.isOpen(uri)) {
			Set<String> affected = workspace.index().remove(uri);
			listener.gone(uri);
			if (!affected.isEmpty()) {
				listener.affected(affected);
			}
		}
	}

	private void check(Path file) {
		String uri = Uris.key(file);
		if (workspace.isOpen(uri)) {
			return;
		}
		if (!Files.isRegularFile(file)) {
			workspace.index().remove(uri);
			listener.gone(uri);
			return;
		}
		Analysis analysis = workspace.read(file);
		// takes its time
		analysis.check();
		// opened in the meantime: the document's own diagnostics are newer
		if (!workspace.isOpen(uri)) {
			listener.checked(uri, analysis);
		}
	}
}
