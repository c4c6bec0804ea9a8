package org.pgoal.ui.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.pgoal.forms.FormException;
import org.pgoal.model.storage.WriteFailed;

/** Why a file could not be read or written, in one sentence of the reader's language. */
public final class Reasons {

	private Reasons() {
	}

	public static String of(Throwable failure) {
		if (failure instanceof FormException && failure.getCause() != null) {
			// the sentence is for the user, what a library stumbled over is for those who help
			ILog.get().info(String.valueOf(failure.getMessage()), failure);
		}
		return switch (failure) {
		case FormException form -> form.message().text(Locale.getDefault());
		case WriteFailed failed when failed.getCause() instanceof IOException cause -> of(cause);
		case AccessDeniedException denied -> ExchangeText.of("reason.denied", denied.getFile());
		case NoSuchFileException missing -> ExchangeText.of("reason.missing", missing.getFile());
		case FileAlreadyExistsException exists -> ExchangeText.of("reason.exists", exists.getFile());
		case FileSystemException system when system.getReason() != null -> ExchangeText.of("reason.other", system.getFile(), system.getReason());
		default -> failure.getLocalizedMessage() == null ? failure.getClass().getSimpleName() : failure.getLocalizedMessage();
		};
	}
}
