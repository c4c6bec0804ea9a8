package org.pgoal.cli.paths;

import java.util.List;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.model.message.Message;

/**
 * Works on files one after the other: says how far it is, stops between files when the user wants it, and goes on with
 * the next where the work on one fails.
 */
public final class EachFile {

	/** The work on one file. */
	@FunctionalInterface
	public interface Work {

		/** @param progress to be cleared before anything is printed */
		void on(InputFile file, Progress progress) throws Failure;
	}

	private EachFile() {
	}

	public static void of(List<InputFile> files, Shell shell, Work work) {
		try (Progress progress = new Progress(shell, files.size())) {
			for (InputFile file : files) {
				if (shell.state().cancelled()) {
					return;
				}
				progress.step(file.name());
				try {
					work.on(file, progress);
				} catch (Failure failure) {
					progress.clear();
					shell.complain(failure.message());
				} catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
					progress.clear();
					shell.complain(Message.of(EachFile.class, "unexpected", file.name(), String.valueOf(unexpected)));
					if (shell.environment().containsKey("PGOAL_DEBUG")) {
						unexpected.printStackTrace(shell.err());
					}
				}
			}
		}
	}
}
