package org.pgoal.ui.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.storage.AtomicFile;

/** Where severities of rules are kept. Reading and writing take time: never on the UI thread. */
sealed interface Place {

	/** As a reader knows it. */
	String label();

	/** What it says now. */
	RuleFile read() throws IOException;

	/** @param settings the rules whose severity changes, as {@link RuleFile#with} takes them */
	void write(Map<String, Optional<Optional<Severity>>> settings, IProgressMonitor monitor) throws IOException, CoreException;

	/** The author's own computer. */
	record Own() implements Place {

		@Override
		public String label() {
			return RulesMessages.of("place.own");
		}

		@Override
		public RuleFile read() {
			return RuleFile.of(Path.of(RuleFile.NAME), OwnRules.text());
		}

		@Override
		public void write(Map<String, Optional<Optional<Severity>>> settings, IProgressMonitor monitor) {
			OwnRules.save(RuleFile.with(OwnRules.text(), settings, Locale.getDefault()));
		}
	}

	/** The file in the folder of a project, for all who have the folder. */
	record Folder(IProject project) implements Place {

		@Override
		public String label() {
			return RulesMessages.of("place.folder", project.getName(), RuleFile.NAME);
		}

		private Path file() {
			return project.getLocation().toPath().resolve(RuleFile.NAME);
		}

		@Override
		public RuleFile read() throws IOException {
			Path file = file();
			if (!Files.exists(file)) {
				return RuleFile.of(file, "");
			}
			return switch (TextReader.read(file)) {
			case Reading.Text text -> RuleFile.of(file, text.text());
			case Reading.Unfit unfit -> throw new IOException(RuleFile.NAME + ": " + unfit.message().text(Locale.getDefault()));
			};
		}

		@Override
		public void write(Map<String, Optional<Optional<Severity>>> settings, IProgressMonitor monitor) throws IOException, CoreException {
			AtomicFile.write(file(), RuleFile.with(read().text(), settings, Locale.getDefault()));
			project.getFile(RuleFile.NAME).refreshLocal(IResource.DEPTH_ZERO, monitor);
		}
	}
}
