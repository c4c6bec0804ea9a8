package org.pgoal.cli.language;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.cli.shell.Failure;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.NotFormattedException;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.LineEnds;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.message.Message;

/** The parser and the formatter as commands use them. */
public final class TextFormat {

	private TextFormat() {
	}

	/**
	 * A text as it should stand.
	 *
	 * @param keywords the language into which keywords are turned; null: as they are
	 * @throws Failure when the text doesn't parse
	 */
	public static String format(SourceFile written, KeywordLanguage keywords, Locale locale) throws Failure {
		SourceFile source = new SourceFile(written.name(), LineEnds.readable(written.text()), written.isUtf8(), written.marked());
		FileCheck parsed = parse(source, locale);
		if (parsed.model() == null) {
			// nothing to format
			return source.text();
		}
		ICompositeNode root = NodeModelUtils.getNode(parsed.model()).getRootNode();
		List<TextEdit> edits = Services.get(PGoalFormatter.class).edits(source.text(), root, new FormatOptions(keywords));
		return TextEdit.apply(source.text(), edits);
	}

	/** A text that was written and not typed, as it should stand. */
	public static String format(String written) {
		try {
			return Services.get(PGoalFormatter.class).format(written, FormatOptions.LAYOUT);
		} catch (NotFormattedException unexpected) {
			throw new IllegalStateException(unexpected.getMessage() + "\n" + written, unexpected);
		}
	}

	/**
	 * Parses a text; no rule is run.
	 *
	 * @throws Failure when it doesn't parse
	 */
	static FileCheck parse(SourceFile source, Locale locale) throws Failure {
		FileCheck check = Holder.PARSER.check(source.text(), URI.createFileURI(source.name()), Sheets.NONE);
		Problem problem = check.unparsed().orElse(null);
		if (problem != null) {
			throw new Failure(Message.of(TextFormat.class, "notParsed", source.name(), problem.line(), problem.column(), problem.text(locale)));
		}
		return check;
	}

	private static final class Holder {
		static final Checker PARSER = new Checker(Services.get(IParser.class), Services.get(TemplateCatalogue.class), List.of());
	}
}
