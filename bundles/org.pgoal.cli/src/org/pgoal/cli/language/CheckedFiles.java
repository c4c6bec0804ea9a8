package org.pgoal.cli.language;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.folder.FolderCheck;

/** Checks files, tells of each in the order in which they were named, says how far it is, and stops when the user wants it. */
public abstract class CheckedFiles implements FolderCheck.Listener {

	private final List<InputFile> files;
	private final Iterator<InputFile> told;
	private final Progress progress;
	private final Shell shell;

	protected CheckedFiles(List<InputFile> files, Progress progress, Shell shell) {
		this.files = files;
		this.told = files.iterator();
		this.progress = progress;
		this.shell = shell;
	}

	/** Checks them all; none where there are none. */
	public void check() {
		if (!files.isEmpty()) {
			Services.get(FolderCheck.class).check(files.stream().map(InputFile::path).toList(), this);
		}
	}

	protected abstract void checked(InputFile file, FileCheck check);

	@Override
	public final void checked(Path path, FileCheck check) {
		checked(told.next(), check);
	}

	@Override
	public final void progress(int done, int total) {
		progress.step(files.get(Math.min(done, total) - 1).name());
	}

	@Override
	public final boolean isCancelled() {
		return shell.state().cancelled();
	}
}
