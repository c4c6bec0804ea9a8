package org.pgoal.dsl.ide.rows;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;
import org.pgoal.forms.reading.ReadRows;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * How a text changes when rows of a spreadsheet are pasted into it.
 *
 * @param offset      of what is replaced
 * @param length      of it
 * @param replacement what stands there instead
 * @param caret       where the caret goes
 * @param indicators  how many came
 * @param doubts      how many places are to be checked
 */
public record PastedRows(int offset, int length, String replacement, int caret, int indicators, int doubts) {

	/**
	 * Works it out, which takes up to a second when a template's form is opened for the first time.
	 *
	 * @param length of what is selected there, and replaced
	 * @param locale of the comments about what isn't understood
	 * @return empty where what was copied is no table of indicators, or none may stand there
	 * @throws FormException when the template's form can't be read, or the table is larger than any
	 */
	public static Optional<PastedRows> of(CopiedTable copied, Analysis analysis, int offset, int length, IndicatorRows rows, Locale locale) throws FormException {
		Optional<RowPlace> found = RowPlace.of(analysis.snapshot(), offset, length, locale);
		EffectiveTemplate template = analysis.check().template();
		if (found.isEmpty() || template == null) {
			return Optional.empty();
		}
		RowPlace place = found.get();
		Optional<ReadRows> read = rows.read(copied, template, place.kind(), place.place().block());
		if (read.isEmpty()) {
			return Optional.empty();
		}
		String text = analysis.snapshot().text();
		// the formatter keeps the line ends that it finds
		String delimiter = text.contains("\r\n") ? "\r\n" : "\n";
		String lines = rows.lines(read.get(), place.place(), template, locale).stripTrailing().replace("\n", delimiter);
		String before = place.before().replace("\n", delimiter);
		String after = place.after().replace("\n", delimiter);
		String whole = text.substring(0, place.offset()) + before + lines + after + text.substring(place.offset() + place.length());
		String head = before + rows.amongNeighbours(whole, place.offset() + before.length(), lines.length());
		return Optional.of(new PastedRows(place.offset(), place.length(), head + after, place.offset() + head.length(), read.get().indicators().size(), read.get().notes().size()));
	}
}
