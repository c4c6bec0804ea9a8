package org.pgoal.model.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.model.finding.Severity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However files came, changed and went, the figures are what the files that are there now come to. */
class TallyProperties {

	@Property(tries = 300)
	void isWhatTheFilesSay(@ForAll("files") List<FileFacts> steps) {
		Tally changed = new Tally();
		Map<String, FileFacts> there = new HashMap<>();
		for (FileFacts step : steps) {
			FileFacts before = there.put(step.file(), step);
			if (before != null) {
				changed.remove(before);
			}
			changed.add(step);
		}
		Tally fresh = new Tally();
		there.values().forEach(fresh::add);
		assertEquals(fresh.figures(), changed.figures());
		there.values().forEach(changed::remove);
		assertEquals(new Tally().figures(), changed.figures());
	}

	@Provide
	Arbitrary<List<FileFacts>> files() {
		Arbitrary<BigDecimal> amount = Arbitraries.integers().between(0, 9).map(BigDecimal::new).injectNull(0.2);
		Arbitrary<SheetFacts> sheet = Combinators.combine(Arbitraries.of("甲", "乙"), Arbitraries.of("a", "b").injectNull(0.5), Arbitraries.of(true, false),
				Arbitraries.of("a", "甲", "丙", ""), Arbitraries.of(Status.class), amount, Arbitraries.integers().between(0, 5), Arbitraries.of(Weights.class))
				.as((name, id, department, body, status, budget, count, weights) -> new SheetFacts(name, id, department, department ? "" : body, 1, status, budget,
						budget == null, count, count / 2, count % 2, weights));
		Arbitrary<Map<FileFacts.Rule, Integer>> findings = Arbitraries.maps(
				Combinators.combine(Arbitraries.of("PG101", "PG309"), Arbitraries.of(Severity.class)).as(FileFacts.Rule::new), Arbitraries.integers().between(1, 3)).ofMaxSize(4);
		return Combinators.combine(Arbitraries.of("x", "y", "z"), sheet.list().ofMaxSize(4), findings).as(FileFacts::new).list().ofMaxSize(12);
	}
}
