package org.pgoal.diagram.svg;

import java.nio.charset.StandardCharsets;

import org.pgoal.diagram.tree.TreeNode;

/** Links to lines of the text: relative and percent-encoded, so that a name can be no other kind of address. */
public final class Links {

	private static final String HEX = "0123456789ABCDEF";

	private String lastFile;
	private String lastLink;

	/** A URL without scheme, ready for an attribute. Most of a picture comes from one file, which is encoded once. */
	public String to(TreeNode.SourceLine source) {
		if (!source.file().equals(lastFile)) {
			lastFile = source.file();
			lastLink = encoded(lastFile);
		}
		return lastLink + "#L" + source.line();
	}

	private static String encoded(String file) {
		StringBuilder link = new StringBuilder();
		for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			if (c < 128 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0)) {
				link.append(c);
			} else {
				link.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
			}
		}
		// two slashes would begin the name of a host
		return link.length() > 1 && link.charAt(0) == '/' && link.charAt(1) == '/' ? "." + link : link.toString();
	}
}
