package org.pgoal.cli.shell;

/** How a command ends, as exit codes. */
public final class Status {

	/** The work was done. */
	public static final int DONE = 0;
	/** The work was done, and what was asked about is so: findings, unformatted files, differences. */
	public static final int FOUND = 1;
	/** The work, or a part of it, could not be done. */
	public static final int FAILED = 2;
	/** The user pressed Ctrl-C; as shells count it. */
	public static final int CANCELLED = 130;

	private Status() {
	}
}
