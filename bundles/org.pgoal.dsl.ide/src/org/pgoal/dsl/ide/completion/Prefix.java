package org.pgoal.dsl.ide.completion;

/** How a typed prefix is compared with a proposal: its characters occur in order, whatever their width and case. */
final class Prefix {

	private Prefix() {
	}

	static boolean matches(String prefix, String text) {
		int at = 0;
		for (int i = 0; i < prefix.length(); i++) {
			char wanted = fold(prefix.charAt(i));
			while (at < text.length() && fold(text.charAt(at)) != wanted) {
				at++;
			}
			if (at == text.length()) {
				return false;
			}
			at++;
		}
		return true;
	}

	private static char fold(char c) {
		if (c == '“' || c == '”') {
			return '"';
		}
		char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
		return Character.toLowerCase(half);
	}
}
