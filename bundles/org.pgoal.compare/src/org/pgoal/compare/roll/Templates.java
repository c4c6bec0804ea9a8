package org.pgoal.compare.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.template.EffectiveTemplate;

/** Finds the template of a region and year, among those around the files and the built-in ones. */
final class Templates {

	private final TemplateCatalogue catalogue;
	private final Surroundings surroundings;

	Templates(TemplateCatalogue catalogue, Surroundings surroundings) {
		this.catalogue = catalogue;
		this.surroundings = surroundings;
	}

	Optional<EffectiveTemplate> named(String name) {
		return surroundings.template(name).or(() -> catalogue.builtIn(name)).map(template -> catalogue.effective(template, surroundings));
	}

	/** The template of the same region for a year; the first by name where there are several. */
	Optional<EffectiveTemplate> of(EffectiveTemplate before, int year) {
		String region = before.region().orElse(null);
		if (region == null) {
			return Optional.empty();
		}
		List<String> names = new ArrayList<>(surroundings.templateNames());
		names.addAll(catalogue.builtIn());
		return names.stream().sorted().distinct().filter(name -> !Objects.equals(name, before.id())).map(this::named).flatMap(Optional::stream)
				.filter(template -> region.equals(template.region().orElse(null)) && year == DateText.year(template.year().orElse(null)).orElse(0)).findFirst();
	}
}
