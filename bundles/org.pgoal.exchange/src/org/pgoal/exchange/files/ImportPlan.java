package org.pgoal.exchange.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.pgoal.exchange.ImportedText;
import org.pgoal.exchange.files.PlannedFile.Fate;
import org.pgoal.forms.naming.SheetFileNames;

/** Says where imported sheets go. No two get the same place, also where two documents have the same name. */
public final class ImportPlan {

	private static final String EXTENSION = "pgoal";

	private final Path root;
	private final Existing existing;
	private final Set<String> folders = new HashSet<>();
	private final Set<String> places = new HashSet<>();

	/** @param root the folder below which everything goes; may not be there yet */
	public ImportPlan(Path root, Existing existing) {
		this.root = root;
		this.existing = existing;
	}

	/** The usual names of the sheets of a document, in its order. */
	public static List<Path> names(ImportedText imported, Path folder) {
		List<Path> names = new ArrayList<>();
		int count = imported.sheets().size();
		for (int i = 0; i < count; i++) {
			names.add(folder.resolve(SheetFileNames.of(i + 1, count, imported.sheets().get(i).getName(), EXTENSION)));
		}
		return names;
	}

	/** A file's name without its extension. */
	public static Path stem(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot <= 0 ? file : file.resolveSibling(name.substring(0, dot));
	}

	/**
	 * The next document.
	 *
	 * @param own the document's name where its sheets go into a folder of their own; null: straight below the root
	 */
	public List<PlannedFile> next(ImportedText imported, Path own) {
		Path folder = own == null ? Path.of("") : folder(own.getFileName().toString());
		return names(imported, folder).stream().map(this::place).toList();
	}

	private Path folder(String document) {
		String stem = SheetFileNames.safe(stem(Path.of(document)).toString());
		String base = stem.isEmpty() ? "form" : stem;
		String name = base;
		for (int i = 2; !folders.add(key(Path.of(name))); i++) {
			name = base + "-" + i;
		}
		return Path.of(name);
	}

	private PlannedFile place(Path usual) {
		boolean exists = Files.exists(root.resolve(usual), LinkOption.NOFOLLOW_LINKS);
		boolean taken = !places.add(key(usual));
		if (!exists && !taken) {
			return new PlannedFile(usual, Fate.NEW);
		}
		if (!taken && existing == Existing.SKIP) {
			return new PlannedFile(usual, Fate.SKIPPED);
		}
		if (!taken && existing == Existing.REPLACE) {
			return new PlannedFile(usual, Fate.REPLACED);
		}
		Path stem = stem(usual);
		for (int i = 2;; i++) {
			Path other = stem.resolveSibling(stem.getFileName() + "-" + i + "." + EXTENSION);
			if (!Files.exists(root.resolve(other), LinkOption.NOFOLLOW_LINKS) && places.add(key(other))) {
				return new PlannedFile(other, Fate.RENAMED);
			}
		}
	}

	/** Some file systems take two spellings of letters for one name. */
	private static String key(Path place) {
		return place.toString().toLowerCase(Locale.ROOT);
	}
}
