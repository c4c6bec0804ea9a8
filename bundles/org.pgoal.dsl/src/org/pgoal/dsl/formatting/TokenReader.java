package org.pgoal.dsl.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Keywords;

/** Reads the tokens of a parsed text and says of each how it joins the one before. Rules are known by their names in the grammar. */
final class TokenReader {

	/** Rules whose texts begin a statement. */
	private static final Set<String> STATEMENTS = Set.of("SheetStatement", "Fund", "LabelledText", "FieldEntry", "Task", "FormSpec", "SectionSpec", "FieldSpec",
			"FundSpec", "LevelOneSpec", "LevelTwoSpec", "RuleSetting", "WordList");

	/** Rules whose texts begin a line. */
	private static final Set<String> LINES = Set.of("FreeIndicator", "BlockIndicator", "IndicatorGroup");

	private static final Set<String> ELEMENTS = Set.of("Project", "Department", "Template");

	/** Rules whose braces always hold lines. */
	private static final Set<String> BLOCKS = Set.of("Project", "Department", "Template", "FormSpec", "SectionSpec", "IndicatorGroup");

	/** Rules in whose bodies a keyword begins a statement. */
	private static final Set<String> BODIES = Set.of("Project", "Department", "Template", "FormSpec", "Task", "IndicatorLine");

	/** Keywords inside a statement of such a body. */
	private static final Set<String> INNER_KEYWORDS = Set.of("TotalKw", "EmptyKw");

	/** Rules whose parts stand together. */
	private static final Set<String> COMPACT = Set.of("Unit", "PlainUnit", "Numeral", "SignedDecimal");

	private final Keywords keywords;
	private final KeywordLanguage language;
	private final List<Token> tokens = new ArrayList<>();
	private final Deque<Integer> braces = new ArrayDeque<>();

	private List<Token.Comment> comments = new ArrayList<>();
	private int breaks;
	/** What the next token begins; consumed by it. */
	private Join pending;
	private Token.Row pendingRow = Token.Row.NONE;
	private int pendingColumn;
	/** The previous token forbids a blank after itself. */
	private boolean glue;
	/** Inside a rule whose parts stand together, and at its first part. */
	private boolean compact;
	private boolean compactStart;
	/** The next brace opens the body of its rule, not of a statement within. */
	private boolean ownBrace;

	TokenReader(Keywords keywords, KeywordLanguage language) {
		this.keywords = keywords;
		this.language = language;
	}

	/** All visible tokens; the last one is empty and stands for the end of the text. */
	List<Token> read(ICompositeNode root) {
		visit(root, "", "");
		Token end = new Token(root.getTotalEndOffset(), 0, "");
		end.join = Join.LINE;
		add(end);
		return tokens;
	}

	private void visit(ICompositeNode node, String rule, String parent) {
		boolean body = false;
		int column = 0;
		for (INode child : node.getChildren()) {
			if (child instanceof ICompositeNode composite) {
				String name = ruleName(composite, rule);
				if (!name.equals(rule)) {
					announce(name, rule, body);
					column = column(name, rule, body, column);
					ownBrace = !body;
				}
				boolean whole = COMPACT.contains(name) && !compact;
				if (whole) {
					compact = true;
					compactStart = true;
				}
				visit(composite, name, name.equals(rule) ? parent : rule);
				compact &= !whole;
				body |= name.equals("LeftBrace");
			} else {
				leaf((ILeafNode) child, rule, parent);
			}
		}
	}

	private static String ruleName(INode node, String otherwise) {
		EObject element = node.getGrammarElement();
		if (element instanceof RuleCall call) {
			return call.getRule().getName();
		}
		// a rule that makes its object by an action has its node below the action's
		return element instanceof AbstractRule || element instanceof Action ? GrammarUtil.containingRule(element).getName() : otherwise;
	}

	/** Notes what begins with the next token. */
	private void announce(String name, String parent, boolean body) {
		if (ELEMENTS.contains(name)) {
			pending = Join.PARAGRAPH;
		} else if (LINES.contains(name)) {
			pending = Join.LINE;
		} else if (pending == null && (STATEMENTS.contains(name) || body && BODIES.contains(parent) && name.endsWith("Kw") && !INNER_KEYWORDS.contains(name))) {
			pending = Join.STATEMENT;
		} else if (pending == null && parent.equals("WordList") && body && name.equals("PlainLabel")) {
			pending = Join.ITEM;
		}
		switch (name) {
		case "FreeIndicator", "BlockIndicator" -> pendingRow = Token.Row.INDICATOR;
		case "Fund" -> pendingRow = Token.Row.FUND;
		case "FieldEntry", "LabelledText", "FieldSpec", "FundSpec", "RuleSetting" -> pendingRow = Token.Row.LABELLED;
		default -> {
		}
		}
	}

	/** Notes which column begins with the next token; columns never go back. */
	private int column(String name, String parent, boolean body, int last) {
		if (body) {
			return last;
		}
		int column = switch (parent) {
		case "IndicatorLine" -> switch (name) {
		case "Text", "UnnamedKw" -> 1;
		case "Value", "NumericValue" -> 2;
		case "WeightKw" -> 3;
		case "PolarityKw", "KindKw" -> 4;
		case "LeftBrace" -> 5;
		default -> 0;
		};
		case "Fund" -> switch (name) {
		case "Value", "NumericValue", "EmptyKw" -> 1;
		case "ActualKw" -> 2;
		default -> 0;
		};
		case "FieldEntry", "LabelledText", "FieldSpec", "FundSpec", "RuleSetting" -> switch (name) {
		case "Label", "Colon" -> 0;
		default -> last == 0 ? 1 : 0;
		};
		default -> 0;
		};
		if (column > last) {
			pendingColumn = column;
			return column;
		}
		return last;
	}

	private void leaf(ILeafNode leaf, String rule, String parent) {
		String text = leaf.getText();
		if (leaf.isHidden()) {
			hidden(text);
		} else if (!text.isEmpty()) {
			Token token = new Token(leaf.getTotalOffset(), leaf.getTotalLength(), spelling(leaf, text, rule, parent));
			token.join = join(rule);
			brace(token, rule, parent);
			add(token);
		}
	}

	private void hidden(String text) {
		if (text.startsWith("//") || text.startsWith("/*")) {
			comments.add(new Token.Comment(unified(text).stripTrailing(), breaks));
			breaks = 0;
		} else {
			breaks += breaks(text);
		}
	}

	static int breaks(String blank) {
		int breaks = 0;
		for (int i = 0; i < blank.length(); i++) {
			char c = blank.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == blank.length() || blank.charAt(i + 1) != '\n')) {
				breaks++;
			}
		}
		return breaks;
	}

	/** Inside, lines end with one line feed. */
	static String unified(String text) {
		return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/** Keywords in the language wanted, structural punctuation in its narrow form, everything else as it is. */
	private String spelling(ILeafNode leaf, String text, String rule, String parent) {
		switch (rule) {
		case "LeftBrace":
			return "{";
		case "RightBrace":
			return "}";
		case "Colon":
			return ":";
		case "Semicolon":
			return ";";
		case "Comma":
			return ",";
		case "Bar":
			return "|";
		case "Equals":
			return "=";
		case "Slash":
			return compact ? text : "/";
		case "Dash":
			return compact ? text : "-";
		default:
			// a sign says something: 约 and ≈ are one operator, but each stays as written
			if (language != null && !parent.equals("Sign")) {
				AbstractRule owner = GrammarUtil.containingRule(leaf.getGrammarElement());
				if (!(leaf.getGrammarElement() instanceof RuleCall) && owner != null) {
					return keywords.spelt(owner, text).map(pair -> pair.in(language)).orElse(text);
				}
			}
			return unified(text);
		}
	}

	private Join join(String rule) {
		Join wanted = pending;
		pending = null;
		boolean glued = glue;
		glue = false;
		if (compact) {
			boolean start = compactStart;
			compactStart = false;
			return start && !glued ? Join.SPACE : Join.NONE;
		}
		switch (rule) {
		case "Colon", "Comma", "Semicolon":
			return Join.NONE;
		case "Slash", "Dash", "Range":
			glue = true;
			return Join.NONE;
		case "RangeStart":
			glue = true;
			return Join.SPACE;
		case "RightBrace":
			return Join.STATEMENT;
		case "LeftBrace":
			return Join.SPACE;
		case "Bar":
			return Join.WRAP;
		default:
			return wanted != null ? wanted : glued ? Join.NONE : afterSeparator() ? Join.WRAP : Join.SPACE;
		}
	}

	private boolean afterSeparator() {
		String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).text;
		return last.equals(",") || last.equals("|");
	}

	/** Finds the partner of each brace. */
	private void brace(Token token, String rule, String parent) {
		if (rule.equals("LeftBrace")) {
			braces.push(tokens.size());
			token.open = ownBrace && BLOCKS.contains(parent);
			token.inline = parent.equals("IndicatorLine");
		} else if (rule.equals("RightBrace") && !braces.isEmpty()) {
			token.partner = braces.pop();
			tokens.get(token.partner).partner = tokens.size();
		}
	}

	private void add(Token token) {
		token.comments = comments;
		token.breaks = breaks;
		comments = new ArrayList<>();
		breaks = 0;
		token.row = pendingRow;
		token.column = pendingColumn;
		pendingRow = Token.Row.NONE;
		pendingColumn = 0;
		tokens.add(token);
	}
}
