package org.pgoal.dsl.folder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.folder.FileOutline.Declared;
import org.pgoal.dsl.folder.FileOutline.Kind;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.finding.Severity;

import com.google.inject.Inject;

/**
 * Checks many files: each is read, parsed, checked and dropped, so that the memory needed is that of the findings. Before
 * that the files are scanned, not parsed, for the names they declare. Many files are shared out among a few threads; what
 * comes of them is told in their order all the same.
 *
 * <p>Where files refer to what none of them declares, or a department calls its list of projects complete, the other
 * files of the project are scanned as well: those below the nearest folder with {@code .git} or {@code .project}, else
 * those of the same folder.
 */
public final class FolderCheck {

	/** As many entries of the project's folders are looked at for names, at most. */
	private static final int CONTEXT_LIMIT = 200_000;

	/** Fewer files are done before threads are worth starting. */
	private static final int FEW = 32;
	private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
	/** As many files are scanned before somebody is asked whether to go on. */
	private static final int SCANNED_AT_ONCE = 512;
	/** As many files may be begun before the first of them is told; results wait in memory. */
	private static final int AHEAD = 16 * THREADS;

	/** Is told what comes of the check, always in the thread that asked for it. */
	public interface Listener {

		/** A file was checked; called in the order of the files. The model has been dropped, and with it the remedies, unless wanted. */
		void checked(Path file, FileCheck check);

		/** True to be told of files with their models, which live as long as the listener keeps them. */
		default boolean wantsModels() {
			return false;
		}

		/** What a folder says of rules had a say in the check; called behind all files, in path order. */
		default void applied(RuleFile rules) {
		}

		/** Some files are done; called often. */
		default void progress(int done, int total) {
		}

		/** True to stop; asked between files. */
		default boolean isCancelled() {
			return false;
		}
	}

	private final Checker checker;
	private final TemplateCatalogue catalogue;
	private final IParser parser;

	@Inject
	public FolderCheck(Checker checker, TemplateCatalogue catalogue, IParser parser) {
		this.checker = checker;
		this.catalogue = catalogue;
		this.parser = parser;
	}

	/**
	 * Checks files.
	 *
	 * @param files in the order in which they are reported
	 */
	public void check(List<Path> files, Listener listener) {
		new Run(files, listener).run();
	}

	private final class Run {

		private final List<Path> files;
		private final Listener listener;
		private final FolderIndex index = new FolderIndex();
		private final FolderNames names = new FolderNames(index, parser);
		/** The departments that files declare; most declare none. */
		private final Map<Integer, Set<String>> departments = new HashMap<>();
		/** Results that wait for their turn. */
		private final Map<Integer, FileCheck> waiting = new HashMap<>();
		private int done;
		private int told;

		Run(List<Path> files, Listener listener) {
			this.files = files;
			this.listener = listener;
		}

		void run() {
			scan(files);
			if (index.needsMore(Set.copyOf(catalogue.builtIn()))) {
				scanContext();
			}
			List<Integer> order = order();
			if (order.size() < FEW || THREADS == 1) {
				for (int file : order) {
					if (listener.isCancelled()) {
						return;
					}
					done(file, check(file));
				}
			} else {
				checkInThreads(order);
			}
			names.ruleFiles().forEach(listener::applied);
		}

		// ------------------------------------------------------------ scan

		private void scan(List<Path> paths) {
			for (int from = 0; from < paths.size() && !listener.isCancelled(); from += SCANNED_AT_ONCE) {
				List<Path> some = paths.subList(from, Math.min(from + SCANNED_AT_ONCE, paths.size()));
				List<FileOutline> outlines = (some.size() < FEW ? some.stream() : some.parallelStream()).map(Run::outline).toList();
				for (int i = 0; i < some.size(); i++) {
					add(some.get(i), outlines.get(i));
				}
			}
		}

		private static FileOutline outline(Path path) {
			return TextReader.read(path) instanceof Reading.Text text ? FileOutline.of(text.text()) : FileOutline.of("");
		}

		private void add(Path path, FileOutline outline) {
			for (Declared declared : outline.declared()) {
				if (declared.kind() == Kind.DEPARTMENT) {
					addNames(declared, departments.computeIfAbsent(index.size(), file -> new LinkedHashSet<>()));
				}
			}
			index.add(path, uri(path), outline);
		}

		private static void addNames(Declared department, Set<String> names) {
			names.add(department.id());
			names.add(department.name());
			names.remove(null);
		}

		private void scanContext() {
			Set<Path> known = new HashSet<>();
			files.forEach(file -> known.add(file.toAbsolutePath().normalize()));
			Set<Path> roots = new LinkedHashSet<>();
			Set<Path> folders = new LinkedHashSet<>();
			for (Path file : files) {
				Path folder = file.toAbsolutePath().normalize().getParent();
				if (folder != null && folders.add(folder)) {
					Path root = GoalFiles.root(file.toAbsolutePath().normalize());
					roots.add(root != null ? root : folder);
				}
			}
			for (Path root : roots) {
				boolean whole = GoalFiles.root(root.resolve("x")) != null;
				List<Path> found = whole ? GoalFiles.below(root, CONTEXT_LIMIT) : GoalFiles.in(root, CONTEXT_LIMIT);
				scan(found.stream().filter(path -> known.add(path.toAbsolutePath().normalize())).toList());
			}
		}

		// ----------------------------------------------------------- check

		/** The files in path order, but a department's projects before it, so that none is parsed twice. */
		private List<Integer> order() {
			Set<Integer> order = new LinkedHashSet<>();
			Set<Integer> begun = new HashSet<>();
			for (int file = 0; file < files.size(); file++) {
				addWithProjects(file, order, begun);
			}
			return List.copyOf(order);
		}

		private void addWithProjects(int file, Set<Integer> order, Set<Integer> begun) {
			if (file < files.size() && begun.add(file)) {
				if (departments.containsKey(file)) {
					index.filesOf(departments.get(file)).forEach(project -> addWithProjects(project, order, begun));
				}
				order.add(file);
			}
		}

		private void checkInThreads(List<Integer> order) {
			try (ExecutorService threads = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("pgoal-check-", 1).factory())) {
				Deque<Future<FileCheck>> ahead = new ArrayDeque<>();
				try {
					int next = 0;
					for (int file : order) {
						while (next < order.size() && ahead.size() < AHEAD) {
							int begun = order.get(next++);
							ahead.add(threads.submit(() -> check(begun)));
						}
						if (listener.isCancelled()) {
							return;
						}
						done(file, ahead.remove().get());
					}
				} finally {
					ahead.forEach(future -> future.cancel(false));
				}
			} catch (InterruptedException cancelled) {
				Thread.currentThread().interrupt();
			} catch (ExecutionException failure) {
				// the checker survives what a file says; what gets here is a fault that no other file would survive either
				throw new IllegalStateException(failure.getCause());
			}
		}

		private FileCheck check(int file) {
			String uri = index.uri(file);
			FileCheck check = switch (TextReader.read(files.get(file))) {
			case Reading.Text text -> checker.check(text.text(), URI.createURI(uri), names.around(files.get(file), uri), names);
			case Reading.Unfit unfit -> unfit(uri, unfit);
			};
			if (check.model() != null) {
				names.remember(file, check.model());
			}
			return listener.wantsModels() ? check : check.withoutModel();
		}

		private void done(int file, FileCheck check) {
			waiting.put(file, check);
			done++;
			listener.progress(done, files.size());
			tell();
		}

		private void tell() {
			for (FileCheck next; (next = waiting.remove(told)) != null; told++) {
				listener.checked(files.get(told), next);
			}
		}
	}

	private static String uri(Path path) {
		return URI.createFileURI(path.toAbsolutePath().normalize().toString()).toString();
	}

	/** The result for a file that is no text. */
	public static FileCheck unfit(String uri, Reading.Unfit unfit) {
		String code = switch (unfit.cause()) {
		case UNREADABLE -> Codes.UNREADABLE;
		case SIZE -> Codes.SIZE;
		case GB18030, ENCODING, BINARY -> Codes.ENCODING;
		};
		return FileCheck.of(new Problem(code, Severity.ERROR, uri, unfit.line(), 1, 0, 0, null, null, unfit.message(), List.of(), null, null));
	}
}
