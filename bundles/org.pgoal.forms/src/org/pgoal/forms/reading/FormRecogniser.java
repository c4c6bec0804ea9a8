package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.FormKind;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** Finds the template whose form a file was filled into, by the words that the form prints. */
final class FormRecogniser {

	/** The layouts of a template, and why it was chosen. */
	record Recognised(EffectiveTemplate template, Map<FormKind, FormLayout> layouts, Message reason) {
	}

	private record Candidate(EffectiveTemplate template, Map<FormKind, FormLayout> layouts, Set<String> found, int all, double score) {
	}

	/** Lines that are looked at: the heads of some documents. */
	private static final int SAMPLE = 3000;
	private static final int FEWEST = 3;
	private static final int NAMED = 6;
	private static final int LIKELY = 4;
	private static final double BY_CATALOGUE = 0.15;
	private static final double BY_REGION = 0.2;

	private FormRecogniser() {
	}

	static Map<FormKind, FormLayout> layouts(EffectiveTemplate template, TemplateChoice choice, Format format) throws FormException {
		Map<FormKind, FormLayout> layouts = new EnumMap<>(FormKind.class);
		for (FormKind kind : FormKind.values()) {
			List<FormTable> tables = new ArrayList<>();
			for (FormDefinition form : choice.forms().forms(template, kind, format)) {
				tables.addAll(form.tables());
			}
			if (!tables.isEmpty()) {
				FormLayout layout = new FormLayout(template, kind, tables);
				for (FormDefinition form : choice.forms().inherited(template, kind, format)) {
					form.tables().forEach(layout::inherit);
				}
				layouts.put(kind, layout);
			}
		}
		return layouts;
	}

	/** @throws FormException when the file has nothing of any form */
	static Recognised recognise(List<Line> lines, TemplateChoice choice, Format format) throws FormException {
		if (choice.asked() != null) {
			return new Recognised(choice.asked(), layouts(choice.asked(), choice, format), Notes.message("asked"));
		}
		Set<String> keys = new HashSet<>();
		Set<String> labels = new HashSet<>();
		StringBuilder all = new StringBuilder();
		for (Line line : lines.subList(0, Math.min(SAMPLE, lines.size()))) {
			for (Cell cell : line.cells()) {
				String key = CellText.key(cell.text());
				if (!key.isEmpty()) {
					keys.add(key);
					keys.add(CellText.lastPart(key));
					int colon = key.indexOf(':');
					if (colon > 0) {
						keys.add(CellText.key(key.substring(0, colon)));
					}
					labels.add(SheetDraft.coded(cell.text())[1]);
				}
				if (all.length() < SAMPLE * 10) {
					all.append(cell.text()).append('\n');
				}
			}
		}
		Candidate best = null;
		for (EffectiveTemplate template : likely(choice.candidates(), keys, labels, all.toString())) {
			Candidate candidate = candidate(template, layouts(template, choice, format), keys, labels, all.toString());
			if (candidate != null && (best == null || candidate.score() > best.score())) {
				best = candidate;
			}
		}
		if (best == null) {
			throw new FormException(Notes.message("noForm", expected(choice, format)));
		}
		List<String> named = best.found().stream().limit(NAMED).toList();
		Message reason = Notes.message("recognised", best.found().size(), best.all(), String.join(Message.inChinese() ? "、" : ", ", named));
		return new Recognised(best.template(), best.layouts(), reason);
	}

	/** The templates whose own labels are in the file, best first: only their forms are opened. */
	private static List<EffectiveTemplate> likely(List<EffectiveTemplate> candidates, Set<String> keys, Set<String> labels, String text) {
		Map<EffectiveTemplate, Double> scores = new LinkedHashMap<>();
		for (EffectiveTemplate template : candidates) {
			if (!template.levelOnes().isEmpty()) {
				double most = 0;
				for (FormKind kind : FormKind.values()) {
					List<String> own = new ArrayList<>();
					template.fields(kind).forEach(field -> own.add(CellText.key(field.getLabel())));
					template.funds(kind).forEach(fund -> own.add(CellText.key(fund.getLabel())));
					long found = own.stream().filter(keys::contains).count();
					most = Math.max(most, own.isEmpty() ? 0 : (double) found / own.size());
				}
				double region = template.region().map(name -> PrintedRegion.isNamed(name, text) ? BY_REGION : 0).orElse(0.0);
				scores.put(template, most + catalogue(template, labels) + region);
			}
		}
		return scores.entrySet().stream().sorted(Map.Entry.<EffectiveTemplate, Double>comparingByValue().reversed()).limit(LIKELY).map(Map.Entry::getKey).toList();
	}

	private static Candidate candidate(EffectiveTemplate template, Map<FormKind, FormLayout> layouts, Set<String> keys, Set<String> labels, String text) {
		Candidate best = null;
		double catalogue = catalogue(template, labels);
		double region = template.region().map(name -> PrintedRegion.isNamed(name, text) ? BY_REGION : 0).orElse(0.0);
		for (FormLayout layout : layouts.values()) {
			Set<String> expected = expected(layout);
			Set<String> found = new LinkedHashSet<>(expected);
			found.retainAll(keys);
			if (found.size() < FEWEST) {
				continue;
			}
			double share = (double) found.size() / expected.size();
			double score = share + BY_CATALOGUE * catalogue + region;
			if (best == null || score > best.score()) {
				best = new Candidate(template, layouts, found, expected.size(), score);
			}
		}
		return best;
	}

	private static Set<String> expected(FormLayout layout) {
		Set<String> expected = new LinkedHashSet<>(layout.rows().keySet());
		layout.indicatorColumns().stream().map(Column::headings).filter(headings -> !headings.isEmpty()).forEach(headings -> expected.add(headings.get(0)));
		layout.taskColumns().stream().map(Column::headings).filter(headings -> !headings.isEmpty()).forEach(headings -> expected.add(headings.get(0)));
		expected.addAll(layout.words());
		return expected;
	}

	/** How many of the template's labels of level two the file prints just so, codes included. */
	private static double catalogue(EffectiveTemplate template, Set<String> labels) {
		List<Category> twos = template.levelOnes().stream().flatMap(one -> one.children().stream()).toList();
		long printed = twos.stream().filter(two -> labels.contains(two.label())).count();
		return twos.isEmpty() ? 0 : (double) printed / twos.size();
	}

	private static String expected(TemplateChoice choice, Format format) throws FormException {
		Set<String> headings = new LinkedHashSet<>();
		for (EffectiveTemplate template : choice.candidates()) {
			for (FormLayout layout : layouts(template, choice, format).values()) {
				layout.indicatorColumns().stream().filter(column -> !column.isOfSheet() && !column.headings().isEmpty()).forEach(column -> headings.add(column.headings().get(0)));
			}
		}
		return String.join(Message.inChinese() ? "、" : ", ", headings);
	}
}
