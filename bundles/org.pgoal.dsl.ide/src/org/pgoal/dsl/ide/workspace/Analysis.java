package org.pgoal.dsl.ide.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.source.Once;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.model.GoalFile;

/** A version of a file with what the checker says of it; checked at most once, by whoever asks first. */
public final class Analysis {

	private final Snapshot snapshot;
	private final Supplier<FileCheck> check;
	private final Supplier<FileSummary> summary;

	Analysis(Snapshot snapshot, Supplier<FileCheck> check) {
		this.snapshot = snapshot;
		this.check = Once.of(check);
		this.summary = Once.of(this::summarize);
	}

	public Snapshot snapshot() {
		return snapshot;
	}

	public FileCheck check() {
		return check.get();
	}

	public List<Problem> problems() {
		return check().problems();
	}

	/** What was parsed; empty where nothing could be. */
	public Optional<GoalFile> model() {
		return Optional.ofNullable(check().model());
	}

	/** What other files need to know of this one. */
	public FileSummary summary() {
		return summary.get();
	}

	private FileSummary summarize() {
		return model().map(model -> SummaryReader.read(snapshot.uri(), snapshot.lines(), model, check().template()))
				.orElseGet(() -> FileSummary.empty(snapshot.uri()));
	}
}
