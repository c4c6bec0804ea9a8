package org.pgoal.cli.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.DepartmentFilter;
import org.pgoal.diagram.tree.IndicatorFilter;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the user wants to see.
 *
 * @param depth      how many levels; empty: all of a sheet, and the projects of a department as one box each
 * @param department whose sheets; empty: all
 */
record RenderOptions(PictureFormat format, Look look, OptionalInt depth, IndicatorFilter filter, Optional<DepartmentFilter> department) {

	/** A project is one box in the picture of its department: it has a picture of its own. */
	private static final int FOLDED = 1;
	private static final double SHARP = 2;
	private static final double SMALLEST = 0.1;

	static void define(CommandSpec spec) {
		spec.addOption(Options.choice("--to", PictureFormat.names()));
		spec.addOption(Options.choice("--color", "category", "weight", "finding", "budget"));
		spec.addOption(Options.value("N", "--depth").build());
		spec.addOption(OptionSpec.builder("--category").paramLabel("LABEL").type(List.class).auxiliaryTypes(String.class).build());
		spec.addOption(Options.value("NAME", "--department").build());
		spec.addOption(Options.choice("--quantified", "yes", "no"));
		spec.addOption(Options.flag("--findings"));
		spec.addOption(Options.flag("--dark"));
		spec.addOption(Options.value("N", "--scale").build());
		spec.addOption(Options.value("FILE|NAME", "--font").build());
	}

	/** How many levels a tree has. */
	int levels() {
		return format.folds() ? Integer.MAX_VALUE : depth.orElse(Integer.MAX_VALUE);
	}

	/** How many levels a project has in the picture of its department. */
	int levelsBelowDepartment() {
		return format.folds() ? Integer.MAX_VALUE : depth.orElse(FOLDED + 1) - 1;
	}

	static RenderOptions of(ParseResult arguments, Locale locale) throws Failure {
		PictureFormat format = PictureFormat.named(Options.chosen("--to", arguments));
		ColourMode mode = ColourMode.valueOf(Options.chosen("--color", arguments).toUpperCase(Locale.ROOT));
		List<String> categories = arguments.matchedOptionValue("--category", List.of());
		Optional<Boolean> quantified = arguments.hasMatchedOption("--quantified") ? Optional.of(Options.chosen("--quantified", arguments).equals("yes"))
				: Optional.empty();
		Optional<String> department = Optional.ofNullable(arguments.matchedOptionValue("--department", null));
		OptionalInt depth = depth(arguments);
		Look look = new Look(mode, locale, Options.isSet("--dark", arguments), scale(arguments), depth.orElse(Integer.MAX_VALUE),
				arguments.matchedOptionValue("--font", null));
		return new RenderOptions(format, look, depth,
				new IndicatorFilter(categories, quantified, Options.isSet("--findings", arguments)), department.map(DepartmentFilter::new));
	}

	private static OptionalInt depth(ParseResult arguments) throws Failure {
		String depth = arguments.matchedOptionValue("--depth", null);
		if (depth == null) {
			return OptionalInt.empty();
		}
		if (!depth.matches("[1-9][0-9]{0,3}")) {
			throw new Failure(Message.of(RenderOptions.class, "wrongDepth", depth));
		}
		return OptionalInt.of(Integer.parseInt(depth));
	}

	private static double scale(ParseResult arguments) throws Failure {
		String scale = arguments.matchedOptionValue("--scale", String.valueOf(SHARP));
		if (!scale.matches("[0-9]([.][0-9]{1,2})?") || Double.parseDouble(scale) < SMALLEST) {
			throw new Failure(Message.of(RenderOptions.class, "wrongScale", scale));
		}
		return Double.parseDouble(scale);
	}
}
