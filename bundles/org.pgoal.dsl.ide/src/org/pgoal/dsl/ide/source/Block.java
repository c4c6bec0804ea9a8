package org.pgoal.dsl.ide.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A pair of braces with what stands before it, as the tokens show it: a block is known also where the text around it
 * doesn't parse, or where it isn't closed yet.
 */
public final class Block {

	private final BlockKind kind;
	private final Block parent;
	private final List<Token> head;
	private final int from;
	private final List<Token> own = new ArrayList<>();
	private final List<Block> children = new ArrayList<>();
	private int to = Integer.MAX_VALUE;

	Block(BlockKind kind, Block parent, List<Token> head, int from) {
		this.kind = kind;
		this.parent = parent;
		this.head = List.copyOf(head);
		this.from = from;
		if (parent != null) {
			parent.children.add(this);
		}
	}

	void add(Token token) {
		own.add(token);
	}

	void close(int offset) {
		to = offset;
	}

	public BlockKind kind() {
		return kind;
	}

	/** The block around this one; null for the file. */
	public Block parent() {
		return parent;
	}

	/** The tokens before the brace that belong to this block. */
	public List<Token> head() {
		return head;
	}

	/** The tokens that stand directly in this block, those of its inner blocks left out; no comments. */
	public List<Token> tokens() {
		return Collections.unmodifiableList(own);
	}

	public List<Block> children() {
		return Collections.unmodifiableList(children);
	}

	/** Offset behind the opening brace. */
	public int from() {
		return from;
	}

	/** Offset of the closing brace; the greatest number where it is missing. */
	public int to() {
		return to;
	}

	public boolean isClosed() {
		return to != Integer.MAX_VALUE;
	}

	/** This block or the nearest one around it of one of these kinds; null where there is none. */
	public Block enclosing(BlockKind... kinds) {
		for (Block block = this; block != null; block = block.parent) {
			for (BlockKind wanted : kinds) {
				if (block.kind == wanted) {
					return block;
				}
			}
		}
		return null;
	}

	/** The innermost block that holds an offset. */
	public Block at(int offset) {
		int low = 0;
		int high = children.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			Block child = children.get(middle);
			if (offset < child.from) {
				high = middle - 1;
			} else if (offset > child.to) {
				low = middle + 1;
			} else {
				return child.at(offset);
			}
		}
		return this;
	}

	/** The last token of the head of a kind; null where there is none. */
	public Token lastInHead(Token.Kind wanted) {
		for (Token token : head.reversed()) {
			if (token.kind() == wanted) {
				return token;
			}
		}
		return null;
	}
}
