package org.pgoal.dsl.ide.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files from the disk, never more than a sheet can have. */
final class DiskTexts implements FileTexts {

	/** Bytes. The largest real list of sheets has a tenth of it. */
	static final int LIMIT = 16 * 1024 * 1024;

	@Override
	public String read(Path file) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LIMIT + 1);
		}
		if (bytes.length > LIMIT) {
			throw new IOException("larger than " + LIMIT + " bytes");
		}
		String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes)).toString();
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}
}
