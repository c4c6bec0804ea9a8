package org.pgoal.dsl.edit;

import java.io.StringReader;
import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Turns changes of a model into the smallest edits of its text. Everything that is not changed keeps its bytes: comments,
 * blank lines, columns, line ends. What is new follows the file: language of the keywords, width of the marks,
 * indentation, quotes.
 *
 * <p>The result is parsed before it is returned. Where it doesn't say exactly what was wanted, or where the text has errors
 * already, the engine refuses and nothing is changed.
 *
 * <p>Comments: one at the end of an element's line belongs to the element, and so do comments on lines of their own directly
 * above that suppress a rule for it; they go and move with it. All other comments stay.
 *
 * <p>Cost: two parses of the file at most; other files are never read. Thread-safe.
 */
@Singleton
public class EditEngine {

	private final IParser parser;
	private final Keywords keywords;
	private final SheetWriter writer;

	@Inject
	public EditEngine(IParser parser, Keywords keywords, SheetWriter writer) {
		this.parser = parser;
		this.keywords = keywords;
		this.writer = writer;
	}

	/**
	 * Edits of the text that a resource has parsed.
	 *
	 * @param changes of elements of this resource, or of another parse of its text (found by stable name)
	 * @return ascending, not overlapping, all against the resource's text; empty when there is nothing to do
	 * @throws EditRefused when the text has errors, or would not say what is wanted
	 */
	public List<TextEdit> edits(XtextResource resource, List<Change> changes) {
		IParseResult parsed = resource.getParseResult();
		if (parsed == null || parsed.getRootASTElement() != null && !resource.getContents().contains(parsed.getRootASTElement())) {
			return edits(parsed == null ? "" : parsed.getRootNode().getText(), changes);
		}
		return edits(whole(parsed), changes);
	}

	/**
	 * Edits of a text.
	 *
	 * @param changes of elements of some parse of this or of a similar text; they are found by stable name
	 * @return ascending, not overlapping, all against {@code text}
	 * @throws EditRefused when the text has errors, an element is not in it, or it would not say what is wanted
	 */
	public List<TextEdit> edits(String text, List<Change> changes) {
		return edits(whole(parse(text)), changes);
	}

	/** Edits for one way out of a finding; the remedy is applied as a whole or not at all. */
	public List<TextEdit> edits(XtextResource resource, Remedy remedy) {
		return edits(resource, remedy.changes());
	}

	/** Edits of a text for one way out of a finding, whose elements may come from an earlier parse of it. */
	public List<TextEdit> edits(String text, Remedy remedy) {
		return edits(text, remedy.changes());
	}

	/**
	 * Edits that make a text say what a model in memory has become.
	 *
	 * @throws EditRefused when the text would not say it
	 */
	public List<TextEdit> edits(Baseline baseline, GoalFile model) {
		return edits(baseline.source(), baseline.wanted(model));
	}

	/**
	 * What a model is compared with that was parsed from a text and may have been changed in memory since.
	 *
	 * @throws EditRefused when the text has errors
	 */
	public Baseline parsed(String text, GoalFile model) {
		return Baseline.parsed(whole(parse(text)), model);
	}

	/** What a model is compared with that has just been written as a text. */
	public Baseline written(String text, GoalFile model) {
		return Baseline.equal(whole(parse(text)), model);
	}

	private List<TextEdit> edits(SourceText source, List<Change> changes) {
		return edits(source, ChangedModel.of(source, changes));
	}

	/** Edits that make a text say what a model says. */
	List<TextEdit> edits(SourceText source, WantedModel wanted) {
		List<TextEdit> edits;
		try {
			edits = new EditComposer(source, wanted, keywords, new Spelling(source, keywords, writer), text -> read(parse(text))).compose();
		} catch (IllegalStateException overlapping) {
			throw EditRefused.of("otherModel", overlapping.getMessage());
		}
		SourceText result = whole(parse(TextEdit.apply(source.text(), edits)), "breaksText");
		String difference = new ModelComparison(wanted, result).difference();
		if (difference != null) {
			throw EditRefused.of("otherModel", difference);
		}
		return edits;
	}

	/** A text without errors, with its model. */
	SourceText source(String text) {
		return whole(parse(text));
	}

	private IParseResult parse(String text) {
		return parser.parse(new StringReader(text));
	}

	private static SourceText whole(IParseResult parsed) {
		return whole(parsed, "textHasErrors");
	}

	private static SourceText whole(IParseResult parsed, String refusal) {
		SourceText source = read(parsed);
		for (INode error : parsed.getSyntaxErrors()) {
			throw EditRefused.of(refusal, source.lineNumber(error.getOffset()), error.getSyntaxErrorMessage().getMessage());
		}
		return source;
	}

	private static SourceText read(IParseResult parsed) {
		GoalFile file = parsed.getRootASTElement() instanceof GoalFile goals ? goals : PgoalFactory.eINSTANCE.createGoalFile();
		return new SourceText(parsed.getRootNode(), file);
	}
}
