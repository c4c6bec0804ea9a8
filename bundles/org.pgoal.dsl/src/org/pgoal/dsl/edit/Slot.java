package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ParserRule;
import org.pgoal.dsl.services.PGoalGrammarAccess;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.model.PgoalPackage.Literals;

/**
 * A place in the line of an element.
 *
 * @param features the features that are written there, one at a time
 * @param keyword  the keyword before the value; null when there is none
 * @param after    the mark behind the value, e.g. {@code =} after an ID; empty when there is none
 * @param standIn  the word that stands there for nothing, e.g. 空; null when there is none
 * @param prefix   true when it is inserted before what follows rather than behind what precedes
 */
record Slot(List<EStructuralFeature> features, ParserRule keyword, String after, ParserRule standIn, boolean prefix) {

	/**
	 * Where a slot is filled in the text.
	 *
	 * @param start      with keyword
	 * @param end        with the mark behind
	 * @param valueStart the value alone
	 * @param valueEnd   the value alone
	 */
	record Written(int start, int end, int valueStart, int valueEnd, boolean standsIn) {
	}

	private static Slot of(EStructuralFeature feature) {
		return new Slot(List.of(feature), null, "", null, false);
	}

	private Slot keyword(ParserRule rule) {
		return new Slot(features, rule, after, standIn, prefix);
	}

	private Slot after(String mark) {
		return new Slot(features, keyword, mark, standIn, prefix);
	}

	private Slot standIn(ParserRule rule) {
		return new Slot(features, keyword, after, rule, prefix);
	}

	private Slot before() {
		return new Slot(features, keyword, after, standIn, true);
	}

	EStructuralFeature feature() {
		return features.get(0);
	}

	/** The slots of each class's line up to its brace, in the order of the grammar. */
	static Map<EClass, List<Slot>> lines(PGoalGrammarAccess g) {
		Map<EClass, List<Slot>> lines = new LinkedHashMap<>();
		lines.put(Literals.INDICATOR, List.of(of(Literals.INDICATOR__ID).after("=").before(), of(Literals.INDICATOR__LEVEL1).after("/").before(),
				of(Literals.INDICATOR__CODE).after("-").before(), of(Literals.INDICATOR__LEVEL2).after(":"),
				of(Literals.INDICATOR__NAME).standIn(g.getUnnamedKwRule()), of(Literals.INDICATOR__TARGET),
				of(Literals.INDICATOR__WEIGHT).keyword(g.getWeightKwRule()), of(Literals.INDICATOR__POLARITY), of(Literals.INDICATOR__KIND)));
		lines.put(Literals.VALUE, List.of(of(Literals.VALUE__SIGN).before(),
				new Slot(List.of(Literals.VALUE__NUMERAL, Literals.VALUE__TEXT), null, "", g.getEmptyKwRule(), false), of(Literals.VALUE__UNIT),
				of(Literals.VALUE__PRINTED).keyword(g.getPrintedKwRule())));
		lines.put(Literals.FIELD_ENTRY, List.of(of(Literals.FIELD_ENTRY__LABEL).after(":"), of(Literals.FIELD_ENTRY__VALUE).standIn(g.getEmptyKwRule())));
		lines.put(Literals.LABELLED_TEXT,
				List.of(of(Literals.LABELLED_TEXT__LABEL).after(":"), of(Literals.LABELLED_TEXT__TEXT).standIn(g.getEmptyKwRule())));
		lines.put(Literals.FUND, List.of(of(Literals.FUND__LABEL).after(":"), of(Literals.FUND__AMOUNT).standIn(g.getEmptyKwRule()),
				of(Literals.FUND__ACTUAL).keyword(g.getActualKwRule())));
		lines.put(Literals.GOAL, List.of(of(Literals.GOAL__TEXT).standIn(g.getEmptyKwRule())));
		lines.put(Literals.TASK, List.of(of(Literals.TASK__NAME).standIn(g.getEmptyKwRule()), of(Literals.TASK__CONTENT).standIn(g.getEmptyKwRule()),
				of(Literals.TASK__UNIT)));
		lines.put(Literals.INDICATOR_GROUP, List.of(of(Literals.INDICATOR_GROUP__LEVEL1).standIn(g.getIndicatorsKwRule())));
		List<Slot> sheet = List.of(of(Literals.ELEMENT__ID), of(Literals.SHEET__NAME));
		lines.put(Literals.PROJECT, sheet);
		lines.put(Literals.DEPARTMENT, sheet);
		lines.put(Literals.GOAL_FILE, List.of());
		lines.put(Literals.TEMPLATE, List.of(of(Literals.ELEMENT__ID), of(Literals.TEMPLATE__PARENT).keyword(g.getExtendsKwRule())));
		lines.put(Literals.FORM_SPEC, List.of(of(Literals.FORM_SPEC__KIND)));
		lines.put(Literals.SECTION_SPEC, List.of(of(Literals.SECTION_SPEC__LABEL)));
		lines.put(Literals.FIELD_SPEC, List.of(of(Literals.FIELD_SPEC__LABEL).after(":"), of(Literals.FIELD_SPEC__TYPE), of(Literals.FIELD_SPEC__CHOICES),
				of(Literals.FIELD_SPEC__REQUIRED), of(Literals.FIELD_SPEC__ROLE).keyword(g.getRoleKwRule())));
		lines.put(Literals.FUND_SPEC, List.of(of(Literals.FUND_SPEC__LABEL).after(":"), of(Literals.FUND_SPEC__ROLE)));
		lines.put(Literals.CATEGORY_SPEC, List.of(of(Literals.CATEGORY_SPEC__CODE).after("-").before(), of(Literals.CATEGORY_SPEC__LABEL),
				of(Literals.CATEGORY_SPEC__CANONICAL), of(Literals.CATEGORY_SPEC__MIN_WEIGHT), of(Literals.CATEGORY_SPEC__MAX_WEIGHT), of(Literals.CATEGORY_SPEC__ROLE).keyword(g.getRoleKwRule()),
				of(Literals.CATEGORY_SPEC__MINIMUM).keyword(g.getMinimumKwRule())));
		lines.put(Literals.RULE_SETTING, List.of(of(Literals.RULE_SETTING__RULE).after(":"), of(Literals.RULE_SETTING__SEVERITY)));
		lines.put(Literals.WORD_LIST, List.of(of(Literals.WORD_LIST__NAME).keyword(g.getWordsKwRule())));
		return lines;
	}

	/** Where the slots of a line are filled. A part that is written twice counts where it stands last, as in the model. */
	static Map<Slot, Written> written(SourceText source, Keywords keywords, List<Slot> line, List<SourceText.Atom> atoms) {
		Map<Slot, Written> written = new LinkedHashMap<>();
		int reached = -1;
		for (int i = 0; i < atoms.size(); i++) {
			SourceText.Atom atom = atoms.get(i);
			for (int s = 0; s < line.size(); s++) {
				Slot slot = line.get(s);
				boolean value = atom.feature() != null && slot.features.contains(atom.feature());
				boolean standsIn = atom.feature() == null && slot.standIn != null && s > reached
						&& keywords.spelt(slot.standIn, source.text(atom)).isPresent();
				if (value || standsIn) {
					int start = value && slot.keyword != null && i > 0 && atoms.get(i - 1).feature() == null ? atoms.get(i - 1).start() : atom.start();
					int end = !slot.after.isEmpty() && i + 1 < atoms.size() && atoms.get(i + 1).feature() == null ? atoms.get(i + 1).end() : atom.end();
					written.put(slot, new Written(start, end, atom.start(), atom.end(), standsIn));
					if (slot.standIn != null) {
						reached = s;
					}
					break;
				}
			}
		}
		return written;
	}

	/** All places where the slot is written, the last one included. */
	List<Written> all(List<SourceText.Atom> atoms) {
		List<Written> all = new ArrayList<>();
		for (int i = 0; i < atoms.size(); i++) {
			SourceText.Atom atom = atoms.get(i);
			if (atom.feature() != null && features.contains(atom.feature())) {
				int start = keyword != null && i > 0 && atoms.get(i - 1).feature() == null ? atoms.get(i - 1).start() : atom.start();
				int end = !after.isEmpty() && i + 1 < atoms.size() && atoms.get(i + 1).feature() == null ? atoms.get(i + 1).end() : atom.end();
				all.add(new Written(start, end, atom.start(), atom.end(), false));
			}
		}
		return all;
	}
}
