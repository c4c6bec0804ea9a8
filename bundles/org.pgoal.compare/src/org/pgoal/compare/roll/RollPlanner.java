package org.pgoal.compare.roll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.compare.roll.RollPlan.LeftOut;
import org.pgoal.compare.roll.RollPlan.NextFile;
import org.pgoal.compare.tree.SourceTemplates;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.message.Message;

import com.google.inject.Inject;

/** Works out next year's files and what a person must decide about them, so that both can be seen before anything is written. */
public class RollPlanner {

	/** Sees how the work goes on. */
	public interface Watcher {

		/** Before a file is read. */
		void begins(Path file, int number, int all);

		/** Asked between files; what is done so far is the plan then. */
		boolean isCancelled();
	}

	private static final char MARK = '\ufeff';

	private final YearRoll roll;
	private final VersionReader reader;
	private final IParser parser;

	@Inject
	public RollPlanner(YearRoll roll, VersionReader reader, IParser parser) {
		this.roll = roll;
		this.reader = reader;
		this.parser = parser;
	}

	/** The plan. Never throws because of what a file is: that is told in the plan. */
	public RollPlan plan(RollOrder order, Watcher watcher) {
		Map<Path, Path> files = files(order);
		Surroundings surroundings = new SourceTemplates(PathSource.around(List.copyOf(files.keySet())), parser);
		List<NextFile> next = new ArrayList<>();
		List<LeftOut> leftOut = new ArrayList<>();
		Map<Path, Path> places = new HashMap<>();
		int number = 0;
		for (Map.Entry<Path, Path> file : files.entrySet()) {
			if (watcher.isCancelled()) {
				break;
			}
			watcher.begins(file.getKey(), number++, files.size());
			try {
				NextFile one = next(file.getKey(), file.getValue(), order, surroundings);
				Path other = places.putIfAbsent(one.place(), file.getKey());
				if (other != null) {
					throw new Stays(1, Message.of(RollPlanner.class, "sameName", one.place().toString(), other.getFileName().toString()), true);
				}
				next.add(one);
			} catch (Stays stays) {
				leftOut.add(new LeftOut(file.getKey(), stays.line, stays.reason, stays.fault));
			}
		}
		return new RollPlan(order, next, leftOut);
	}

	/** Each file once, with its place below the target. */
	private static Map<Path, Path> files(RollOrder order) {
		Map<Path, Path> files = new LinkedHashMap<>();
		for (Path source : order.sources()) {
			if (Files.isDirectory(source)) {
				boolean holdsTarget = order.target().startsWith(source) && !order.target().equals(source);
				GoalFiles.below(source).stream().filter(file -> !holdsTarget || !file.startsWith(order.target()))
						.forEach(file -> files.putIfAbsent(file, source.relativize(file)));
			} else {
				files.putIfAbsent(source, source.getFileName());
			}
		}
		return files;
	}

	private NextFile next(Path source, Path inside, RollOrder order, Surroundings surroundings) throws Stays {
		boolean marked = false;
		String text;
		switch (TextReader.read(source)) {
		case Reading.Text read -> {
			text = read.text();
			marked = read.byteOrderMark();
		}
		case Reading.Unfit unfit -> text = converted(source, unfit);
		}
		try {
			Rolled rolled = roll.roll(text, inside, order.year(), order.template(), surroundings);
			if (rolled.sheets() == 0) {
				throw new Stays(1, Message.of(RollPlanner.class, rolled.ahead() > 0 ? "ahead" : "noSheets", String.valueOf(order.year())), false);
			}
			byte[] content = (marked ? MARK + rolled.text() : rolled.text()).getBytes(StandardCharsets.UTF_8);
			return new NextFile(source, rolled.place(inside), content, rolled, changes(text, rolled.text(), surroundings));
		} catch (NotUnderstood fault) {
			throw new Stays(fault.line(), Message.of(RollPlanner.class, "notUnderstood", fault.line(), fault.reason()), true);
		} catch (EditRefused refused) {
			throw new Stays(1, refused.reason(), true);
		}
	}

	/** A file in the older encoding is understood as well; the new one is UTF-8. */
	private static String converted(Path source, Reading.Unfit unfit) throws Stays {
		if (unfit.cause() == Reading.Cause.GB18030) {
			try {
				String text = TextReader.convert(Files.readAllBytes(source));
				if (text != null) {
					return text;
				}
			} catch (IOException gone) {
				// then it is said what was wrong with it
			}
		}
		throw new Stays(unfit.line(), unfit.message(), true);
	}

	private List<Change> changes(String before, String after, Surroundings surroundings) throws NotUnderstood {
		FileDiff diff = FileComparison.compare(reader.read("before", before, surroundings), reader.read("after", after, surroundings));
		List<Change> changes = new ArrayList<>();
		diff.differences().forEach(difference -> changes.add(Change.of(difference)));
		diff.sheets().forEach(sheet -> changes.add(Change.of(sheet.difference())));
		return changes;
	}

	private static final class Stays extends Exception {

		private static final long serialVersionUID = 1L;

		private final int line;
		private final transient Message reason;
		private final boolean fault;

		Stays(int line, Message reason, boolean fault) {
			this.line = line;
			this.reason = reason;
			this.fault = fault;
		}
	}
}
