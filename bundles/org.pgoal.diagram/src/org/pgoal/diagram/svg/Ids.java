package org.pgoal.diagram.svg;

/** Stable names as XML ids: letters and digits as they are, a dot for a step, all else by its code. */
public final class Ids {

	private Ids() {
	}

	/** Different paths have different ids; an id is a name in the sense of XML. */
	public static String of(String path) {
		StringBuilder id = new StringBuilder(path.length() + 2).append("n-");
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x3400 && c <= 0x9fff) {
				id.append(c);
			} else if (c == '/') {
				id.append('.');
			} else {
				id.append('_').append(Integer.toHexString(c)).append('_');
			}
		}
		return id.toString();
	}
}
