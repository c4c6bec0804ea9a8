package org.pgoal.forms.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/** Finds out how a text is encoded: by its mark, by what it declares, by what its bytes can be. Nothing is replaced by a question mark. */
final class TextEncoding {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

	private static final int HEAD = 4096;

	private TextEncoding() {
	}

	/**
	 * The text of a file.
	 *
	 * @param declares whether the text may name its encoding, as HTML does
	 * @param notes    takes a note where the encoding was found by trying
	 * @throws FormException when it is in none of the encodings known
	 */
	static String decode(byte[] bytes, boolean declares, List<Message> notes) throws FormException {
		String marked = marked(bytes);
		if (marked != null) {
			return marked;
		}
		int zeros = zeros(bytes, 0) + zeros(bytes, 1);
		String utf8 = tried(bytes, StandardCharsets.UTF_8);
		// every other byte of an English text in UTF-16 is zero, and it would be valid UTF-8
		if (utf8 != null && zeros < Math.min(bytes.length, HEAD) / 4) {
			return utf8;
		}
		Charset declared = declares ? declared(bytes) : null;
		String asDeclared = declared == null ? null : tried(bytes, declared);
		if (asDeclared != null) {
			return asDeclared;
		}
		// a text has no zero bytes, unless its characters have two bytes: by which half of blanks, digits and line ends is zero
		Charset wide = zeros == 0 ? null : zeros(bytes, 0) > zeros(bytes, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
		String found = wide == null ? null : tried(bytes, wide);
		if (found != null) {
			notes.add(Intake.message("readAs", wide.name()));
			return found;
		}
		found = tried(bytes, GB18030);
		if (found == null) {
			throw new FormException(Intake.message("unknownEncoding"));
		}
		notes.add(Intake.message("readAs", GB18030.name()));
		return found;
	}

	/** Null without a byte order mark. */
	private static String marked(byte[] bytes) throws FormException {
		Charset charset = null;
		int mark = 0;
		if (starts(bytes, 0xef, 0xbb, 0xbf)) {
			charset = StandardCharsets.UTF_8;
			mark = 3;
		} else if (starts(bytes, 0xff, 0xfe)) {
			charset = StandardCharsets.UTF_16LE;
			mark = 2;
		} else if (starts(bytes, 0xfe, 0xff)) {
			charset = StandardCharsets.UTF_16BE;
			mark = 2;
		}
		if (charset == null) {
			return null;
		}
		String text = tried(Arrays.copyOfRange(bytes, mark, bytes.length), charset);
		if (text == null) {
			throw new FormException(Intake.message("wrongEncoding", charset.name()));
		}
		return text;
	}

	private static boolean starts(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static int zeros(byte[] bytes, int from) {
		int zeros = 0;
		for (int i = from; i < Math.min(bytes.length, HEAD); i += 2) {
			zeros += bytes[i] == 0 ? 1 : 0;
		}
		return zeros;
	}

	private static Charset declared(byte[] bytes) {
		Matcher matcher = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
		if (!matcher.find()) {
			return null;
		}
		String name = matcher.group(1).toLowerCase(Locale.ROOT);
		// what calls itself gb2312 is written in its successors
		if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
			return GB18030;
		}
		try {
			return Charset.forName(name);
		} catch (IllegalArgumentException unknown) {
			return null;
		}
	}

	private static String tried(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException other) {
			return null;
		}
	}
}
