package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.NotFormattedException;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.LineEnds;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Formats a document or some lines of it. A text that doesn't parse is left as it is. Indentation is the language's own;
 * an option {@code pgoal.keywords} of {@code zh} or {@code en} also turns keywords into one language.
 */
@Singleton
public class FormattingService {

	/** A further formatting option that clients may send. */
	public static final String KEYWORDS = "pgoal.keywords";

	private final PGoalFormatter formatter;

	@Inject
	FormattingService(PGoalFormatter formatter) {
		this.formatter = formatter;
	}

	public List<TextEdit> format(Analysis analysis, FormattingOptions options) {
		String text = analysis.snapshot().text();
		if (LineEnds.areLoneReturns(text)) {
			return unread(text, options, analysis.snapshot().lines());
		}
		ICompositeNode root = root(analysis);
		return root == null ? List.of() : convert(formatter.edits(analysis.snapshot().text(), root, options(options)), analysis.snapshot().lines());
	}

	/** Formats the lines that a range touches, as they would be in the whole document. */
	public List<TextEdit> format(Analysis analysis, Range range, FormattingOptions options) {
		ICompositeNode root = root(analysis);
		if (root == null) {
			return List.of();
		}
		Lines lines = analysis.snapshot().lines();
		int from = lines.offset(range.getStart());
		int to = Math.max(from, lines.offset(range.getEnd()));
		return convert(formatter.edits(analysis.snapshot().text(), root, options(options), from, to - from), lines);
	}

	/** A text that cannot be read for its line ends only. */
	private List<TextEdit> unread(String text, FormattingOptions options, Lines lines) {
		try {
			return convert(formatter.edits(text, options(options)), lines);
		} catch (NotFormattedException broken) {
			return List.of();
		}
	}

	/** Null where the text doesn't parse. */
	private static ICompositeNode root(Analysis analysis) {
		if (analysis.problems().stream().anyMatch(p -> Codes.SYNTAX.equals(p.rule()) || Codes.VALUE.equals(p.rule()))) {
			return null;
		}
		return analysis.model().map(NodeModelUtils::getNode).map(node -> (ICompositeNode) node.getRootNode()).orElse(null);
	}

	private static FormatOptions options(FormattingOptions options) {
		String keywords = options == null ? null : options.getString(KEYWORDS);
		return keywords != null && (keywords.equals("zh") || keywords.equals("en")) ? FormatOptions.in(KeywordLanguage.of(keywords)) : FormatOptions.LAYOUT;
	}

	static List<TextEdit> convert(List<org.pgoal.dsl.edit.TextEdit> edits, Lines lines) {
		return edits.stream().map(edit -> new TextEdit(lines.range(edit.offset(), edit.end()), edit.replacement())).toList();
	}
}
