package org.pgoal.ui.exchange.rows;

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
record PastedRows(int offset, int length, String replacement, int caret, int indicators, int doubts) {

	/**
	 * Works it out. Not on the UI thread.
	 *
	 * @return empty where what was copied is no table of indicators, or none may stand there
	 */
	static Optional<PastedRows> of(CopiedTable copied, Analysis analysis, int offset, int length, IndicatorRows rows) throws FormException {
		Optional<RowPlace> found = RowPlace.of(analysis.snapshot(), offset, length);
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
		String lines = rows.lines(read.get(), place.place(), template, Locale.getDefault());
		String own = lines.substring(0, lines.length() - 1);
		String whole = text.substring(0, place.offset()) + place.before() + own + place.after() + text.substring(place.offset() + place.length());
		String set = rows.amongNeighbours(whole, place.offset() + place.before().length(), own.length());
		String delimiter = text.contains("\r\n") ? "\r\n" : "\n";
		String replacement = (place.before() + set + place.after()).replace("\n", delimiter);
		int caret = place.offset() + (place.before() + set).replace("\n", delimiter).length();
		return Optional.of(new PastedRows(place.offset(), place.length(), replacement, caret, read.get().indicators().size(), read.get().notes().size()));
	}
}
