package org.pgoal.dsl.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.pgoal.dsl.services.PGoalGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * The keywords of the language in pairs, read from the grammar: a rule named …Kw has its Chinese spelling first and its
 * English one second; an enumeration rule has a Chinese and an English literal per value.
 */
@Singleton
public class Keywords {

	/**
	 * One keyword.
	 *
	 * @param rule    the name of the grammar rule, e.g. ProjectKw
	 * @param chinese the Chinese spelling
	 * @param english the English spelling
	 */
	public record Pair(String rule, String chinese, String english) {

		public String in(KeywordLanguage language) {
			return language == KeywordLanguage.ENGLISH ? english : chinese;
		}

		boolean isSpelt(String word) {
			return chinese.equals(word) || english.equals(word);
		}
	}

	private static final String KEYWORD_RULE = "Kw";

	private final PGoalGrammarAccess grammar;
	private final Map<String, List<Pair>> byRule = new LinkedHashMap<>();
	private final Set<String> reserved;
	private final Set<String> signs;

	@Inject
	public Keywords(PGoalGrammarAccess grammar) {
		this.grammar = grammar;
		for (AbstractRule rule : grammar.getGrammar().getRules()) {
			if (rule.getName().endsWith(KEYWORD_RULE)) {
				byRule.put(rule.getName(), pairs(rule));
			}
		}
		this.reserved = Set.copyOf(GrammarUtil.getAllKeywords(grammar.getGrammar()));
		this.signs = Set.copyOf(spellings(grammar.getSignRule(), new LinkedHashSet<>()));
	}

	private static List<Pair> pairs(AbstractRule rule) {
		List<String> spellings = new ArrayList<>();
		for (AbstractElement element : ((Alternatives) rule.getAlternatives()).getElements()) {
			spellings.add(rule instanceof EnumRule ? ((EnumLiteralDeclaration) element).getLiteral().getValue() : ((Keyword) element).getValue());
		}
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < spellings.size(); i += 2) {
			pairs.add(new Pair(rule.getName(), spellings.get(i), spellings.get(i + 1)));
		}
		return List.copyOf(pairs);
	}

	private static Set<String> spellings(EObject element, Set<String> found) {
		if (element instanceof AbstractRule rule) {
			spellings(rule.getAlternatives(), found);
		} else if (element instanceof CompoundElement compound) {
			compound.getElements().forEach(e -> spellings(e, found));
		} else if (element instanceof RuleCall call) {
			spellings(call.getRule(), found);
		} else if (element instanceof Keyword keyword) {
			found.add(keyword.getValue());
		}
		return found;
	}

	/** The grammar that the keywords are read from. */
	public PGoalGrammarAccess grammar() {
		return grammar;
	}

	/** All pairs in the order of the grammar. */
	public List<Pair> all() {
		return byRule.values().stream().flatMap(List::stream).toList();
	}

	/** The pair of a …Kw rule that has one keyword only. */
	public Pair of(ParserRule rule) {
		return byRule.get(rule.getName()).get(0);
	}

	/** The pairs of an enumeration rule in the order of its literals. */
	public List<Pair> of(EnumRule rule) {
		return byRule.get(rule.getName());
	}

	/** The pair that a word spells where the grammar reads it with a rule. */
	public Optional<Pair> spelt(AbstractRule rule, String word) {
		return byRule.getOrDefault(rule.getName(), List.of()).stream().filter(pair -> pair.isSpelt(word)).findFirst();
	}

	/** The word for a …Kw rule in a language. */
	public String word(ParserRule rule, KeywordLanguage language) {
		return of(rule).in(language);
	}

	/** All reserved words and punctuation marks. */
	public Set<String> reserved() {
		return new HashSet<>(reserved);
	}

	/** True for a spelling of an operator that the grammar reads. */
	public boolean isSign(String word) {
		return signs.contains(word);
	}
}
