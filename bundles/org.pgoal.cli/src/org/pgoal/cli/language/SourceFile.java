package org.pgoal.cli.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.shell.Failure;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.message.Message;

/**
 * A text and the bytes that stand for it.
 *
 * @param name   as messages show it
 * @param text   without byte order mark
 * @param isUtf8 false: it is GB18030
 * @param marked whether a byte order mark stands before the text
 */
public record SourceFile(String name, String text, boolean isUtf8, boolean marked) {

	private static final char MARK = '\ufeff';

	/** @throws Failure when it can't be read, is too large or is no text */
	public static SourceFile read(InputFile file) throws Failure {
		return of(TextReader.read(file.path()), file.name(), () -> Files.readAllBytes(file.path()));
	}

	/** @throws Failure when it is no text */
	public static SourceFile of(byte[] bytes, String name) throws Failure {
		Reading reading = TextReader.decode(bytes);
		return of(reading, name, () -> bytes);
	}

	private interface Bytes {
		byte[] get() throws IOException;
	}

	private static SourceFile of(Reading reading, String name, Bytes bytes) throws Failure {
		if (reading instanceof Reading.Text text) {
			return new SourceFile(name, text.text(), true, text.byteOrderMark());
		}
		Reading.Unfit unfit = (Reading.Unfit) reading;
		if (unfit.cause() == Reading.Cause.GB18030) {
			try {
				String converted = TextReader.convert(bytes.get());
				if (converted != null) {
					return new SourceFile(name, converted, false, false);
				}
			} catch (IOException gone) {
				// then it is said what was wrong with it
			}
		}
		throw new Failure(Message.of(SourceFile.class, "unfit", name, unfit.message()));
	}

	/** True when these bytes are what stands in the file. */
	public boolean isWrittenAs(byte[] bytes) {
		return isUtf8 && Arrays.equals(bytes, withText(text, false));
	}

	/**
	 * The bytes of another text in this file.
	 *
	 * @param plain without byte order mark, even where there was one
	 */
	public byte[] withText(String other, boolean plain) {
		return (marked && !plain ? MARK + other : other).getBytes(StandardCharsets.UTF_8);
	}
}
