package org.pgoal.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps that a document tells a reader to take, in its words: the driver in the workbench acts on these and knows no label
 * of its own.
 *
 * @param steps for each step, by the name in its comment {@code <!-- step: name -->}, what it says
 */
record Walk(Map<String, Step> steps) {

	private static final Pattern STEP = Pattern.compile("<!-- step: (\\w+) -->");
	private static final Pattern NEXT = Pattern.compile("(?m)^## ");
	private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
	private static final Pattern SAID = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`\\n]+)`");

	/**
	 * @param commands what is typed into a terminal; empty where nothing is
	 * @param words    what stands in bold, which is pressed or chosen, and as code, which is seen, in order
	 */
	record Step(String commands, List<String> words) {
	}

	static Walk read(Path document) throws IOException {
		String text = Files.readString(document);
		Map<String, Step> steps = new LinkedHashMap<>();
		Matcher step = STEP.matcher(text);
		while (step.find()) {
			Matcher next = NEXT.matcher(text);
			String section = text.substring(step.end(), next.find(step.end()) ? next.start() : text.length());
			Matcher block = BLOCK.matcher(section);
			String commands = block.find() ? block.group(1) : "";
			List<String> words = new ArrayList<>();
			Matcher said = SAID.matcher(BLOCK.matcher(section).replaceAll(""));
			while (said.find()) {
				words.add(said.group(1) != null ? said.group(1) : said.group(2));
			}
			steps.put(step.group(1), new Step(commands, List.copyOf(words)));
		}
		return new Walk(steps);
	}
}
