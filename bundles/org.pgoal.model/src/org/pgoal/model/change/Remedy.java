package org.pgoal.model.change;

import java.util.List;

import org.pgoal.model.message.Message;

/**
 * A known answer to a finding, offered as quick fix.
 *
 * @param title     what it does, e.g. “改为 =100%”
 * @param changes   all of them are applied, or none
 * @param preferred true where it is the one obvious answer, so that it may be applied to all findings of a kind
 */
public record Remedy(Message title, List<Change> changes, boolean preferred) {

	public static Remedy of(Message title, Change... changes) {
		return new Remedy(title, List.of(changes), true);
	}

	public static Remedy suggestion(Message title, Change... changes) {
		return new Remedy(title, List.of(changes), false);
	}
}
