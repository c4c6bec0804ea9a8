package org.pgoal.dsl.ide.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.facts.FactsReader;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.FolderWalk;
import org.pgoal.dsl.ide.workspace.Foreground;
import org.pgoal.dsl.ide.workspace.Indexer;
import org.pgoal.dsl.ide.workspace.Uris;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.settings.RuleFile;

/**
 * Tells the client the problems: of an open document when its author pauses, of other files when they have been read. A
 * version that is outdated by the time it has been checked is not reported.
 */
final class Diagnostics implements Indexer.Listener {

	/** Milliseconds without a keystroke before a document is checked. */
	private static final long PAUSE = 30;

	private static final System.Logger LOG = System.getLogger(Diagnostics.class.getName());

	private final Workspace workspace;
	private final Foreground foreground;
	private final Supplier<Session> session;
	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
		Thread thread = new Thread(task, "pgoal checks");
		thread.setDaemon(true);
		return thread;
	});
	private final Map<String, ScheduledFuture<?>> scheduled = new HashMap<>();
	private final Set<String> reported = ConcurrentHashMap.newKeySet();
	private final IndexingProgress progress;
	private volatile Consumer<PublishDiagnosticsParams> client = params -> {
	};
	private volatile Runnable refresh = () -> {
	};
	private volatile Indexer indexer;

	Diagnostics(Workspace workspace, Foreground foreground, Supplier<Session> session, IndexingProgress progress) {
		this.workspace = workspace;
		this.foreground = foreground;
		this.session = session;
		this.progress = progress;
		executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		executor.setRemoveOnCancelPolicy(true);
	}

	/** @param refresher is told when what other files say of an open document has changed */
	void connect(Consumer<PublishDiagnosticsParams> publisher, Runnable refresher, Indexer running) {
		client = publisher;
		refresh = refresher;
		indexer = running;
	}

	/** Checks an open document soon; a check of it that hasn't begun yet is dropped. */
	void schedule(String uri, boolean now) {
		String key = Uris.key(uri);
		synchronized (scheduled) {
			ScheduledFuture<?> waiting = scheduled.get(key);
			if (waiting != null) {
				waiting.cancel(false);
			}
			if (!executor.isShutdown()) {
				scheduled.put(key, executor.schedule(() -> check(key), now ? 0 : PAUSE, TimeUnit.MILLISECONDS));
			}
		}
	}

	private void check(String uri) {
		foreground.begin();
		try {
			Analysis analysis = workspace.current(uri).orElse(null);
			if (analysis == null) {
				return;
			}
			List<Problem> problems = analysis.problems();
			if (isCurrent(uri, analysis)) {
				// first, so that whoever has seen the report also gets what the index learnt from this version
				Set<String> others = workspace.index(analysis);
				remember(uri, analysis);
				publish(uri, analysis.snapshot().version(), DiagnosticConverter.convert(known(problems), analysis.snapshot().lines(), session.get().locale()));
				affected(others);
			}
		} catch (RuntimeException | StackOverflowError failure) {
			LOG.log(System.Logger.Level.ERROR, "Checking " + uri + " failed", failure);
		} finally {
			foreground.end();
		}
	}

	/** While the folder is being read a name that isn't found may still turn up. */
	private List<Problem> known(List<Problem> problems) {
		return indexer == null || indexer.isNamesKnown() ? problems : problems.stream().filter(p -> !Codes.UNRESOLVED.equals(p.rule())).toList();
	}

	private boolean isCurrent(String uri, Analysis analysis) {
		return workspace.current(uri).filter(now -> now.snapshot() == analysis.snapshot()).isPresent();
	}

	private void publish(String uri, int version, List<Diagnostic> diagnostics) {
		if (diagnostics.isEmpty()) {
			reported.remove(uri);
		} else {
			reported.add(uri);
		}
		PublishDiagnosticsParams params = new PublishDiagnosticsParams(workspace.clientUri(uri), diagnostics);
		if (version > 0) {
			params.setVersion(version);
		}
		client.accept(params);
	}

	/** An open document is closed: what the disk says of it counts from now on; what lies outside of the folders is forgotten. */
	void closed(String uri) {
		String key = Uris.key(uri);
		Path file = Uris.path(uri).orElse(null);
		if (file != null && session.get().roots().stream().anyMatch(file::startsWith) && FolderWalk.isSource(file, session.get().roots())) {
			indexer.changed(file);
		} else {
			affected(workspace.index().remove(key));
			forget(key);
			publish(uri, 0, List.of());
			reported.remove(key);
		}
	}

	void stop() {
		// no interrupt: it would close the channel that a report is just being written to
		executor.shutdown();
	}

	// -------------------------------------------------------------- indexer

	@Override
	public void checked(String uri, Analysis analysis) {
		remember(uri, analysis);
		List<Problem> problems = analysis.problems();
		if (!problems.isEmpty() || reported.contains(uri)) {
			publish(uri, 0, DiagnosticConverter.convert(problems, analysis.snapshot().lines(), session.get().locale()));
		}
	}

	/** What is asked about the folder as a whole. */
	private void remember(String uri, Analysis analysis) {
		workspace.fixable().put(uri, analysis.problems());
		workspace.facts().put(FactsReader.read(uri, analysis.check()));
	}

	private void forget(String uri) {
		workspace.fixable().put(uri, List.of());
		workspace.facts().remove(uri);
	}

	@Override
	public void gone(String uri) {
		forget(uri);
		if (reported.contains(uri)) {
			publish(uri, 0, List.of());
		}
	}

	@Override
	public void affected(Set<String> uris) {
		Set<String> others = new TreeSet<>();
		boolean open = false;
		for (String uri : uris) {
			if (workspace.isOpen(uri)) {
				workspace.again(uri);
				schedule(uri, true);
				open = true;
			} else {
				others.add(uri);
			}
		}
		if (open) {
			refresh.run();
		}
		indexer.look(others);
	}

	@Override
	public void namesKnown() {
		for (String uri : workspace.openUris()) {
			workspace.again(uri);
			schedule(uri, true);
		}
		refresh.run();
	}

	@Override
	public void progress(int done, int total) {
		workspace.facts().progress(done, total);
		progress.report(done, total);
	}

	@Override
	public void idle() {
		workspace.facts().progress(0, 0);
		ruleFiles();
		progress.end();
	}

	// ---------------------------------------------------------------- rules

	/** Rules have other severities: everything is checked again, what is open first. */
	void rulesChanged() {
		Set<String> all = new TreeSet<>(workspace.index().uris());
		all.addAll(workspace.openUris());
		affected(all);
		ruleFiles();
	}

	/** What is wrong with the files of rules that have had a say. */
	private synchronized void ruleFiles() {
		Set<String> told = new TreeSet<>();
		for (RuleFile file : workspace.ruleFiles().read()) {
			String uri = Uris.key(file.file());
			told.add(uri);
			if (!file.problems().isEmpty() || reported.contains(uri)) {
				publish(uri, 0, DiagnosticConverter.convert(file.problems(), new Lines(file.text()), session.get().locale()));
			}
		}
		for (String uri : reported) {
			if (uri.endsWith("/" + RuleFile.NAME) && !told.contains(uri)) {
				publish(uri, 0, List.of());
			}
		}
	}
}
