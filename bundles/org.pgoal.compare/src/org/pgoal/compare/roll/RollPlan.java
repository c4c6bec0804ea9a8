package org.pgoal.compare.roll;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.pgoal.model.message.Message;

/**
 * Next year's files before they are written.
 *
 * @param order   what was asked for
 * @param files   in path order of each source
 * @param leftOut what can't or need not be carried over
 */
public record RollPlan(RollOrder order, List<NextFile> files, List<LeftOut> leftOut) {

	/**
	 * A file to be written.
	 *
	 * @param source  last year's file
	 * @param place   where it goes, below the target
	 * @param content in UTF-8, with a byte order mark where last year's file has one
	 * @param rolled  what became of it
	 * @param changes what differs from last year's, by meaning
	 */
	public record NextFile(Path source, Path place, byte[] content, Rolled rolled, List<Change> changes) {
	}

	/**
	 * A file that stays behind.
	 *
	 * @param line   from 1, where the reason is
	 * @param reason why
	 * @param fault  whether somebody should do something about it
	 */
	public record LeftOut(Path source, int line, Message reason, boolean fault) {
	}

	public RollPlan {
		files = List.copyOf(files);
		leftOut = List.copyOf(leftOut);
	}

	public int sheets() {
		return files.stream().mapToInt(file -> file.rolled().sheets()).sum();
	}

	public int decisions() {
		return files.stream().mapToInt(file -> file.rolled().decisions().size()).sum();
	}

	/** What is to be said of templates, each once. */
	public Set<Message> templates() {
		Set<Message> notes = new LinkedHashSet<>();
		files.stream().map(file -> file.rolled().template()).filter(note -> note != null).forEach(notes::add);
		return notes;
	}

	/** Files that stand already where a new one would go. */
	public List<Path> taken() {
		return files.stream().map(file -> order.target().resolve(file.place())).filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).toList();
	}
}
