package org.pgoal.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.Keyword;
import org.pgoal.dsl.ide.completion.Expectations.Expected;
import org.pgoal.dsl.ide.pinyin.Fit;
import org.pgoal.dsl.ide.pinyin.Typed;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.FileLanguage;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Keywords;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Proposes what is valid at the caret. Works on the tokens around it, so that a text that doesn't parse elsewhere is
 * completed as any other, and in the time of one line.
 */
@Singleton
public class CompletionService {

	/** No author reads more, and no client should have to. */
	private static final int LIMIT = 400;

	private final Expectations expectations;
	private final List<Proposer> proposers;
	private final CommentProposer comments;

	@Inject
	CompletionService(Expectations expectations, Keywords keywords) {
		this.expectations = expectations;
		RuleTitles titles = new RuleTitles();
		this.comments = new CommentProposer(titles);
		this.proposers = List.of(new CategoryProposer(), new IndicatorProposer(), new FieldProposer(), new ValueProposer(), new UnitProposer(), new ReferenceProposer(),
				new VocabularyProposer(), new RuleProposer(titles), new KeywordProposer(keywords));
	}

	/**
	 * @param snippets true where the client knows snippet syntax
	 * @param locale   the language of details
	 */
	public CompletionList complete(Snapshot snapshot, Position position, Knowledge around, boolean snippets, Locale locale) {
		int offset = snapshot.lines().offset(position);
		List<CompletionItem> items = new ArrayList<>();
		Token token = snapshot.touching(offset);
		KeywordLanguage language = FileLanguage.of(snapshot, locale);
		if (token != null && token.isComment() && token.start() + 1 < offset && (offset < token.end() || token.kind() == Token.Kind.COMMENT)) {
			comment(snapshot, token, offset, language, locale, snippets, items);
			return new CompletionList(false, items);
		}
		if (token != null && token.kind() == Token.Kind.BLOCK_TEXT && token.start() < offset && offset < token.end()) {
			return new CompletionList(false, items);
		}
		for (CaretContext at : contexts(snapshot, offset, token, language, locale, around)) {
			List<Proposal> proposals = new ArrayList<>();
			for (Proposer proposer : proposers) {
				proposer.propose(at, proposals::add);
			}
			add(proposals, snapshot.lines().range(at.start(), at.end()), at.prefix(), snippets, items);
		}
		List<CompletionItem> distinct = distinct(items);
		// no client filters by pinyin: it shall ask again with the next letter
		return new CompletionList(!distinct.isEmpty(), distinct);
	}

	private void comment(Snapshot snapshot, Token token, int offset, KeywordLanguage language, Locale locale, boolean snippets, List<CompletionItem> items) {
		if (token.kind() == Token.Kind.BLOCK_COMMENT) {
			return;
		}
		String typed = snapshot.text().substring(token.start(), offset);
		int word = CommentProposer.typed(typed);
		String prefix = typed.substring(typed.length() - word);
		add(comments.propose(typed, language, locale), snapshot.lines().range(offset - word, offset), prefix, snippets, items);
	}

	// ------------------------------------------------------------- contexts

	/** The places at the caret: before the word that it touches and, where that may be complete, behind it. */
	private List<CaretContext> contexts(Snapshot snapshot, int offset, Token touched, KeywordLanguage language, Locale locale, Knowledge around) {
		List<CaretContext> contexts = new ArrayList<>();
		Token token = touched != null && touched.start() < offset ? touched : previousTouching(snapshot, offset);
		boolean isPrefix = token != null && isTyped(token) && token.start() < offset;
		Token quote = openQuote(snapshot, offset);
		if (quote != null) {
			contexts.add(context(snapshot, offset, quote.start(), offset, language, locale, around));
			return contexts;
		}
		if (token != null && token.kind() == Token.Kind.STRING && token.start() < offset && offset < token.end()
				|| token != null && isQuotedLabel(token) && token.start() < offset && offset < token.end()) {
			contexts.add(context(snapshot, offset, token.start(), token.end(), language, locale, around));
			return contexts;
		}
		if (isPrefix) {
			contexts.add(context(snapshot, offset, token.start(), Math.max(offset, token.isWord() ? token.end() : offset), language, locale, around));
		}
		if (!isPrefix || token.kind() == Token.Kind.NUMBER && offset == token.end() || token.kind() == Token.Kind.SIGN && offset == token.end()) {
			contexts.add(context(snapshot, offset, offset, offset, language, locale, around));
		}
		return contexts;
	}

	private static Token previousTouching(Snapshot snapshot, int offset) {
		int index = snapshot.tokenAt(offset);
		Token token = index < snapshot.tokens().size() ? snapshot.tokens().get(index) : null;
		return token != null && token.touches(offset) ? token : null;
	}

	private static boolean isTyped(Token token) {
		return token.isWord() || token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.OTHER;
	}

	private static boolean isQuotedLabel(Token token) {
		return (token.kind() == Token.Kind.LABEL || token.kind() == Token.Kind.GROUP) && !token.isWord();
	}

	/** A quote on the caret's line that isn't closed before the caret: the lexer takes it for a token of its own. */
	private static Token openQuote(Snapshot snapshot, int offset) {
		int start = snapshot.lines().start(snapshot.lines().line(offset));
		for (int i = snapshot.tokenAt(start); i < snapshot.tokens().size(); i++) {
			Token token = snapshot.tokens().get(i);
			if (token.start() >= offset) {
				return null;
			}
			if (token.start() >= start && token.kind() == Token.Kind.OTHER && (token.text().startsWith("\"") || token.text().startsWith("“"))) {
				return token;
			}
		}
		return null;
	}

	private CaretContext context(Snapshot snapshot, int offset, int start, int end, KeywordLanguage language, Locale locale, Knowledge around) {
		Block block = snapshot.file().at(start);
		int lineStart = snapshot.lines().start(snapshot.lines().line(start));
		List<Token> line = statement(snapshot, block, lineStart, start);
		boolean atLineStart = snapshot.text().substring(lineStart, start).isBlank();
		int from = start;
		// `14-成` is one word to an author
		if (isCoded(line, start) && block.enclosing(BlockKind.TEMPLATE) == null) {
			Token code = line.get(line.size() - 2);
			from = code.start();
			line = line.subList(0, line.size() - 2);
			atLineStart = snapshot.text().substring(lineStart, from).isBlank();
		}
		String opening = opening(block);
		Expected expected = expected(opening, line);
		if (expected.isEmpty()) {
			// the statement may have begun on an earlier line
			expected = expectations.after(opening + text(statement(snapshot, block, block.from(), from)));
		}
		boolean colon = colonFollows(snapshot, Math.max(end, offset));
		return new CaretContext(snapshot, block, line, snapshot.text().substring(from, offset), from, Math.max(end, offset), colon, atLineStart, expected,
				language, locale, around.template(snapshot), around);
	}

	private static boolean isCoded(List<Token> line, int start) {
		int size = line.size();
		return size >= 2 && line.get(size - 1).isDash() && line.get(size - 1).end() == start
				&& (line.get(size - 2).kind() == Token.Kind.NUMBER || line.get(size - 2).kind() == Token.Kind.STRING)
				&& line.get(size - 2).end() == line.get(size - 1).start()
				&& line.subList(0, size - 2).stream().noneMatch(t -> t.kind() == Token.Kind.LABEL);
	}

	/** What continues the line; where nothing can, what may begin behind it. */
	private Expected expected(String opening, List<Token> line) {
		Expected start = expectations.after(opening);
		if (line.isEmpty()) {
			return start;
		}
		Expected here = expectations.after(opening + text(line));
		Set<String> features = new HashSet<>(here.features());
		features.removeAll(start.features());
		Set<String> rules = new HashSet<>(here.rules());
		rules.removeAll(start.rules());
		Set<Keyword> keywords = new HashSet<>(here.keywords());
		keywords.removeAll(start.keywords());
		return features.isEmpty() && keywords.isEmpty() && rules.stream().noneMatch(r -> r.endsWith("Kw")) ? here
				: new Expected(features, rules, keywords);
	}

	private static String opening(Block block) {
		return block.parent() == null ? "" : opening(block.parent()) + block.kind().opening() + "\n";
	}

	private static String text(List<Token> tokens) {
		StringBuilder text = new StringBuilder();
		tokens.forEach(token -> text.append(token.text()).append(' '));
		return text.toString();
	}

	/** The tokens of a block between two offsets, as far as they belong to the statement that the second one stands in. */
	private static List<Token> statement(Snapshot snapshot, Block block, int from, int to) {
		List<Token> statement = new ArrayList<>();
		for (int i = snapshot.tokenAt(Math.max(from, block.from())); i < snapshot.tokens().size(); i++) {
			Token token = snapshot.tokens().get(i);
			if (token.end() > to || token.start() >= to) {
				break;
			}
			if (token.start() < from || token.start() < block.from() || token.isComment()) {
				continue;
			}
			if (token.isOpeningBrace() || token.isClosingBrace() || token.isSemicolon()) {
				statement.clear();
			} else {
				statement.add(token);
			}
		}
		int size = statement.size();
		// more than a statement ever has: only its end can matter
		return size > 200 ? statement.subList(size - 200, size) : statement;
	}

	private static boolean colonFollows(Snapshot snapshot, int offset) {
		for (int i = snapshot.tokenAt(offset); i < snapshot.tokens().size(); i++) {
			Token token = snapshot.tokens().get(i);
			if (token.start() >= offset) {
				return token.isColon() && snapshot.lines().line(token.start()) == snapshot.lines().line(offset);
			}
		}
		return false;
	}

	// ---------------------------------------------------------------- items

	private static void add(List<Proposal> proposals, Range range, String prefix, boolean snippets, List<CompletionItem> items) {
		Typed typed = Typed.of(prefix);
		for (Proposal proposal : proposals) {
			Fit fit = proposal.fit(typed);
			if (fit == Fit.NONE) {
				continue;
			}
			CompletionItem item = new CompletionItem(proposal.label());
			item.setKind(proposal.kind());
			item.setDetail(proposal.detail());
			// a client compares characters: what fits as it is read must look to it as what was typed
			item.setFilterText(prefix.isEmpty() ? proposal.matches().get(0) : prefix);
			item.setSortText(fit.ordinal() + String.format("%05d", proposal.rank()));
			boolean snippet = snippets && !proposal.snippet().equals(proposal.plain());
			item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
			item.setTextEdit(Either.forLeft(new TextEdit(range, snippet ? proposal.snippet() : proposal.plain())));
			items.add(item);
		}
	}

	private static List<CompletionItem> distinct(List<CompletionItem> items) {
		Set<String> labels = new HashSet<>();
		List<CompletionItem> distinct = new ArrayList<>(items);
		distinct.sort(Comparator.comparing(CompletionItem::getSortText));
		distinct.removeIf(item -> !labels.add(item.getLabel()));
		return distinct.size() > LIMIT ? new ArrayList<>(distinct.subList(0, LIMIT)) : distinct;
	}
}
