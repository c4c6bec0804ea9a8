package org.pgoal.dsl.ide.source;

import java.util.List;
import java.util.function.Supplier;

/**
 * One version of the text of one file, with what can be known of the text alone. Immutable; lines, tokens and blocks are
 * made when they are first asked for, and once.
 */
public final class Snapshot {

	private final String uri;
	private final int version;
	private final String text;
	private final Supplier<Lines> lines;
	private final Supplier<List<Token>> tokens;
	private final Supplier<Block> blocks;

	/**
	 * @param version the version that the client counts; 0 for the content of the disk
	 */
	public Snapshot(String uri, int version, String text) {
		this.uri = uri;
		this.version = version;
		this.text = text;
		this.lines = Once.of(() -> new Lines(text));
		this.tokens = Once.of(() -> List.copyOf(TokenReader.read(text)));
		this.blocks = Once.of(() -> BlockReader.read(tokens(), lines()));
	}

	public String uri() {
		return uri;
	}

	public int version() {
		return version;
	}

	public String text() {
		return text;
	}

	public Lines lines() {
		return lines.get();
	}

	/** All tokens in order, comments included. */
	public List<Token> tokens() {
		return tokens.get();
	}

	/** The block that is the whole file. */
	public Block file() {
		return blocks.get();
	}

	/** Index of the first token that ends at or behind an offset; the number of tokens where there is none. */
	public int tokenAt(int offset) {
		List<Token> all = tokens();
		int low = 0;
		int high = all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (all.get(middle).end() < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** The token whose text an offset touches; of two that meet there the second one, unless it is punctuation; null where there is none. */
	public Token touching(int offset) {
		int index = tokenAt(offset);
		List<Token> all = tokens();
		Token first = index < all.size() && all.get(index).touches(offset) ? all.get(index) : null;
		Token second = index + 1 < all.size() && all.get(index + 1).touches(offset) ? all.get(index + 1) : null;
		return first == null || second != null && second.kind() != Token.Kind.PUNCTUATION && second.kind() != Token.Kind.SIGN ? second : first;
	}
}
