package org.pgoal.compare.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.SheetComparison;
import org.pgoal.compare.diff.SheetDiff;
import org.pgoal.compare.diff.SheetSketch;
import org.pgoal.compare.diff.Effect;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.diff.Totals;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.revision.Content;
import org.pgoal.compare.revision.Source;
import org.pgoal.dsl.folder.FileOutline;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

import com.google.inject.Inject;

/**
 * Compares all files of two sources, file by file in path order, so that the memory needed is that of one file and of the
 * names of sheets that have no counterpart yet. Those are matched at the end across files: a sheet in another file is moved,
 * not removed and added.
 */
public class TreeComparison {

	/** Is told what comes of it. */
	public interface Listener {

		/** A file that differs; its models may be dropped afterwards. */
		void differs(FileDiff diff);

		/** Sheets that are the same. */
		void same(int sheets);

		/** A file that can't be compared by meaning. */
		void unfit(String file, int line, Message reason);

		/** A file is begun. */
		default void progress(String file) {
		}

		/** True to stop; asked between files. */
		default boolean isCancelled() {
			return false;
		}
	}

	private final VersionReader reader;
	private final IParser parser;

	@Inject
	public TreeComparison(VersionReader reader, IParser parser) {
		this.reader = reader;
		this.parser = parser;
	}

	/** Compares. What can't be read is told and left out; the rest goes on. */
	public void compare(Source before, Source after, Listener listener) {
		new Run(before, after, listener).run();
	}

	/** How many files are compared. */
	public static int files(Source before, Source after) {
		return paths(before, after).size();
	}

	private static SortedSet<String> paths(Source before, Source after) {
		SortedSet<String> paths = new TreeSet<>(before.files().keySet());
		paths.addAll(after.files().keySet());
		return paths;
	}

	private final class Run {

		private final Source before;
		private final Source after;
		private final Listener listener;
		private final SourceTemplates templatesBefore;
		private final SourceTemplates templatesAfter;
		private final List<SheetSketch> removed = new ArrayList<>();
		private final List<SheetSketch> added = new ArrayList<>();

		Run(Source before, Source after, Listener listener) {
			this.before = before;
			this.after = after;
			this.listener = listener;
			templatesBefore = new SourceTemplates(before, parser);
			templatesAfter = new SourceTemplates(after, parser);
		}

		void run() {
			for (String path : paths(before, after)) {
				if (listener.isCancelled()) {
					return;
				}
				Content one = before.files().get(path);
				Content other = after.files().get(path);
				listener.progress((other == null ? one : other).name());
				try {
					if (one == null) {
						sketch(read(other, templatesAfter), path, added);
					} else if (other == null) {
						sketch(read(one, templatesBefore), path, removed);
					} else {
						both(path, one, other);
					}
				} catch (Unfit unfit) {
					listener.unfit(unfit.file, unfit.line, unfit.reason);
				}
			}
			leftOvers();
		}

		private void both(String path, Content one, Content other) throws Unfit {
			String text = text(one);
			if (one.identity() != null && one.identity().equals(other.identity())) {
				listener.same(sheets(text));
				return;
			}
			String otherText = text(other);
			if (text.equals(otherText)) {
				listener.same(sheets(text));
				return;
			}
			FileComparison comparison = FileComparison.of(version(one, text, templatesBefore), version(other, otherText, templatesAfter),
					before.isFile() && after.isFile());
			comparison.removed().forEach(sheet -> removed.add(SheetSketch.of(sheet, path)));
			comparison.added().forEach(sheet -> added.add(SheetSketch.of(sheet, path)));
			FileDiff diff = comparison.diff(false);
			if (diff.isEmpty()) {
				listener.same(diff.unchanged());
			} else {
				listener.differs(diff);
			}
		}

		private void sketch(Version version, String path, List<SheetSketch> into) {
			version.model().getSheets().forEach(sheet -> into.add(SheetSketch.of(sheet, path)));
			if (version.model().getSheets().isEmpty() && !version.model().getElements().isEmpty()) {
				boolean isNew = into == added;
				listener.differs(FileComparison.compare(isNew ? empty(null) : version, isNew ? version : empty(null)));
			}
		}

		private Version empty(String name) {
			return new Version(name, org.pgoal.model.PgoalFactory.eINSTANCE.createGoalFile(), null);
		}

		// ------------------------------------------------ across the files

		private void leftOvers() {
			Matching<SheetSketch> matching = SheetSketch.match(removed, added);
			Map<String, List<Matching.Pair<SheetSketch>>> byFile = new java.util.TreeMap<>();
			for (Matching.Pair<SheetSketch> pair : matching.all()) {
				SheetSketch either = pair.after() == null ? pair.before() : pair.after();
				byFile.computeIfAbsent(either.file(), any -> new ArrayList<>()).add(pair);
			}
			for (List<Matching.Pair<SheetSketch>> pairs : byFile.values()) {
				if (listener.isCancelled()) {
					return;
				}
				Map<String, Version> versions = new HashMap<>();
				Map<String, List<SheetDiff>> diffs = new java.util.LinkedHashMap<>();
				for (Matching.Pair<SheetSketch> pair : pairs) {
					try {
						leftOver(pair, versions, diffs);
					} catch (Unfit changedMeanwhile) {
						listener.unfit(changedMeanwhile.file, changedMeanwhile.line, changedMeanwhile.reason);
					}
				}
				diffs.forEach((names, sheets) -> {
					String[] name = names.split("\0", -1);
					listener.differs(new FileDiff(name[0].isEmpty() ? null : name[0], name[1].isEmpty() ? null : name[1], List.of(), sheets, 0));
				});
			}
		}

		private void leftOver(Matching.Pair<SheetSketch> pair, Map<String, Version> versions, Map<String, List<SheetDiff>> diffs) throws Unfit {
			Version one = version(pair.before(), before, templatesBefore, "-", versions);
			Version other = version(pair.after(), after, templatesAfter, "+", versions);
			Sheet sheet = one == null ? null : pair.before().in(one.model());
			Sheet otherSheet = other == null ? null : pair.after().in(other.model());
			SheetComparison comparison = new SheetComparison(one == null ? null : one.template(), other == null ? null : other.template());
			SheetDiff diff;
			if (sheet == null || otherSheet == null) {
				if (sheet == null && otherSheet == null) {
					return;
				}
				diff = comparison.oneSided(sheet, otherSheet);
			} else {
				List<Difference> parts = new ArrayList<>();
				comparison.compare(sheet, otherSheet).ifPresent(within -> parts.addAll(within.difference().parts()));
				diff = new SheetDiff(new Difference(Topic.SHEET, How.MOVED, sheet, otherSheet, null, otherSheet.getName(), one.name(), other.name(), Effect.NONE,
						parts), Totals.of(sheet, one.template()), Totals.of(otherSheet, other.template()));
			}
			diffs.computeIfAbsent((one == null ? "" : one.name()) + "\0" + (other == null ? "" : other.name()), any -> new ArrayList<>()).add(diff);
		}

		private Version version(SheetSketch sketch, Source source, SourceTemplates templates, String side, Map<String, Version> versions) throws Unfit {
			if (sketch == null) {
				return null;
			}
			Version known = versions.get(side + sketch.file());
			if (known == null) {
				known = read(source.files().get(sketch.file()), templates);
				versions.put(side + sketch.file(), known);
			}
			return known;
		}

		// ------------------------------------------------------------ read

		private Version read(Content content, SourceTemplates templates) throws Unfit {
			return version(content, text(content), templates);
		}

		private Version version(Content content, String text, SourceTemplates templates) throws Unfit {
			try {
				return reader.read(content.name(), text, templates);
			} catch (NotUnderstood fault) {
				throw new Unfit(content.name(), fault.line(), fault.reason());
			}
		}

		private static String text(Content content) throws Unfit {
			return switch (content.read()) {
			case Reading.Text text -> text.text();
			case Reading.Unfit unfit -> throw new Unfit(content.name(), unfit.line(), unfit.message());
			};
		}

		private static int sheets(String text) {
			return (int) FileOutline.of(text).declared().stream().filter(declared -> declared.kind() != FileOutline.Kind.TEMPLATE).count();
		}
	}

	private static final class Unfit extends Exception {

		private static final long serialVersionUID = 1L;

		private final String file;
		private final int line;
		private final transient Message reason;

		Unfit(String file, int line, Message reason) {
			this.file = file;
			this.line = line;
			this.reason = reason;
		}
	}
}
