package org.pgoal.workbench.welcome;

import java.util.List;

/**
 * Something that the welcome page offers to do.
 *
 * @param key     of its title, and with {@code .text} of what it is good for
 * @param command the command in the serialized form of {@code org.eclipse.core.commands}
 */
record Offer(String key, String command) {

	private static final String GUIDE = "org.pgoal.workbench.openGuide(org.pgoal.workbench.guide=%s)";
	private static final String WIZARD = "org.eclipse.ui.newWizard(newWizardId=%s)";
	private static final String HELP = "org.pgoal.workbench.openHelp(org.pgoal.workbench.helpDocument=%s)";

	/** To begin with, the first-timer's way first. */
	static final List<Offer> START = List.of(
			new Offer("first", GUIDE.formatted("first-sheet")),
			new Offer("lastYear", GUIDE.formatted("last-year")),
			new Offer("open", "org.pgoal.workbench.openFolder"),
			new Offer("sheet", WIZARD.formatted("org.pgoal.ui.newSheet")));

	/** To read. */
	static final List<Offer> LEARN = List.of(
			new Offer("region", GUIDE.formatted("new-region")),
			new Offer("language", HELP.formatted("language")),
			new Offer("rules", HELP.formatted("rules")),
			new Offer("help", HELP.formatted("")));
}
