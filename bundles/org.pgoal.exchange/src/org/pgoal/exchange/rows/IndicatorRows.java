package org.pgoal.exchange.rows;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.NotFormattedException;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.forms.FormException;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.reading.ReadRows;
import org.pgoal.forms.reading.RowTable;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Rows that were copied from a spreadsheet become lines of indicators, and lines become rows. Thread-safe; takes up to a second
 * when a template's form is opened for the first time.
 */
@Singleton
public class IndicatorRows {

	private static final int FEWEST_MEANINGS = 2;
	/** A list that changes its level one more often than this isn't written in blocks. */
	private static final int SHORTEST_MEAN_RUN = 2;

	private final TemplateCatalogue catalogue;
	private final SheetWriter writer;
	private final PGoalFormatter formatter;
	private final IParser parser;
	private final FormLibrary forms = new FormLibrary(TemplateForms::read);

	@Inject
	IndicatorRows(TemplateCatalogue catalogue, SheetWriter writer, PGoalFormatter formatter, IParser parser) {
		this.catalogue = catalogue;
		this.writer = writer;
		this.formatter = formatter;
		this.parser = parser;
	}

	/**
	 * What copied rows say.
	 *
	 * @param template in force where they go to
	 * @param inForce  the level one of the block that they go to, for rows that say none; null for none
	 * @return empty where they are no indicators
	 * @throws FormException when the template's form can't be read, or the table is larger than any
	 */
	public Optional<ReadRows> read(CopiedTable copied, EffectiveTemplate template, FormKind kind, String inForce) throws FormException {
		if (!copied.isTable()) {
			return Optional.empty();
		}
		List<Grid> grids = copied.grids();
		ReadRows rows = table(template, kind).read(grids, inForce);
		return rows.indicators().stream().anyMatch(indicator -> isCertain(indicator, template)) && rows.meanings() >= FEWEST_MEANINGS ? Optional.of(rows) : Optional.empty();
	}

	/** Two words beside each other could be anything. */
	private static boolean isCertain(Indicator indicator, EffectiveTemplate template) {
		return indicator.getName() != null && (indicator.getTarget() != null && indicator.getTarget().getNumber() != null
				|| indicator.getLevel2() != null && template.levelTwo(null, indicator.getLevel2()).isPresent());
	}

	/**
	 * Indicators as a table, with headings.
	 *
	 * @param template in force where they stand
	 */
	public CopiedTable write(List<Indicator> indicators, EffectiveTemplate template, FormKind kind) throws FormException {
		return CopiedTable.of(table(template, kind).write(indicators));
	}

	private RowTable table(EffectiveTemplate template, FormKind kind) throws FormException {
		return RowTable.of(template, kind, catalogue.standard(), forms);
	}

	// ----------------------------------------------------------------- text

	/**
	 * Where lines go.
	 *
	 * @param inBlock  whether that is inside a block of indicators; else directly in a sheet
	 * @param block    the block's label; null for one without
	 * @param more     whether rows of the block follow
	 * @param language of the keywords there
	 */
	public record Place(boolean inBlock, String block, boolean more, KeywordLanguage language) {
	}

	/**
	 * The lines for rows, as the formatter sets them, indented for their place. What is about a row stands as a comment on its line,
	 * and what is about none above them. Rows of another level one close the block and open their own, so that the order of all
	 * rows stays.
	 */
	public String lines(ReadRows rows, Place place, EffectiveTemplate template, Locale locale) {
		SheetWriter in = writer.in(place.language());
		List<String> lines = new ArrayList<>();
		rows.rest().forEach(note -> lines.add(comment(note, locale)));
		int outer = place.inBlock() ? 2 : 1;
		if (place.inBlock()) {
			within(rows, place, template, in, locale, lines);
		} else if (alternates(rows.indicators())) {
			rows.indicators().forEach(indicator -> lines.add(remarked(in.line(indicator), indicator, rows, locale)));
		} else {
			blocks(rows, in, locale, lines);
		}
		Project around = PgoalFactory.eINSTANCE.createProject();
		around.setId("x");
		String head = in.head(around) + "\n" + (place.inBlock() ? in.groupHead(place.block()) + "\n" : "");
		String whole = head + String.join("\n", lines) + "\n" + "}\n".repeat(outer);
		try {
			List<String> formatted = formatter.format(whole, FormatOptions.LAYOUT).lines().toList();
			return String.join("\n", formatted.subList(outer, formatted.size() - outer)) + "\n";
		} catch (NotFormattedException unexpected) {
			throw new IllegalStateException(unexpected.getMessage() + "\n" + whole, unexpected);
		}
	}

	private static void within(ReadRows rows, Place place, EffectiveTemplate template, SheetWriter in, Locale locale, List<String> lines) {
		String now = place.block();
		for (Indicator indicator : rows.indicators()) {
			String one = indicator.getLevel1() == null ? now : indicator.getLevel1();
			if (!isSame(one, now, template)) {
				lines.add("}");
				lines.add(in.groupHead(one));
				now = one;
			}
			lines.add(remarked(in.line(inBlock(indicator)), indicator, rows, locale));
		}
		if (!isSame(now, place.block(), template) && place.more()) {
			lines.add("}");
			lines.add(in.groupHead(place.block()));
		}
	}

	private static void blocks(ReadRows rows, SheetWriter in, Locale locale, List<String> lines) {
		Indicator before = null;
		for (Indicator indicator : rows.indicators()) {
			if (before == null || !Objects.equals(before.getLevel1(), indicator.getLevel1())) {
				if (before != null) {
					lines.add("}");
				}
				lines.add(in.groupHead(indicator.getLevel1()));
			}
			lines.add(remarked(in.line(inBlock(indicator)), indicator, rows, locale));
			before = indicator;
		}
		lines.add("}");
	}

	private static Indicator inBlock(Indicator indicator) {
		Indicator copy = EcoreUtil.copy(indicator);
		copy.setLevel1(null);
		return copy;
	}

	/** Two labels of one category are the same block. */
	private static boolean isSame(String one, String other, EffectiveTemplate template) {
		return Objects.equals(one, other) || one != null && other != null && template.levelOne(one).isPresent() && template.levelOne(one).equals(template.levelOne(other));
	}

	private static boolean alternates(List<Indicator> indicators) {
		int runs = 0;
		Set<String> labels = new HashSet<>();
		for (int i = 0; i < indicators.size(); i++) {
			labels.add(indicators.get(i).getLevel1());
			if (i == 0 || !Objects.equals(indicators.get(i - 1).getLevel1(), indicators.get(i).getLevel1())) {
				runs++;
			}
		}
		return !labels.contains(null) && runs > labels.size() && indicators.size() < runs * SHORTEST_MEAN_RUN;
	}

	private static String remarked(String line, Indicator indicator, ReadRows rows, Locale locale) {
		List<String> comments = rows.about(indicator).stream().map(note -> comment(note, locale)).toList();
		return comments.isEmpty() ? line : line + "  " + String.join("  ", comments);
	}

	private static String comment(ImportNote note, Locale locale) {
		return "// " + Message.of(IndicatorRows.class, "remark", note.message()).text(locale).replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
	}

	/**
	 * What stands in a range of a text, as the formatter sets it among its neighbours.
	 *
	 * @return the range's new content; what it is where the text has errors
	 */
	public String amongNeighbours(String text, int offset, int length) {
		String own = text.substring(offset, offset + length);
		IParseResult parsed = parser.parse(new StringReader(text));
		if (parsed.hasSyntaxErrors() || !(parsed.getRootNode() instanceof ICompositeNode root)) {
			return own;
		}
		StringBuilder set = new StringBuilder(own);
		List<TextEdit> edits = formatter.edits(text, root, FormatOptions.LAYOUT, offset, length);
		for (TextEdit edit : edits.reversed()) {
			if (edit.offset() >= offset && edit.end() <= offset + length) {
				set.replace(edit.offset() - offset, edit.end() - offset, edit.replacement());
			}
		}
		return set.toString();
	}
}
