package org.pgoal.workbench.help;

import java.util.List;

/**
 * One document of the help, in the reader's language where it was translated.
 *
 * @param name     the name of its file without ending and language
 * @param title    its first heading
 * @param text     as it is shown, read once: a search asks for it with each key
 * @param chapters its headings of the second level, in order
 */
public record HelpDocument(String name, String title, MarkdownText text, List<String> chapters) {

	static HelpDocument of(String name, String markdown) {
		MarkdownText text = MarkdownText.of(markdown);
		List<MarkdownText.Heading> headings = text.headings();
		String title = headings.isEmpty() ? name : headings.get(0).text();
		return new HelpDocument(name, title, text, headings.stream().filter(heading -> heading.level() == 2).map(MarkdownText.Heading::text).toList());
	}
}
