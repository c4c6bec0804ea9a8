package org.pgoal.cli.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.pgoal.model.finding.Severity;

/** What is counted while files are checked. */
public final class Summary {

	/** Why a rule could not decide, and about how many sheets. */
	public record Undecided(String rule, String reason, int sheets) {
	}

	/** Rules that could not decide for one reason, each about so many sheets. */
	public record UndecidedRules(List<String> rules, String reason, int sheets) {
	}

	private int files;
	private int sheets;
	private int indicators;
	private final int[] findings = new int[Severity.values().length];
	private final Map<String, Undecided> undecided = new TreeMap<>();

	void file(int newSheets, int newIndicators) {
		files++;
		sheets += newSheets;
		indicators += newIndicators;
	}

	void finding(Severity severity) {
		findings[severity.ordinal()]++;
	}

	void undecided(String rule, String reason) {
		undecided.merge(rule + "\n" + reason, new Undecided(rule, reason, 1), (a, b) -> new Undecided(rule, reason, a.sheets() + b.sheets()));
	}

	public int files() {
		return files;
	}

	public int sheets() {
		return sheets;
	}

	public int indicators() {
		return indicators;
	}

	public int findings(Severity severity) {
		return findings[severity.ordinal()];
	}

	/** True when there is a finding that is at least as hard. */
	public boolean reaches(Severity threshold) {
		for (Severity severity : Severity.values()) {
			if (severity.atLeast(threshold) && findings(severity) > 0) {
				return true;
			}
		}
		return false;
	}

	/** By rule and reason. */
	public Collection<Undecided> undecided() {
		return undecided.values();
	}

	/** The same, where several rules say the same in one entry. */
	public Collection<UndecidedRules> undecidedTogether() {
		Map<String, UndecidedRules> together = new LinkedHashMap<>();
		for (Undecided one : undecided()) {
			together.computeIfAbsent(one.sheets() + "\n" + one.reason(), key -> new UndecidedRules(new ArrayList<>(), one.reason(), one.sheets())).rules()
					.add(one.rule());
		}
		return together.values();
	}

	/** How often a rule could not run: once for each sheet and reason. */
	public int notRun() {
		return undecided.values().stream().mapToInt(Undecided::sheets).sum();
	}
}
