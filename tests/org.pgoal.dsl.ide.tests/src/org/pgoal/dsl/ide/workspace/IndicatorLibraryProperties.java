package org.pgoal.dsl.ide.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However files came, changed and went, the library is what the files that are there now would make it. */
class IndicatorLibraryProperties {

	record Step(String uri, List<IndicatorUse> uses) {
	}

	@Property(tries = 200)
	void isWhatTheFilesSay(@ForAll("steps") List<Step> steps) {
		IndicatorLibrary changed = new IndicatorLibrary();
		Map<String, List<IndicatorUse>> files = new HashMap<>();
		for (Step step : steps) {
			changed.replace(step.uri(), files.getOrDefault(step.uri(), List.of()), step.uses());
			files.put(step.uri(), step.uses());
		}
		IndicatorLibrary fresh = new IndicatorLibrary();
		new ArrayList<>(files.keySet()).forEach(uri -> fresh.replace(uri, List.of(), files.get(uri)));
		for (String place : List.of("p", "q")) {
			for (String template : List.of("t", "u", "none")) {
				assertEquals(fresh.find(place, template, name -> true, 100), changed.find(place, template, name -> true, 100));
			}
		}
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<IndicatorUse> use = Combinators.combine(Arbitraries.of("t", "u"), Arbitraries.of("p", "q"), Arbitraries.of("a", "b", "c"),
				Arbitraries.of("", "2024", "2025"), Arbitraries.of("≥", "≤").injectNull(0.3), Arbitraries.of("1", "2").injectNull(0.2),
				Arbitraries.of("人", "次").injectNull(0.2), Arbitraries.of(true, false)).as(IndicatorUse::new);
		return Combinators.combine(Arbitraries.of("x", "y", "z"), use.list().ofMaxSize(5)).as(Step::new).list().ofMaxSize(12);
	}
}
