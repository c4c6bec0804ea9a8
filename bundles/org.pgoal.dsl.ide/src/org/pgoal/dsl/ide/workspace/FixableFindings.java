package org.pgoal.dsl.ide.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.pgoal.dsl.check.Problem;

/** In which files of the folder the findings of a rule are that have one obvious answer, and how many. Safe for several threads. */
public final class FixableFindings {

	private final Map<String, NavigableMap<String, Integer>> files = new HashMap<>();
	private final Map<String, Map<String, Integer>> rules = new HashMap<>();

	/** Replaces what is known of a file. */
	public synchronized void put(String uri, List<Problem> problems) {
		Map<String, Integer> counts = new HashMap<>();
		problems.stream().filter(FixableFindings::isFixable).forEach(problem -> counts.merge(problem.rule(), 1, Integer::sum));
		Map<String, Integer> before = counts.isEmpty() ? rules.remove(uri) : rules.put(uri, counts);
		if (before != null) {
			before.keySet().forEach(rule -> files.computeIfPresent(rule, (r, uris) -> {
				uris.remove(uri);
				return uris.isEmpty() ? null : uris;
			}));
		}
		counts.forEach((rule, count) -> files.computeIfAbsent(rule, r -> new TreeMap<>()).put(uri, count));
	}

	/** True where one of its answers is the obvious one. */
	public static boolean isFixable(Problem problem) {
		return !problem.remedies().isEmpty() && problem.remedies().get(0).preferred();
	}

	/** The files with such findings of a rule, in path order, with how many. */
	public synchronized Map<String, Integer> of(String rule) {
		return new TreeMap<>(files.getOrDefault(rule, new TreeMap<>()));
	}
}
