package org.pgoal.dsl.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleLevels;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleSeverity;

/**
 * What a folder says of rules: its file {@value #NAME}. Each line gives one rule a severity, as a template does in its block
 * 规则: {@code PG309: 忽略}. What stands behind {@code //} or {@code #} is a comment. It holds for the folder and those
 * below it.
 *
 * @param file     where it is
 * @param text     what stands in it; empty where it is no text
 * @param levels   the lines that are understood; of two about one rule the last
 * @param problems the lines that are not, as warnings
 */
public record RuleFile(Path file, String text, RuleLevels levels, List<Problem> problems) {

	/** What the file is called, in whatever folder. */
	public static final String NAME = "pgoal.rules";

	private static final Pattern LINE = Pattern.compile("\\s*(?:(?<rule>[^:：\\s]+)\\s*[:：]\\s*(?<word>\\S+?)\\s*[,，]?\\s*)?(?:(?://|#).*)?");

	/** True for a path whose name is that of such a file. */
	public static boolean isRuleFile(Path path) {
		return path.getFileName() != null && path.getFileName().toString().equals(NAME);
	}

	/** Reads the file of a folder; empty where it has none. */
	static Optional<RuleFile> in(Path folder) {
		Path file = folder.resolve(NAME);
		if (!file.toFile().isFile()) {
			return Optional.empty();
		}
		return Optional.of(switch (TextReader.read(file)) {
		case Reading.Text text -> of(file, text.text());
		case Reading.Unfit unfit -> new RuleFile(file, "", RuleLevels.NONE, List.of(new Problem(Codes.SETTING, Severity.WARNING, uri(file), unfit.line(), 1, 0, 0, null, null,
				unfit.message(), List.of(), null, null)));
		});
	}

	/** Reads a text as the file that it is, or will be. */
	public static RuleFile of(Path file, String text) {
		Predicate<String> known = RuleRegistry.all().stream().map(Rule::id).collect(Collectors.toSet())::contains;
		Map<String, Optional<Severity>> levels = new HashMap<>();
		List<Problem> problems = new ArrayList<>();
		int line = 0;
		int offset = 0;
		for (String content : text.split("\n", -1)) {
			line++;
			Matcher said = LINE.matcher(content.stripTrailing());
			String complaint = null;
			if (!said.matches()) {
				complaint = "line";
			} else if (said.group("rule") != null) {
				String rule = said.group("rule").toUpperCase(Locale.ROOT);
				if (!known.test(rule)) {
					complaint = "rule";
				} else if (!RuleSeverity.isWord(said.group("word"))) {
					complaint = "word";
				} else {
					levels.put(rule, RuleSeverity.said(said.group("word")));
				}
			}
			if (complaint != null) {
				Message message = Message.of(RuleFile.class, "rules." + complaint,
						complaint.equals("line") ? content.strip() : said.group(complaint.equals("rule") ? "rule" : "word"));
				int indent = content.length() - content.stripLeading().length();
				problems.add(new Problem(Codes.SETTING, Severity.WARNING, uri(file), line, indent + 1, offset + indent, content.strip().length(), null, null,
						message, List.of(), null, null));
			}
			offset += content.length() + 1;
		}
		return new RuleFile(file, text, new RuleLevels(levels), List.copyOf(problems));
	}

	/**
	 * A text in which rules have other severities. Lines about other rules and comments stay as they are.
	 *
	 * @param text     of the file; empty for a new one
	 * @param settings for each rule that changes its severity, empty for one that is switched off; a rule without one loses its lines
	 * @param locale   the language of what is written
	 */
	public static String with(String text, Map<String, Optional<Optional<Severity>>> settings, Locale locale) {
		boolean chinese = Message.isChinese(locale);
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		List<String> lines = new ArrayList<>(text.isEmpty() ? List.of("// " + Message.of(RuleFile.class, "rules.head").text(locale)) : text.lines().toList());
		settings.forEach((rule, setting) -> {
			int place = -1;
			for (int i = lines.size() - 1; i >= 0; i--) {
				Matcher said = LINE.matcher(lines.get(i).stripTrailing());
				if (said.matches() && rule.equalsIgnoreCase(said.group("rule"))) {
					if (place < 0 && setting.isPresent()) {
						place = i;
						String word = RuleSeverity.isWord(said.group("word")) && RuleSeverity.said(said.group("word")).equals(setting.get()) ? said.group("word")
								: RuleSeverity.word(setting.get(), chinese);
						lines.set(i, lines.get(i).substring(0, said.start("word")) + word + lines.get(i).substring(said.end("word")));
					} else {
						lines.remove(i);
					}
				}
			}
			if (place < 0 && setting.isPresent()) {
				lines.add(rule + ": " + RuleSeverity.word(setting.get(), chinese));
			}
		});
		return lines.isEmpty() ? "" : String.join(lineEnd, lines) + lineEnd;
	}

	private static String uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString()).toString();
	}
}
