package org.pgoal.dsl.conversion;

import org.pgoal.model.message.Message;

/** Messages about words that could not be understood. */
final class VocabularyMessages {

	private VocabularyMessages() {
	}

	static Message message(String key, Object... arguments) {
		return Message.of(VocabularyMessages.class, key, arguments);
	}
}
