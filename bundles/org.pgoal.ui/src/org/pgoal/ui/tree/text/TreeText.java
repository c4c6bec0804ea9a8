package org.pgoal.ui.tree.text;

import java.util.Locale;

import org.pgoal.model.message.Message;

/** The texts of the tree view in the reader's language. */
public final class TreeText {

	private TreeText() {
	}

	public static String of(String key, Object... arguments) {
		return Message.of(TreeText.class, key, arguments).text(Locale.getDefault());
	}
}
