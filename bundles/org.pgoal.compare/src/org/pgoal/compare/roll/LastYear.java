package org.pgoal.compare.roll;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.dsl.folder.FileOutline;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;

import com.google.inject.Inject;

/** Finds the file with the sheets of the year before: of the same ID, or of the same name but for the year in it. */
public class LastYear {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)\\s*(?:年度?)?");

	private final VersionReader reader;

	@Inject
	public LastYear(VersionReader reader) {
		this.reader = reader;
	}

	/**
	 * Looks for the file.
	 *
	 * @param file      this year's
	 * @param others    where to look; may hold the file itself
	 * @param cancelled asked between files
	 * @return of several the one of the latest earlier year; empty where there is none, or the file isn't understood
	 */
	public Optional<Path> find(Path file, List<Path> others, BooleanSupplier cancelled) {
		Optional<String> text = text(file);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Set<Object> wanted = outline(text.get());
		int own = year(text.get(), wanted);
		Path found = null;
		int best = Integer.MIN_VALUE;
		for (Path other : others) {
			if (cancelled.getAsBoolean()) {
				return Optional.empty();
			}
			Optional<String> content = other.equals(file) ? Optional.empty() : text(other);
			if (content.isPresent() && outline(content.get()).stream().anyMatch(wanted::contains)) {
				int year = year(content.get(), wanted);
				if ((own == 0 || year < own) && year > best) {
					found = other;
					best = year;
				}
			}
		}
		return Optional.ofNullable(found);
	}

	private static Optional<String> text(Path file) {
		return TextReader.read(file) instanceof Reading.Text read ? Optional.of(read.text()) : Optional.empty();
	}

	/** What the sheets of a text are known by, without parsing it. */
	private static Set<Object> outline(String text) {
		Set<Object> keys = new HashSet<>();
		for (FileOutline.Declared declared : FileOutline.of(text).declared()) {
			if (declared.kind() != FileOutline.Kind.TEMPLATE) {
				keys.addAll(keys(declared.kind() == FileOutline.Kind.PROJECT, declared.id(), declared.name()));
			}
		}
		return keys;
	}

	private static Set<Object> keys(boolean project, String id, String name) {
		Set<Object> keys = new HashSet<>();
		String plain = name == null ? "" : YEAR.matcher(name).replaceAll("").strip();
		if (id != null) {
			keys.add(List.of(project, "id", YEAR.matcher(id).replaceAll("")));
		}
		if (!plain.isEmpty()) {
			keys.add(List.of(project, "name", plain));
		}
		return keys;
	}

	/** The year of the first sheet that is wanted; 0 where nobody knows. */
	private int year(String text, Set<Object> wanted) {
		try {
			Version version = reader.read("year", text);
			for (Sheet sheet : version.model().getSheets()) {
				if (keys(sheet instanceof Project, sheet.getId(), sheet.getName()).stream().anyMatch(wanted::contains)) {
					return SheetRoll.year(sheet, version.template());
				}
			}
			return 0;
		} catch (NotUnderstood fault) {
			return 0;
		}
	}
}
