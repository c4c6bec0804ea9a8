package org.pgoal.dsl.text;

/** The line ends of a text: LF, or CR LF. A CR alone, as on the first Macs, is no line end for the parser nor for most tools. */
public final class LineEnds {

	private LineEnds() {
	}

	/** Whether a text has only such line ends that it cannot be read by. */
	public static boolean areLoneReturns(String text) {
		return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
	}

	/** The same lines with LF. */
	public static String readable(String text) {
		return areLoneReturns(text) ? text.replace('\r', '\n') : text;
	}
}
