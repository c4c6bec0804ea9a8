package org.pgoal.ui.editor;

/** The small part of Markdown that the server writes, as the HTML that hover controls show. */
final class Markup {

	private Markup() {
	}

	static String html(String markdown) {
		String escaped = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return escaped.replaceAll("\\*\\*([^*\n]+)\\*\\*", "<b>$1</b>").replaceAll("`([^`\n]+)`", "<b>$1</b>").replaceAll("(?m)^#+ +(.*)$", "<b>$1</b>")
				.replaceAll("(?m)^[-*] +", "• ").replace("\n", "<br>");
	}
}
