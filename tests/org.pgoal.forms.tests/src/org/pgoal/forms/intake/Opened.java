package org.pgoal.forms.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;

/** Files made, opened, and shown as a test wants to see them. */
final class Opened {

	private Opened() {
	}

	static Path file(Path folder, String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}

	static SourceDocument of(Path folder, String name, String content) throws IOException, FormException {
		return of(file(folder, name, content.getBytes(StandardCharsets.UTF_8)));
	}

	static SourceDocument of(Path file) throws FormException, IOException {
		return new Intake(OfficeConversion.none()).open(file);
	}

	/** The rows of a grid, cells between bars: what a merged cell covers is {@code ^}, no cell is nothing. */
	static List<String> rows(Grid grid) {
		List<String> rows = new ArrayList<>();
		for (int row = 0; row < grid.rows(); row++) {
			int r = row;
			rows.add(IntStream.range(0, grid.columns()).mapToObj(column -> place(grid, r, column)).collect(Collectors.joining("|")));
		}
		return rows;
	}

	private static String place(Grid grid, int row, int column) {
		var cell = grid.cell(row, column);
		return cell == null ? "" : cell.row() == row && cell.column() == column ? cell.text().replace("\n", "⏎") : "^";
	}

	static List<String> notes(SourceDocument document) {
		return document.notes().stream().map(note -> note.text(Locale.ENGLISH)).toList();
	}

	/** The key of the one message with which a file is refused. */
	static String refusal(Path file) throws IOException {
		return refusal(new Intake(OfficeConversion.none()), file);
	}

	static String refusal(Intake intake, Path file) throws IOException {
		try {
			SourceDocument document = intake.open(file);
			throw new AssertionError("opened: " + document.grids());
		} catch (FormException refused) {
			return refused.message().key();
		}
	}
}
