package org.pgoal.model.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.pgoal.model.message.Message;

/** A file could not be written, and is as it was before. */
public final class WriteFailed extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Message text;
	private final transient Path file;

	/** @param text what to tell the user */
	public WriteFailed(Path file, Message text, IOException cause) {
		super(text.text(Locale.ROOT), cause);
		this.file = file;
		this.text = text;
	}

	/** What to tell the user. */
	public Message message() {
		return text;
	}

	public Path file() {
		return file;
	}
}
