package org.pgoal.compare.merge;

import java.util.List;

import org.pgoal.model.message.Message;

/**
 * What came of a merge.
 *
 * @param text      with conflict markers where there are conflicts
 * @param conflicts what a person must decide; empty: both sides' changes are in the text
 * @param byLines   why the texts were merged by lines and not by meaning; null where they were merged by meaning
 */
public record Merged(String text, List<Conflict> conflicts, Message byLines) {
}
