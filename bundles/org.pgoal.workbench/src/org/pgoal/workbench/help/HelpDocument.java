package org.pgoal.workbench.help;

import java.util.List;

/**
 * One document of the help, in the reader's language where it was translated.
 *
 * @param name     the name of its file without ending and language
 * @param title    its first heading
 * @param markdown its text
 * @param chapters its headings of the second level, in order
 */
public record HelpDocument(String name, String title, String markdown, List<String> chapters) {

	static HelpDocument of(String name, String markdown) {
		MarkdownText text = MarkdownText.of(markdown);
		List<MarkdownText.Heading> headings = text.headings();
		String title = headings.isEmpty() ? name : headings.get(0).text();
		return new HelpDocument(name, title, markdown, headings.stream().filter(heading -> heading.level() == 2).map(MarkdownText.Heading::text).toList());
	}
}
