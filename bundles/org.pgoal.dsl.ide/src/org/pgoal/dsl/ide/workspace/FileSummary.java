package org.pgoal.dsl.ide.workspace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.SheetDigest;

/**
 * What the rest of the folder needs to know of one file; its text and model are not kept, but for templates.
 *
 * @param uri          the file
 * @param declarations sheets, templates and indicators
 * @param references   uses of templates and departments
 * @param sheets       digests of its sheets
 * @param groups       for each digest the department that the sheet names; an empty text where it names none
 * @param templates    the templates that it declares, parsed
 * @param templateText what stands in the templates, to tell whether one has changed
 * @param habits       what its author writes, with how often
 * @param indicators   its named indicators
 * @param topics       the categories and units that it mentions, see {@link #category} and {@link #unit}
 */
public record FileSummary(String uri, List<Declaration> declarations, List<Reference> references, List<SheetDigest> sheets, List<String> groups,
		List<Template> templates, String templateText, Map<Usage, Integer> habits, List<IndicatorUse> indicators,
		Set<String> topics) {

	/** Something written in a place of some kind. */
	public record Usage(Habit habit, String place, String value) {
	}

	static FileSummary empty(String uri) {
		return new FileSummary(uri, List.of(), List.of(), List.of(), List.of(), List.of(), "", Map.of(), List.of(), Set.of());
	}

	/** How a category is named among the topics, whatever its label. */
	public static String category(String place) {
		return "category " + place;
	}

	/** How a unit is named among the topics. */
	public static String unit(String unit) {
		return "unit " + unit;
	}

	/** The IDs that the file declares. */
	public Set<String> ids(Declaration.Kind kind) {
		return declarations.stream().filter(d -> d.kind() == kind && d.id() != null).map(Declaration::id).collect(Collectors.toSet());
	}

	/** The IDs and names that the file declares. */
	public Set<String> names(Declaration.Kind kind) {
		return declarations.stream().filter(d -> d.kind() == kind)
				.flatMap(d -> Stream.of(d.id(), d.name())).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** The names that the file uses. */
	public Set<String> used(Declaration.Kind kind) {
		return references.stream().filter(r -> r.kind() == kind).map(Reference::name).collect(Collectors.toSet());
	}
}
