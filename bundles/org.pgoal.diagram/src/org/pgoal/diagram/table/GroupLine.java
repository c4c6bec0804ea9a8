package org.pgoal.diagram.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

import org.pgoal.model.finding.Severity;

/** The heading of a group with what its rows come to. */
public final class GroupLine implements Line {

	private final String key;
	private final String title;
	private final int depth;
	private final boolean folded;
	private final int[] severities = new int[Severity.values().length];
	private int count;
	private int weighted;
	private BigDecimal weight = BigDecimal.ZERO;

	GroupLine(String key, String title, int depth, boolean folded) {
		this.key = key;
		this.title = title;
		this.depth = depth;
		this.folded = folded;
	}

	/** What it is folded by. */
	public String key() {
		return key;
	}

	public String title() {
		return title;
	}

	/** 0: not within another group. */
	public int depth() {
		return depth;
	}

	public boolean isFolded() {
		return folded;
	}

	/** How many indicators it has, shown or not. */
	public int count() {
		return count;
	}

	/** The sum of the weights; empty where no indicator has one. */
	public Optional<BigDecimal> weight() {
		return weighted == 0 ? Optional.empty() : Optional.of(weight);
	}

	/** How many of its indicators have findings. */
	public int found() {
		return Arrays.stream(severities).sum();
	}

	/** The hardest finding of its indicators. */
	public Optional<Severity> severity() {
		return Arrays.stream(Severity.values()).filter(severity -> severities[severity.ordinal()] > 0).findFirst();
	}

	void add(IndicatorRow row) {
		count++;
		count(row, 1);
	}

	void replaced(IndicatorRow before, IndicatorRow now) {
		count(before, -1);
		count(now, 1);
	}

	private void count(IndicatorRow row, int sign) {
		BigDecimal own = row.weight();
		if (own != null) {
			weighted += sign;
			weight = sign > 0 ? weight.add(own) : weight.subtract(own);
		}
		if (!row.findings().isEmpty()) {
			severities[row.findings().getFirst().severity().ordinal()] += sign;
		}
	}
}
