package org.pgoal.cli.check;

import java.io.IOException;

/** Writes findings as they come, so that a report of any length needs no memory. */
interface Report {

	void begin() throws IOException;

	void finding(Reported finding) throws IOException;

	void end(Summary summary) throws IOException;
}
