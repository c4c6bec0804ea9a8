package org.pgoal.forms.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.pgoal.forms.FormException;

/**
 * What the compressed parts of a PDF file come to, before any library unpacks them: those keep a whole part in memory, so a
 * part that unpacks to gigabytes is found by counting alone.
 */
final class PdfStreams {

	private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
	private static final int DICTIONARY = 2048;
	private static final int ZLIB = 0x78;
	private static final int NESTED = 3;
	private static final int CHUNK = 1 << 16;
	/** Of one part: pages of a thousand projects stay far below. */
	private static final long LARGEST = 64L << 20;
	/** Encodings that nobody has written for decades, but that unpack a thousandfold. */
	private static final String[] OLD = { "LZW", "RunLength", "RL " };
	private static final int LARGEST_OLD = 1 << 14;

	private final byte[] file;
	private final Budget budget;

	PdfStreams(byte[] file, Budget budget) {
		this.file = file;
		this.budget = budget;
	}

	/** @throws FormException where a part, or all together, unpack to too much */
	void check() throws FormException, IOException {
		long all = 0;
		for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + 1)) {
			if (at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e') {
				continue;
			}
			int start = at + STREAM.length;
			while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
				start++;
			}
			String dictionary = dictionary(at);
			boolean image = dictionary.contains("/Image");
			if (!image && Arrays.stream(OLD).anyMatch(dictionary::contains) && find("endstream".getBytes(StandardCharsets.US_ASCII), start) - start > LARGEST_OLD) {
				throw tooLarge(LARGEST);
			}
			if (!image && start < file.length && file[start] == ZLIB) {
				all += unpacked(file, start, 0);
				if (all > budget.limits().unpackedBytes()) {
					throw tooLarge(budget.limits().unpackedBytes());
				}
			}
			budget.goOn();
		}
	}

	private String dictionary(int at) {
		int from = Math.max(0, at - DICTIONARY);
		String before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
		int object = before.lastIndexOf(" obj");
		return object < 0 ? before : before.substring(object);
	}

	private long unpacked(byte[] bytes, int from, int depth) throws FormException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(bytes, from, bytes.length - from);
			byte[] chunk = new byte[CHUNK];
			byte[] inner = null;
			long size = 0;
			while (!inflater.finished()) {
				int read = inflater.inflate(chunk);
				if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
					break;
				}
				if (size == 0 && read > 1 && chunk[0] == ZLIB) {
					inner = new byte[0];
				}
				if (inner != null) {
					inner = Arrays.copyOf(inner, inner.length + read);
					System.arraycopy(chunk, 0, inner, inner.length - read, read);
					if (inner.length > LARGEST / 16) {
						throw tooLarge(LARGEST);
					}
				}
				size += read;
				if (size > LARGEST) {
					throw tooLarge(LARGEST);
				}
				budget.goOn();
			}
			if (inner != null && depth < NESTED) {
				size += unpacked(inner, 0, depth + 1);
			}
			return size;
		} catch (DataFormatException broken) {
			// the library says what it makes of it
			return 0;
		} finally {
			inflater.end();
		}
	}

	private static FormException tooLarge(long limit) {
		return new FormException(Intake.message("unpacksTooLarge", limit >> 20));
	}

	private int find(byte[] word, int from) {
		for (int i = from; i + word.length <= file.length; i++) {
			int k = 0;
			while (k < word.length && file[i + k] == word[k]) {
				k++;
			}
			if (k == word.length) {
				return i;
			}
		}
		return -1;
	}
}
