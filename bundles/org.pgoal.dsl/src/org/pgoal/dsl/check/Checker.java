package org.pgoal.dsl.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.LineEnds;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.NotRun;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.Outcome;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleLevels;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleRunner;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Checks one file: syntax, names, rules; suppressions are applied. Needs no workbench and no resource set, keeps no state
 * of a file, and never throws because of what a file says.
 *
 * <p>In a sheet with a syntax error, sums and counts would be wrong: there only rules that look at one indicator are
 * run, and what they find in the broken lines is left out.
 */
@Singleton
public class Checker {

	/** A line and the one after it have one syntax error at most, as others mostly follow from it; and a file so many. */
	private static final int SYNTAX_ERRORS = 5;

	private static final System.Logger LOG = System.getLogger(Checker.class.getName());

	private final IParser parser;
	private final TemplateCatalogue catalogue;
	private final RuleRunner runner;
	private final RuleRunner indicatorRunner;
	private final Set<String> known;
	private final RepetitionCheck.Assigned assigned = new RepetitionCheck.Assigned();

	@Inject
	public Checker(IParser parser, TemplateCatalogue catalogue) {
		this(parser, catalogue, RuleRegistry.all());
	}

	/** A checker with rules of one's choice. */
	public Checker(IParser parser, TemplateCatalogue catalogue, Collection<Rule> rules) {
		this.parser = parser;
		this.catalogue = catalogue;
		this.runner = new RuleRunner(List.copyOf(rules));
		this.indicatorRunner = new RuleRunner(rules.stream().filter(IndicatorRule.class::isInstance).toList());
		this.known = rules.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Checks a text.
	 *
	 * @param text   without byte order mark
	 * @param uri    where it stands, for {@link Problem#file()}
	 * @param sheets what may be known of other sheets; {@link Sheets#NONE}: those of this text only
	 */
	public FileCheck check(String text, URI uri, Sheets sheets) {
		return check(text, uri, sheets, Surroundings.NONE);
	}

	/**
	 * Checks a text among other files.
	 *
	 * @param surroundings the names that other files declare
	 */
	public FileCheck check(String text, URI uri, Sheets sheets, Surroundings surroundings) {
		try {
			return parsed(text, uri, sheets, surroundings);
		} catch (RuntimeException | StackOverflowError failure) {
			return failed(uri, text, failure);
		}
	}

	private FileCheck parsed(String text, URI uri, Sheets sheets, Surroundings surroundings) {
		Reporter reporter = new Reporter(uri.toString(), new Places(text));
		Problem unfit = unfit(text, reporter);
		if (unfit != null) {
			return FileCheck.of(unfit);
		}
		IParseResult parsed;
		try {
			parsed = parser.parse(new StringReader(text));
		} catch (StackOverflowError tooDeep) {
			return FileCheck.of(tooDeep(0, reporter));
		}
		if (parsed.getRootASTElement() instanceof GoalFile file) {
			new FileLinker(catalogue, surroundings).link(file);
		}
		return check(parsed, sheets, surroundings, reporter);
	}

	/** Checks a resource that is loaded already, without parsing it again. */
	public FileCheck check(XtextResource resource, Sheets sheets, Surroundings surroundings) {
		IParseResult parsed = resource.getParseResult();
		if (parsed == null) {
			return new FileCheck(List.of(), List.of(), null, null, 0, 0);
		}
		Reporter reporter = new Reporter(resource.getURI().toString(), new Places(parsed.getRootNode().getText()));
		Problem unfit = unfit(reporter.places().text(), reporter);
		return unfit != null ? FileCheck.of(unfit) : check(parsed, sheets, surroundings, reporter);
	}

	/** A fault of the program must not keep the other files from being checked, nor pass for a clean file. */
	private static FileCheck failed(URI uri, String text, Throwable failure) {
		LOG.log(System.Logger.Level.ERROR, uri.toString(), failure);
		Reporter reporter = new Reporter(uri.toString(), new Places(text));
		reporter.report(Codes.INTERNAL, Severity.ERROR, reporter.places().at(0, 0), null, Message.of(Checker.class, "internal", failure.toString()));
		return FileCheck.of(reporter.problems().get(0));
	}

	// ------------------------------------------------- before it is parsed

	private static Problem unfit(String text, Reporter reporter) {
		if (LineEnds.areLoneReturns(text)) {
			reporter.report(Codes.SYNTAX, Severity.ERROR, reporter.places().at(0, Integer.MAX_VALUE), null, Message.of(Checker.class, "lineEnds"));
			return reporter.problems().get(0);
		}
		TextScan scan = TextScan.of(text);
		if (scan.conflict() >= 0) {
			reporter.report(Codes.CONFLICT, Severity.ERROR, reporter.places().at(scan.conflict(), Integer.MAX_VALUE), null,
					Message.of(Checker.class, "conflict"));
			return reporter.problems().get(0);
		}
		return scan.tooDeep() >= 0 ? tooDeep(scan.tooDeep(), reporter) : null;
	}

	private static Problem tooDeep(int offset, Reporter reporter) {
		reporter.report(Codes.DEPTH, Severity.ERROR, reporter.places().at(offset, 1), null, Message.of(Checker.class, "depth", TextScan.DEPTH_LIMIT));
		return reporter.problems().get(0);
	}

	// ------------------------------------------------------------- parsed

	private FileCheck check(IParseResult parsed, Sheets sheets, Surroundings surroundings, Reporter reporter) {
		TreeSet<Integer> brokenOffsets = new TreeSet<>();
		Set<Integer> brokenLines = syntax(parsed, brokenOffsets, reporter);
		if (!(parsed.getRootASTElement() instanceof GoalFile file)) {
			return new FileCheck(reporter.problems(), List.of(), null, catalogue.standard(), 0, 0);
		}
		Suppressions suppressions = Suppressions.of(parsed.getRootNode(), reporter.places(), known::contains,
				complaint -> reporter.report(Codes.SUPPRESSION, Severity.NOTE, complaint.place(), null, complaint.message()));
		new NameCheck(catalogue, file, reporter.file(), surroundings, reporter).run();
		new RepetitionCheck(assigned, reporter).run(file);
		EffectiveTemplate template = catalogue.effective(file, surroundings);
		Sheets others = sheets == Sheets.NONE ? new SheetsOfFile(file, reporter.file()) : sheets;
		List<NotRun> notRun = new ArrayList<>();
		Map<Sheet, Boolean> broken = broken(file, brokenOffsets);
		RuleLevels levels = surroundings.levels(reporter.file());
		int indicators = 0;
		List<Sheet> all = file.getSheets();
		for (Sheet sheet : all) {
			indicators += sheet.getIndicators().size();
			boolean whole = !broken.containsKey(sheet);
			Outcome outcome = (whole ? runner : indicatorRunner).run(sheet, template, others, levels);
			for (Finding finding : outcome.findings()) {
				report(finding, whole ? Set.of() : brokenLines, suppressions, reporter);
			}
			notRun.addAll(outcome.notRun());
			if (!whole) {
				for (Rule rule : runner.rules()) {
					if (!(rule instanceof IndicatorRule)) {
						notRun.add(new NotRun(rule.id(), sheet, Message.of(Checker.class, "notRun.syntax")));
					}
				}
			}
		}
		return new FileCheck(reporter.problems(), notRun, file, template, all.size(), indicators);
	}

	private static void report(Finding finding, Set<Integer> brokenLines, Suppressions suppressions, Reporter reporter) {
		Places.Place place = reporter.places().of(finding.element(), finding.feature());
		if (brokenLines.contains(place.line())) {
			return;
		}
		if (!suppressions.isEmpty()) {
			Indicator indicator = Reporter.indicatorOf(finding.element());
			INode node = indicator == null ? null : NodeModelUtils.findActualNodeFor(indicator);
			int line = node == null ? place.line() : reporter.places().line(node.getOffset());
			if (suppressions.covers(finding.rule(), place.line(), line)) {
				return;
			}
		}
		reporter.report(finding.rule(), finding.severity(), place, finding.element(), finding.feature(), finding.message(), finding.remedies());
	}

	/** Reports what doesn't parse. */
	private static Set<Integer> syntax(IParseResult parsed, TreeSet<Integer> offsets, Reporter reporter) {
		Set<Integer> lines = new TreeSet<>();
		if (!parsed.hasSyntaxErrors()) {
			return lines;
		}
		int reported = 0;
		int last = Integer.MIN_VALUE;
		for (INode node : parsed.getSyntaxErrors()) {
			SyntaxProblem problem = SyntaxProblem.of(node, reporter.places());
			offsets.add(problem.place().offset());
			offsets.add(node.getOffset());
			int line = problem.place().line();
			boolean following = reported > 0 && (problem.following() || !problem.code().equals(Codes.VALUE) && line <= last + 1);
			if (lines.add(line) && !following && reported < SYNTAX_ERRORS) {
				reporter.report(problem.code(), Severity.ERROR, problem.place(), NodeModelUtils.findActualSemanticObjectFor(node), problem.message());
				reported++;
			}
			last = line;
			lines.add(reporter.places().line(node.getOffset()));
		}
		return lines;
	}

	/** The sheets that have a syntax error in them, or between them and what follows. */
	private static Map<Sheet, Boolean> broken(GoalFile file, TreeSet<Integer> offsets) {
		Map<Sheet, Boolean> broken = new IdentityHashMap<>();
		if (offsets.isEmpty()) {
			return broken;
		}
		List<Element> elements = file.getElements();
		for (int i = 0; i < elements.size(); i++) {
			if (elements.get(i) instanceof Sheet sheet) {
				int start = NodeModelUtils.findActualNodeFor(sheet).getOffset();
				int end = i + 1 < elements.size() ? NodeModelUtils.findActualNodeFor(elements.get(i + 1)).getOffset() : Integer.MAX_VALUE;
				Integer first = offsets.ceiling(start);
				if (first != null && first < end) {
					broken.put(sheet, true);
				}
			}
		}
		return broken;
	}
}
