package org.pgoal.forms.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Finds the template that sheets without one follow, by what they say: region and year, else the region, else the
 * catalogue that fits their categories best. A template of another region is taken only where it fits better than all
 * that are of no region.
 */
public final class TemplateRecogniser {

	/**
	 * The template found.
	 *
	 * @param reason why, for the person who imports
	 */
	public record Recognition(EffectiveTemplate template, Message reason) {
	}

	private final List<EffectiveTemplate> templates;

	/** @param templates in the order of preference among equals; one without a catalogue, made to be extended, is never found */
	public TemplateRecogniser(List<EffectiveTemplate> templates) {
		this.templates = templates.stream().filter(template -> !template.levelOnes().isEmpty()).toList();
	}

	/** The template for sheets of one document; empty only when there are no templates. */
	public Optional<Recognition> recognise(List<? extends Sheet> sheets) {
		if (templates.isEmpty()) {
			return Optional.empty();
		}
		String region = sheets.stream().map(Sheet::getRegion).filter(Objects::nonNull).findFirst().orElse(null);
		String year = sheets.stream().map(Sheet::getYear).filter(Objects::nonNull).findFirst().orElse(null);
		List<EffectiveTemplate> ofRegion = region == null ? List.of() : templates.stream().filter(t -> says(t.region(), region)).toList();
		if (!ofRegion.isEmpty()) {
			Optional<EffectiveTemplate> ofYear = year == null ? Optional.empty() : ofRegion.stream().filter(t -> says(t.year(), year)).findFirst();
			return Optional.of(ofYear.map(t -> new Recognition(t, message("regionAndYear", region, year)))
					.orElseGet(() -> new Recognition(best(ofRegion, sheets), message("region", region))));
		}
		List<EffectiveTemplate> general = new ArrayList<>(templates.stream().filter(t -> t.region().isEmpty()).toList());
		templates.stream().filter(t -> t.region().isPresent()).forEach(general::add);
		EffectiveTemplate best = best(general, sheets);
		int known = fit(best, sheets);
		return Optional.of(new Recognition(best, known == 0 ? message("default") : message("catalogue", known, categories(sheets).size())));
	}

	private static boolean says(Optional<String> own, String other) {
		return own.isPresent() && own.get().strip().equals(other.strip());
	}

	/** The first of those that fit best. */
	private static EffectiveTemplate best(List<EffectiveTemplate> candidates, List<? extends Sheet> sheets) {
		EffectiveTemplate best = candidates.get(0);
		int most = -1;
		for (EffectiveTemplate candidate : candidates) {
			int fit = fit(candidate, sheets);
			if (fit > most) {
				most = fit;
				best = candidate;
			}
		}
		return best;
	}

	private record Place(String levelOne, String levelTwo) {
	}

	/** How many of the categories in use are the template's, level two within its level one. */
	private static int fit(EffectiveTemplate template, List<? extends Sheet> sheets) {
		int fit = 0;
		for (Place place : categories(sheets)) {
			Optional<Category> one = template.levelOne(place.levelOne());
			if (one.isPresent() && (place.levelTwo() == null || template.levelTwo(one.get(), place.levelTwo()).isPresent())) {
				fit++;
			}
		}
		return fit;
	}

	private static Set<Place> categories(List<? extends Sheet> sheets) {
		Set<Place> places = new HashSet<>();
		for (Sheet sheet : sheets) {
			for (Indicator indicator : sheet.getIndicators()) {
				places.add(new Place(indicator.getLevelOne(), indicator.getLevel2()));
			}
		}
		return places;
	}

	private static Message message(String key, Object... arguments) {
		return Message.of(TemplateRecogniser.class, key, arguments);
	}
}
