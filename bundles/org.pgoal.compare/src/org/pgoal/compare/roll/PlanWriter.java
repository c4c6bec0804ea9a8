package org.pgoal.compare.roll;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.pgoal.compare.roll.RollPlan.NextFile;
import org.pgoal.model.message.Message;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.model.storage.WriteFailed;

/** Writes the files of a plan: all, or none where one can't be written or somebody cancels. */
public final class PlanWriter {

	private final RollPlan plan;
	private final boolean replace;
	private final Deque<Undo> done = new ArrayDeque<>();

	private interface Undo {
		void run() throws IOException;
	}

	/** @param replace whether files that are there may be replaced */
	public PlanWriter(RollPlan plan, boolean replace) {
		this.plan = plan;
		this.replace = replace;
	}

	/**
	 * Writes.
	 *
	 * @return false where it was cancelled; nothing is written then
	 * @throws WriteFailed with a message for the user; all is as it was before
	 */
	public boolean write(RollPlanner.Watcher watcher) throws IOException {
		boolean whole = false;
		try {
			int number = 0;
			for (NextFile file : plan.files()) {
				if (watcher.isCancelled()) {
					return false;
				}
				Path place = plan.order().target().resolve(file.place());
				watcher.begins(place, number++, plan.files().size());
				write(place, file.content());
			}
			whole = true;
			return true;
		} finally {
			if (!whole) {
				takeBack();
			}
		}
	}

	private void write(Path place, byte[] content) throws IOException {
		folder(place.getParent());
		if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
			if (!replace) {
				throw new WriteFailed(place, Message.of(PlanWriter.class, "exists", place.toString()), new FileAlreadyExistsException(place.toString()));
			}
			byte[] before = Files.readAllBytes(place);
			AtomicFile.write(place, content);
			done.push(() -> AtomicFile.write(place, before));
		} else {
			AtomicFile.write(place, content);
			done.push(() -> Files.deleteIfExists(place));
		}
	}

	private void folder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			folder(folder.getParent());
			try {
				Files.createDirectory(folder);
			} catch (IOException refused) {
				throw new WriteFailed(folder, Message.of(PlanWriter.class, "noFolder", folder.toString()), refused);
			}
			done.push(() -> Files.deleteIfExists(folder));
		}
	}

	private void takeBack() {
		while (!done.isEmpty()) {
			try {
				done.pop().run();
			} catch (IOException kept) {
				// a file that can't be taken back is still whole; the others are independent of it
			}
		}
	}
}
