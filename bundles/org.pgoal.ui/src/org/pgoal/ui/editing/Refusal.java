package org.pgoal.ui.editing;

import java.util.Locale;
import java.util.concurrent.CompletionException;

import org.eclipse.core.runtime.ILog;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.model.message.Message;

/** Why a change was not made, in the reader's language. */
public final class Refusal {

	private Refusal() {
	}

	/** @param failure with which a change that was to be worked out on another thread ended */
	public static String of(Throwable failure) {
		Throwable cause = cause(failure);
		return switch (cause) {
		case NotPossible refused -> refused.reason().text(Locale.getDefault());
		case EditRefused refused -> refused.reason().text(Locale.getDefault());
		default -> {
			ILog.get().error("A change could not be worked out", cause);
			yield failed(cause);
		}
		};
	}

	/** Something went wrong that nobody has foreseen. */
	public static String failed(Throwable cause) {
		return EditingText.of("failed", String.valueOf(cause.getMessage()));
	}

	public static String readOnly(String fileName) {
		return EditingText.of("readOnly", fileName);
	}

	/** The text isn't any more what the change was worked out for. */
	public static String outdated() {
		return EditingText.of("outdated");
	}

	/** As {@link #outdated()}, for who works a change out. */
	public static NotPossible gone() {
		return new NotPossible(Message.of(EditingText.class, "outdated"));
	}

	/** What a future failed with, without what futures put around it. */
	public static Throwable cause(Throwable failure) {
		Throwable cause = failure;
		while (cause instanceof CompletionException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}
}
