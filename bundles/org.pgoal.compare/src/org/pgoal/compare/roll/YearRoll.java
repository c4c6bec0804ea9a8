package org.pgoal.compare.roll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.draft.Draft;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.NotFormattedException;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;

/**
 * Makes next year's sheets from last year's: names and structure are carried over, each target stays as the proposal and
 * becomes last year's value, dates move where that is safe, and what a machine can't know is listed for a person. Comments and
 * layout stay the author's.
 */
public class YearRoll {

	private final VersionReader reader;
	private final EditEngine engine;
	private final TemplateCatalogue catalogue;
	private final PGoalFormatter formatter;

	@Inject
	public YearRoll(VersionReader reader, EditEngine engine, TemplateCatalogue catalogue, PGoalFormatter formatter) {
		this.formatter = formatter;
		this.reader = reader;
		this.engine = engine;
		this.catalogue = catalogue;
	}

	/** Rolls a file that is called so, as {@link #roll(String, String, int, String, Surroundings)}. */
	public Rolled roll(String text, Path file, int year, String template, Surroundings surroundings) throws NotUnderstood {
		return roll(text, Rolled.stem(file), year, template, surroundings);
	}

	/**
	 * Rolls one file.
	 *
	 * @param text         without byte order mark
	 * @param stem         the file's name without extension, in which a year moves as in the sheet's name
	 * @param year         the year to come
	 * @param template     the template to move to; null: that of the same region and the year to come, where there is one
	 * @param surroundings the templates of other files
	 * @throws NotUnderstood when the text doesn't parse
	 * @throws EditRefused   when the text could not be kept whole, or there is no such template
	 */
	public Rolled roll(String text, String stem, int year, String template, Surroundings surroundings) throws NotUnderstood {
		Version version = reader.read("roll.pgoal", text, surroundings);
		GoalFile file = version.model();
		Draft draft = new Draft(engine, text, file);
		Templates templates = new Templates(catalogue, surroundings);
		List<Open> open = new ArrayList<>();
		EffectiveTemplate before = version.template();
		Optional<EffectiveTemplate> after = template != null ? templates.named(template) : templates.of(before, year);
		if (template != null && after.isEmpty()) {
			throw new EditRefused(Message.of(YearRoll.class, "noTemplate", template));
		}
		String newStem = stem;
		int sheets = 0;
		int ahead = 0;
		for (Sheet sheet : file.getSheets()) {
			int own = SheetRoll.year(sheet, before);
			if (own >= year) {
				ahead++;
				continue;
			}
			SheetRoll roll = new SheetRoll(sheet, own, year, before, after.orElse(before), open);
			roll.roll();
			newStem = roll.name(newStem);
			sheets++;
		}
		if (sheets == 0) {
			return new Rolled(text, stem, 0, ahead, List.of(), null);
		}
		Message note = template(file, before, after.orElse(null), year, ahead, open);
		String rolled = formatted(text, draft.text());
		return new Rolled(rolled, newStem, sheets, ahead, located(rolled, open), note);
	}

	/** A file uses one template: it moves when all its sheets do. */
	private static Message template(GoalFile file, EffectiveTemplate before, EffectiveTemplate after, int year, int ahead, List<Open> open) {
		String written = WrittenReferences.template(file).orElse(null);
		if (after == null) {
			return before.region().isPresent() && written != null
					? Message.of(YearRoll.class, "templateStays", before.region().get(), String.valueOf(year), written)
					: null;
		}
		if (ahead > 0) {
			open.add(new Open(file, null, null, Message.of(YearRoll.class, "templateShared", after.id())));
			return null;
		}
		Template stub = PgoalFactory.eINSTANCE.createTemplate();
		stub.setId(after.id());
		file.setTemplate(stub);
		return null;
	}

	/** A text that stood as the formatter sets it still does. */
	private String formatted(String before, String after) {
		try {
			return formatter.edits(before, FormatOptions.LAYOUT).isEmpty() ? formatter.format(after, FormatOptions.LAYOUT) : after;
		} catch (NotFormattedException unexpected) {
			return after;
		}
	}

	/**
	 * A decision whose place isn't known before the text is written.
	 *
	 * @param element of the changed model
	 * @param feature a cell of the element that the new text says; null: the element itself
	 */
	record Open(EObject element, EStructuralFeature feature, String sheet, Message reason) {
	}

	private List<Decision> located(String text, List<Open> open) throws NotUnderstood {
		GoalFile file = reader.read("roll.pgoal", text).model();
		List<Decision> decisions = new ArrayList<>();
		for (Open one : open) {
			String name = StableNames.of(one.element);
			EObject found = name.isEmpty() ? file : StableNames.find(file, name);
			INode node = found == null ? null : NodeModelUtils.getNode(found);
			if (node != null && one.feature != null) {
				node = NodeModelUtils.findNodesForFeature(found, one.feature).stream().findFirst().orElse(node);
			}
			int offset = node == null ? 0 : node.getOffset();
			int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
			decisions.add(new Decision(line, offset - text.lastIndexOf('\n', offset - 1), one.sheet, one.reason));
		}
		decisions.sort(Comparator.comparingInt(Decision::line).thenComparingInt(Decision::column).thenComparing(d -> d.reason().text(Locale.ROOT)));
		return decisions;
	}
}
