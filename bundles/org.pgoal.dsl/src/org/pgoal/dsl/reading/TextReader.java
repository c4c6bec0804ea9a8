package org.pgoal.dsl.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import org.pgoal.dsl.reading.Reading.Cause;
import org.pgoal.dsl.reading.Reading.Text;
import org.pgoal.dsl.reading.Reading.Unfit;
import org.pgoal.model.message.Message;

/**
 * Reads files as UTF-8, strictly: a wrong byte is an error and not a replacement character, as else the next writer would
 * destroy what it stood for. A byte order mark is passed over. What is no text, or too large to be a sheet, is told in
 * one message, and never read as a whole.
 */
public final class TextReader {

	/** The largest file, in bytes; some ten thousand sheets. */
	public static final int FILE_LIMIT = 64 << 20;
	/** The longest line, in bytes; the longest goal text seen has two thousand. */
	public static final int LINE_LIMIT = 1 << 20;

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };
	private static final Charset GB18030 = Charset.forName("GB18030");
	private static final char REPLACEMENT = '\ufffd';
	private static final int CHUNK = 1 << 16;

	private TextReader() {
	}

	/** Reads a file; never throws because of what the file is. */
	public static Reading read(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			long size = Files.size(file);
			return size > FILE_LIMIT ? tooLarge() : read(stream, (int) Math.min(size, FILE_LIMIT));
		} catch (NoSuchFileException missing) {
			return unfit(Cause.UNREADABLE, 1, "missing");
		} catch (AccessDeniedException denied) {
			return unfit(Cause.UNREADABLE, 1, "denied");
		} catch (IOException unreadable) {
			return unfit(Cause.UNREADABLE, 1, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	private static Reading read(InputStream stream, int expected) throws IOException {
		byte[] bytes = new byte[Math.max(expected + 1, 16)];
		int length = 0;
		int line = 1;
		int lineStart = 0;
		while (true) {
			if (length == bytes.length) {
				bytes = Arrays.copyOf(bytes, bytes.length + Math.max(CHUNK, bytes.length / 2));
			}
			int count = stream.read(bytes, length, Math.min(CHUNK, bytes.length - length));
			if (count < 0) {
				return decode(bytes, length);
			}
			for (int i = length; i < length + count; i++) {
				if (bytes[i] == '\n' || bytes[i] == '\r') {
					line += bytes[i] == '\n' || i + 1 < length + count && bytes[i + 1] != '\n' ? 1 : 0;
					lineStart = i + 1;
				} else if (bytes[i] == 0) {
					return unfit(Cause.BINARY, line, "binary");
				} else if (i - lineStart >= LINE_LIMIT) {
					return unfit(Cause.SIZE, line, "line", line, LINE_LIMIT >> 20);
				}
			}
			length += count;
			if (length > FILE_LIMIT) {
				return tooLarge();
			}
		}
	}

	/** Decodes the content of a file that is in memory already. */
	public static Reading decode(byte[] bytes) {
		return decode(bytes, bytes.length);
	}

	private static Reading decode(byte[] bytes, int length) {
		boolean mark = length >= BYTE_ORDER_MARK.length && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
		int start = mark ? BYTE_ORDER_MARK.length : 0;
		// the platform's own decoder is the fastest, and leaves a mark where a byte was wrong
		String text = new String(bytes, start, length - start, StandardCharsets.UTF_8);
		if (text.indexOf(REPLACEMENT) < 0) {
			return new Text(text, mark);
		}
		try {
			return new Text(strictly(StandardCharsets.UTF_8, bytes, start, length), mark);
		} catch (CharacterCodingException notUtf8) {
			int line = lineOfFault(bytes, start, length);
			try {
				strictly(GB18030, bytes, start, length);
				return unfit(Cause.GB18030, line, "gb18030");
			} catch (CharacterCodingException neither) {
				return unfit(Cause.ENCODING, line, "encoding", line);
			}
		}
	}

	/** The text of a GB18030 file, to be converted; null where it isn't one. */
	public static String convert(byte[] bytes) {
		try {
			return strictly(GB18030, bytes, 0, bytes.length);
		} catch (CharacterCodingException other) {
			return null;
		}
	}

	private static String strictly(Charset charset, byte[] bytes, int start, int length) throws CharacterCodingException {
		return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes, start, length - start)).toString();
	}

	private static int lineOfFault(byte[] bytes, int start, int length) {
		ByteBuffer in = ByteBuffer.wrap(bytes, start, length - start);
		StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in, CharBuffer.allocate(length), true);
		int line = 1;
		for (int i = start; i < in.position(); i++) {
			line += bytes[i] == '\n' ? 1 : 0;
		}
		return line;
	}

	private static Reading tooLarge() {
		return unfit(Cause.SIZE, 1, "file", FILE_LIMIT >> 20);
	}

	private static Reading unfit(Cause cause, int line, String key, Object... arguments) {
		return new Unfit(cause, Message.of(TextReader.class, key, arguments), line);
	}
}
