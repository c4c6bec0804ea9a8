package org.pgoal.dsl.ide.server;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.pgoal.dsl.ide.rows.CopiedRows;
import org.pgoal.dsl.ide.rows.PastedRows;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;

import com.google.inject.Injector;

/** Rows of a spreadsheet for editors that have a clipboard of their own. */
final class RowCommands {

	/**
	 * What pasting would do.
	 *
	 * @param indicators how many would come
	 * @param doubts     how many places would carry a comment because they are to be checked
	 */
	record Pasted(TextEdit edit, int indicators, int doubts) {
	}

	/**
	 * Indicators as rows, with headings.
	 *
	 * @param text cells with tabs between them
	 * @param html a page with the table, where the client has asked for it
	 */
	record Copied(String text, String html, int indicators) {
	}

	private final Workspace workspace;
	/** Not before the first of the commands: it brings the forms along. */
	private final Supplier<IndicatorRows> rows;
	private final Supplier<Locale> locale;

	RowCommands(Injector injector, Workspace workspace, Supplier<Locale> locale) {
		this.workspace = workspace;
		this.rows = () -> injector.getInstance(IndicatorRows.class);
		this.locale = locale;
	}

	/** Empty where the table holds no indicators, or none may stand there. */
	Optional<Pasted> paste(String uri, Range at, CopiedTable copied) {
		return workspace.file(uri).flatMap(analysis -> {
			Lines lines = analysis.snapshot().lines();
			int from = lines.offset(at.getStart());
			try {
				return PastedRows.of(copied, analysis, from, length(lines, at), rows.get(), locale.get()).map(pasted -> new Pasted(
						new TextEdit(lines.range(pasted.offset(), pasted.offset() + pasted.length()), pasted.replacement()), pasted.indicators(), pasted.doubts()));
			} catch (FormException wrong) {
				throw refused(wrong);
			}
		});
	}

	/** Empty where the range touches no indicator. */
	Optional<Copied> copy(String uri, Range range, boolean html) {
		return workspace.file(uri).flatMap(analysis -> copy(analysis, range, html));
	}

	private Optional<Copied> copy(Analysis analysis, Range range, boolean html) {
		Lines lines = analysis.snapshot().lines();
		try {
			return CopiedRows.of(analysis, lines.offset(range.getStart()), length(lines, range), rows.get())
					.map(copied -> new Copied(copied.table().text(), html ? copied.table().html() : null, copied.indicators()));
		} catch (FormException wrong) {
			throw refused(wrong);
		}
	}

	private static int length(Lines lines, Range range) {
		return Math.max(0, lines.offset(range.getEnd()) - lines.offset(range.getStart()));
	}

	private ResponseErrorException refused(FormException wrong) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, wrong.message().text(locale.get()), null));
	}
}
