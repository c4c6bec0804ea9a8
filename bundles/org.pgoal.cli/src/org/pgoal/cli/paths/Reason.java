package org.pgoal.cli.paths;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.pgoal.cli.shell.Shell;
import org.pgoal.model.message.Message;
import org.pgoal.model.storage.WriteFailed;

/** Why a file could not be read or written, in the user's words. */
public final class Reason {

	private Reason() {
	}

	public static String of(Exception failure, Shell shell) {
		if (failure instanceof WriteFailed && failure.getCause() instanceof Exception cause) {
			return of(cause, shell);
		}
		if (failure instanceof AccessDeniedException) {
			return shell.text(Message.of(Reason.class, "reason.denied"));
		}
		if (failure instanceof NoSuchFileException) {
			return shell.text(Message.of(Reason.class, "reason.missing"));
		}
		String text = failure instanceof FileSystemException system && system.getReason() != null ? system.getReason() : failure.getMessage();
		if (text != null && text.contains("No space left")) {
			return shell.text(Message.of(Reason.class, "reason.full"));
		}
		return text == null ? failure.getClass().getSimpleName() : text;
	}
}
