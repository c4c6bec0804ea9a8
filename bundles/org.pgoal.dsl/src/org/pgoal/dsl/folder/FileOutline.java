package org.pgoal.dsl.folder;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.dsl.conversion.Literals;

/**
 * The names that a text declares and refers to, found without parsing it: some thirty times faster, and good enough to
 * know which files have anything to do with each other.
 *
 * @param template the template that the file uses; null where it uses none
 * @param declared sheets and templates in the order of the text
 */
public record FileOutline(String template, List<Declared> declared) {

	/** What can be declared at the top level of a file. */
	public enum Kind {
		PROJECT, DEPARTMENT, TEMPLATE
	}

	/**
	 * A sheet or template.
	 *
	 * @param id       null where it has none
	 * @param name     null where it has none
	 * @param refersTo the department of a project or the parent of a template, as written; null where it has none
	 * @param complete whether a department calls its list of projects complete
	 */
	public record Declared(Kind kind, String id, String name, String refersTo, boolean complete) {
	}

	/** Reads a text of whatever content. */
	public static FileOutline of(String text) {
		return new Reader(text).read();
	}

	private enum Type {
		WORD, STRING, OPEN, CLOSE, COLON, OTHER, END
	}

	/** A lexer that knows words, strings and braces. */
	private static final class Reader {

		private final String text;
		private int at;
		private int start;
		private Type type;

		Reader(String text) {
			this.text = text;
		}

		FileOutline read() {
			String template = null;
			List<Declared> declared = new ArrayList<>();
			next();
			while (type != Type.END) {
				Kind kind = type == Type.WORD ? kind() : null;
				if (kind != null) {
					declared.add(declared(kind));
				} else if (type == Type.WORD && (is("使用") || is("use"))) {
					next();
					template = isName() ? value() : template;
				} else if (type == Type.OPEN) {
					skipBlock();
				} else {
					next();
				}
			}
			return new FileOutline(template, List.copyOf(declared));
		}

		private Kind kind() {
			if (is("项目") || is("project")) {
				return Kind.PROJECT;
			}
			if (is("部门") || is("department")) {
				return Kind.DEPARTMENT;
			}
			return is("模板") || is("template") ? Kind.TEMPLATE : null;
		}

		private Declared declared(Kind kind) {
			String id = null;
			String name = null;
			String refersTo = null;
			next();
			if (type == Type.WORD) {
				id = value();
				next();
			}
			if (type == Type.STRING) {
				name = value();
				next();
			}
			if (kind == Kind.TEMPLATE && type == Type.WORD && (is("扩展") || is("extends"))) {
				next();
				if (isName()) {
					refersTo = value();
					next();
				}
			}
			if (type != Type.OPEN) {
				return new Declared(kind, id, name, refersTo, false);
			}
			return kind == Kind.TEMPLATE ? template(id, refersTo) : sheet(kind, id, name);
		}

		private Declared template(String id, String parent) {
			skipBlock();
			return new Declared(Kind.TEMPLATE, id, null, parent, false);
		}

		private Declared sheet(Kind kind, String id, String name) {
			String department = null;
			boolean complete = false;
			next();
			while (type != Type.CLOSE && type != Type.END) {
				if (type == Type.OPEN) {
					skipBlock();
					continue;
				}
				boolean refers = kind == Kind.PROJECT && type == Type.WORD && (is("部门") || is("department"));
				boolean completes = kind == Kind.DEPARTMENT && type == Type.WORD && (is("完整") || is("complete"));
				next();
				if (refers && isName()) {
					department = value();
					next();
				}
				complete |= completes && type != Type.COLON;
			}
			next();
			return new Declared(kind, id, name, department, complete);
		}

		/** From an opening brace to behind its closing one. */
		private void skipBlock() {
			int depth = 0;
			do {
				if (type == Type.OPEN) {
					depth++;
				} else if (type == Type.CLOSE) {
					depth--;
				}
				next();
			} while (depth > 0 && type != Type.END);
		}

		private boolean isName() {
			return type == Type.WORD || type == Type.STRING;
		}

		private boolean is(String word) {
			return at - start == word.length() && text.startsWith(word, start);
		}

		private String value() {
			return Literals.value(text.substring(start, at));
		}

		private void next() {
			while (at < text.length()) {
				char c = text.charAt(at);
				if (c == '/' && text.startsWith("//", at)) {
					at = endOfLine(at);
				} else if (c == '/' && text.startsWith("/*", at)) {
					at = behind("*/", at + 2);
				} else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
					at++;
				} else {
					start = at;
					token(c);
					return;
				}
			}
			start = at;
			type = Type.END;
		}

		private void token(char c) {
			switch (c) {
			case '{', '｛' -> single(Type.OPEN);
			case '}', '｝' -> single(Type.CLOSE);
			case ':', '：' -> single(Type.COLON);
			case '"' -> string('"');
			case '“' -> string('”');
			case '\'' -> {
				boolean block = text.startsWith("'''", at);
				at = block ? behind("'''", at + 3) : at + 1;
				type = block ? Type.STRING : Type.OTHER;
			}
			default -> {
				if (isWordStart(c)) {
					while (++at < text.length() && (isWordStart(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
						// the word goes on
					}
					type = Type.WORD;
				} else {
					single(Type.OTHER);
				}
			}
			}
		}

		private void single(Type of) {
			at++;
			type = of;
		}

		private void string(char closing) {
			for (int i = at + 1; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == closing) {
					at = i + 1;
					type = Type.STRING;
					return;
				}
				if (c == '\n' || c == '\r') {
					break;
				}
				if (c == '\\' && closing == '"') {
					i++;
				}
			}
			single(Type.OTHER);
		}

		private int endOfLine(int from) {
			int i = from;
			while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
				i++;
			}
			return i;
		}

		private int behind(String mark, int from) {
			int found = text.indexOf(mark, from);
			return found < 0 ? text.length() : found + mark.length();
		}

		private static boolean isWordStart(char c) {
			return c == '_' || Character.isLetter(c) || Character.isSurrogate(c) || c >= '\u3005' && c <= '\u3007' || c >= '\u2070' && c <= '\u218b'
					|| c >= '\u2c00' && c <= '\u2dff';
		}
	}
}
