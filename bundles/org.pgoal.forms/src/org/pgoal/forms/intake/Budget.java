package org.pgoal.forms.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/** What of the limits one file has used up, over all its parts. */
final class Budget {

	/** A limit reached where only I/O errors may pass. */
	static final class Exceeded extends IOException {

		private static final long serialVersionUID = 1L;

		private final transient Message reason;

		Exceeded(Message reason) {
			super(reason.key());
			this.reason = reason;
		}

		Message reason() {
			return reason;
		}
	}

	private static final int BETWEEN_QUESTIONS = 4096;

	private final Limits limits;
	private final BooleanSupplier cancelled;
	private long bytes;
	private long characters;
	private long places;
	private int cells;

	Budget(Limits limits, BooleanSupplier cancelled) {
		this.limits = limits;
		this.cancelled = cancelled;
	}

	Limits limits() {
		return limits;
	}

	boolean isCancelled() {
		return cancelled.getAsBoolean();
	}

	/** @throws CancellationException when the user has had enough */
	void goOn() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}

	void cell(String text) throws FormException {
		if (++cells > limits.cells()) {
			throw new FormException(Intake.message("tooManyCells", limits.cells()));
		}
		if (cells % BETWEEN_QUESTIONS == 0) {
			goOn();
		}
		characters(text.length());
	}

	void characters(long count) throws FormException {
		characters += count;
		if (characters > limits.characters()) {
			throw new FormException(Intake.message("tooMuchText", limits.characters() >> 20));
		}
	}

	void places(long count) throws FormException {
		places += count;
		if (places > limits.places()) {
			throw new FormException(Intake.message("tooManyMerged", limits.places()));
		}
	}

	/** A part as a stream that ends in an error where the file unpacks to too much. */
	InputStream counted(InputStream part) {
		return new FilterInputStream(part) {

			@Override
			public int read() throws IOException {
				int next = in.read();
				if (next >= 0) {
					count(1);
				}
				return next;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int read = in.read(buffer, offset, length);
				if (read > 0) {
					count(read);
				}
				return read;
			}

			@Override
			public boolean markSupported() {
				return false;
			}
		};
	}

	private void count(int read) throws Exceeded {
		bytes += read;
		if (bytes > limits.unpackedBytes()) {
			throw new Exceeded(Intake.message("unpacksTooLarge", limits.unpackedBytes() >> 20));
		}
		goOn();
	}
}
