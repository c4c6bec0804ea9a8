package org.pgoal.compare.merge;

/**
 * How conflicts are marked.
 *
 * @param ours   behind the opening marker
 * @param theirs behind the closing marker
 * @param size   how many characters a marker has; git asks for more within merges of merges
 */
public record Labels(String ours, String theirs, int size) {

	/** As git marks them. */
	public static final Labels STANDARD = new Labels("ours", "theirs", 7);

	public Labels {
		if (size < 1) {
			throw new IllegalArgumentException("A marker needs a character");
		}
	}

	String opening() {
		return "<".repeat(size) + " " + ours + "\n";
	}

	String middle() {
		return "=".repeat(size) + "\n";
	}

	String closing() {
		return ">".repeat(size) + " " + theirs + "\n";
	}
}
