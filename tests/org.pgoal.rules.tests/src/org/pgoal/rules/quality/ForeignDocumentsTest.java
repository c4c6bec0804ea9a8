package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleRunner;
import org.pgoal.rules.fixture.Snippet;

/** Sheets of other regions and topics: exactly what their comments announce is found by the rules PG301–PG312. */
class ForeignDocumentsTest {

	private static final Pattern ANNOUNCED = Pattern.compile("// => (.*)");

	@ParameterizedTest
	@ValueSource(strings = { "01-school-meals", "02-public-health", "03-drinking-water", "04-rural-roads", "05-farmland", "06-culture-2021", "07-sanitation",
			"08-civil-affairs-department" })
	void whatIsAnnouncedIsFoundAndNothingElse(String name) throws IOException {
		String text = new String(getClass().getResourceAsStream("foreign/" + name + ".pgoal").readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(shown(announced(text)), shown(found(Snippet.file(text))));
	}

	private static SortedMap<Integer, TreeSet<String>> announced(String text) {
		SortedMap<Integer, TreeSet<String>> rules = new TreeMap<>();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			Matcher m = ANNOUNCED.matcher(lines.get(i));
			if (m.find()) {
				rules.put(i + 1, new TreeSet<>(List.of(m.group(1).strip().split(" "))));
			}
		}
		return rules;
	}

	private static SortedMap<Integer, TreeSet<String>> found(Snippet snippet) {
		SortedMap<Integer, TreeSet<String>> rules = new TreeMap<>();
		RuleRunner runner = new RuleRunner(RuleRegistry.all().stream().filter(r -> r.id().startsWith("PG3")).toList());
		for (Sheet sheet : snippet.sheets()) {
			for (Finding finding : runner.run(sheet, snippet.template(), Snippet.neighbours(snippet.sheets())).findings()) {
				rules.computeIfAbsent(line(finding), l -> new TreeSet<>()).add(finding.rule());
			}
		}
		return rules;
	}

	private static int line(Finding finding) {
		List<INode> nodes = finding.feature() == null ? List.of() : NodeModelUtils.findNodesForFeature(finding.element(), finding.feature());
		return (nodes.isEmpty() ? NodeModelUtils.findActualNodeFor(finding.element()) : nodes.get(0)).getStartLine();
	}

	private static String shown(Map<Integer, TreeSet<String>> rules) {
		return String.join("\n", rules.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
	}
}
