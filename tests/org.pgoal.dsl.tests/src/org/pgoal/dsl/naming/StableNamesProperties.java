package org.pgoal.dsl.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names are names: unique, found again, and not moved by what is inserted. */
class StableNamesProperties {

	private static final PgoalFactory NEW = PgoalFactory.eINSTANCE;

	/** Few labels, so that equals are common, and all the characters that the names use themselves. */
	private static Arbitrary<String> label() {
		return Arbitraries.of("数量指标", "a", "a/b", "_", "", "~2", "a~2", "|", "%", "=", ":", "x y", "𠮷").injectNull(0.2);
	}

	private static Arbitrary<Indicator> indicator() {
		return Combinators.combine(label(), label(), label(), Arbitraries.of("i", "j").injectNull(0.8)).as((one, two, name, id) -> {
			Indicator indicator = NEW.createIndicator();
			indicator.setLevel1(one);
			indicator.setLevel2(two);
			indicator.setName(name);
			indicator.setId(id);
			indicator.setTarget(NEW.createValue());
			return indicator;
		});
	}

	@Provide
	Arbitrary<GoalFile> files() {
		Arbitrary<Project> project = Combinators.combine(label(), label(), indicator().list().ofMaxSize(6), label().list().ofMaxSize(4), Arbitraries.integers().between(0, 6))
				.as((id, name, indicators, fields, split) -> {
					Project sheet = NEW.createProject();
					sheet.setId(id);
					sheet.setName(name);
					for (String label : fields) {
						FieldEntry field = NEW.createFieldEntry();
						field.setLabel(label);
						field.setValue(NEW.createValue());
						sheet.getFields().add(field);
					}
					IndicatorGroup group = NEW.createIndicatorGroup();
					group.setLevel1("a");
					sheet.getRows().add(group);
					indicators.subList(0, Math.min(split, indicators.size())).forEach(group.getIndicators()::add);
					indicators.subList(Math.min(split, indicators.size()), indicators.size()).forEach(sheet.getRows()::add);
					return sheet;
				});
		return project.list().ofMaxSize(4).map(projects -> {
			GoalFile file = NEW.createGoalFile();
			file.getElements().addAll(projects);
			return file;
		});
	}

	@Property(tries = 500)
	void namesAreUniqueAndFoundAgain(@ForAll("files") GoalFile file) {
		Set<String> names = new HashSet<>();
		for (EObject element : contents(file)) {
			String name = StableNames.of(element);
			assertEquals(true, names.add(name), name);
			assertSame(element, StableNames.find(file, name), name);
		}
	}

	@Property(tries = 500)
	void aRowInsertedAboveMovesNoNameButOfItsEquals(@ForAll("files") GoalFile file) {
		Map<EObject, String> before = new IdentityHashMap<>();
		contents(file).forEach(element -> before.put(element, StableNames.of(element)));
		for (var element : file.getElements()) {
			Indicator row = NEW.createIndicator();
			row.setLevel2("新的一类");
			((Project) element).getRows().add(0, row);
			FieldEntry field = NEW.createFieldEntry();
			field.setLabel("新的一栏");
			((Project) element).getFields().add(0, field);
		}
		Project sheet = NEW.createProject();
		sheet.setId("新的一张");
		file.getElements().add(0, sheet);
		before.forEach((element, name) -> assertEquals(name, StableNames.of(element)));
	}

	private static List<EObject> contents(GoalFile file) {
		List<EObject> contents = new ArrayList<>();
		file.eAllContents().forEachRemaining(contents::add);
		return contents;
	}

	@Property
	void allNamesInOnePassAreThoseOneByOne(@ForAll("files") GoalFile file) {
		Map<EObject, String> names = StableNames.below(file);
		int[] count = { 0 };
		file.eAllContents().forEachRemaining(element -> {
			assertEquals(StableNames.of(element), names.get(element));
			count[0]++;
		});
		assertEquals(count[0], names.size());
	}
}
