package org.pgoal.dsl.ide.completion;

import java.util.List;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.ide.pinyin.Fit;
import org.pgoal.dsl.ide.pinyin.Typed;

/**
 * Something to write at the caret.
 *
 * @param kind    what it is shown as
 * @param label   what the list shows
 * @param detail  what the list shows beside it; may be null
 * @param snippet what is inserted, with placeholders in snippet syntax
 * @param plain   what is inserted where the client knows no snippets
 * @param matches what the typed prefix is compared with; the best fit counts
 * @param rank    smaller numbers come first
 */
record Proposal(CompletionItemKind kind, String label, String detail, String snippet, String plain, List<String> matches, int rank) {

	Proposal(CompletionItemKind kind, String label, String detail, String snippet, String plain, String match, int rank) {
		this(kind, label, detail, snippet, plain, List.of(match), rank);
	}

	Fit fit(Typed typed) {
		Fit best = Fit.NONE;
		for (String match : matches) {
			Fit fit = typed.fit(match);
			best = fit.isBetterThan(best) ? fit : best;
		}
		return best;
	}

	/** A proposal that is inserted as it is. */
	static Proposal text(CompletionItemKind kind, String text, String detail, int rank) {
		return new Proposal(kind, text, detail, escape(text), text, text, rank);
	}

	/** Makes a text stand for itself inside a snippet. */
	static String escape(String text) {
		return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
	}
}
