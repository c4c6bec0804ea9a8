package org.pgoal.dsl.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.pgoal.model.finding.Severity;
import org.pgoal.rules.RuleLevels;

/**
 * What folders say of rules. A file's own folder goes before those above it, rule by rule; the folder of the git repository is
 * the last that is asked, so that a checkout is judged the same wherever it lies. Each folder is looked at once; may be asked
 * from several threads.
 */
public final class RuleFiles {

	private record Folder(Optional<RuleFile> own, RuleLevels levels, boolean set) {
		static final Folder NONE = new Folder(Optional.empty(), RuleLevels.NONE, false);
	}

	private final Map<Path, Folder> folders = new ConcurrentHashMap<>();

	/** The severities for the files of a folder; empty where neither it nor one above it has a file of rules. */
	public Optional<RuleLevels> of(Path folder) {
		Folder known = folder(folder.toAbsolutePath().normalize());
		return known.set() ? Optional.of(known.levels()) : Optional.empty();
	}

	private Folder folder(Path folder) {
		if (folder == null) {
			return Folder.NONE;
		}
		Folder known = folders.get(folder);
		if (known == null) {
			known = read(folder);
			folders.put(folder, known);
		}
		return known;
	}

	private Folder read(Path folder) {
		Folder above = Files.exists(folder.resolve(".git")) ? Folder.NONE : folder(folder.getParent());
		Optional<RuleFile> own = RuleFile.in(folder);
		if (own.isEmpty()) {
			return new Folder(own, above.levels(), above.set());
		}
		Map<String, Optional<Severity>> levels = new HashMap<>(above.levels().byRule());
		levels.putAll(own.get().levels().byRule());
		return new Folder(own, new RuleLevels(levels), true);
	}

	/** The files that were read, in path order. */
	public List<RuleFile> read() {
		return folders.values().stream().map(Folder::own).flatMap(Optional::stream).sorted(Comparator.comparing(RuleFile::file)).toList();
	}

	/** Folders are looked at again when they are asked for. */
	public void forget() {
		folders.clear();
	}

	/** The folders from a file's own up to that of its repository, or to the top where there is none; each may have a file of rules. */
	public static Stream<Path> above(Path file) {
		return Stream.iterate(file.toAbsolutePath().normalize().getParent(), folder -> folder != null,
				folder -> Files.exists(folder.resolve(".git")) ? null : folder.getParent());
	}
}
