package org.pgoal.compare.roll;

import java.util.List;

import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.report.Phrase;
import org.pgoal.model.message.Message;

/**
 * What a new file says differently, without the models that were compared.
 *
 * @param phrase as a person says it
 * @param parts  what it is made of
 */
public record Change(Message phrase, List<Change> parts) {

	static Change of(Difference difference) {
		return new Change(Phrase.of(difference), difference.parts().stream().map(Change::of).toList());
	}
}
