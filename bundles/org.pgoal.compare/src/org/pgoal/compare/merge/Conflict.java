package org.pgoal.compare.merge;

import org.pgoal.model.message.Message;

/**
 * Something that both sides changed in different ways.
 *
 * @param reason what, and what either side says
 */
public record Conflict(Message reason) {

	static Conflict of(String key, Object... arguments) {
		return new Conflict(Message.of(Conflict.class, key, arguments));
	}
}
