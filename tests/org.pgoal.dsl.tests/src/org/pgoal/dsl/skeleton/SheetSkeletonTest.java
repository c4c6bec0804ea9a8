package org.pgoal.dsl.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.model.FormKind;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Injector;

/** A new sheet has everything that its template asks for, and nothing that doesn't parse. */
class SheetSkeletonTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	static Stream<Arguments> templates() {
		List<String> names = INJECTOR.getInstance(TemplateCatalogue.class).builtIn();
		return names.stream().flatMap(name -> Stream.of(FormKind.PROJECT, FormKind.DEPARTMENT)
				.flatMap(kind -> Stream.of(KeywordLanguage.values()).map(language -> Arguments.of(name, kind, language))));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void isASheetOfTheTemplate(String name, FormKind kind, KeywordLanguage language) {
		EffectiveTemplate template = INJECTOR.getInstance(TemplateCatalogue.class).effective(name).orElseThrow();
		String text = INJECTOR.getInstance(SheetSkeleton.class).text(template, kind, "“三公”\"经费\"", 2030, language);
		FileCheck check = INJECTOR.getInstance(Checker.class).check(text, URI.createURI("新.pgoal"), Sheets.NONE);
		assertEquals(List.of(), check.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList(), text);
		Sheet sheet = check.model().getSheets().get(0);
		assertEquals("“三公”\"经费\"", sheet.getName());
		assertEquals("2030", sheet.getYear());
		assertEquals(name, check.template().id());
		assertEquals(template.region().orElse(null), sheet.getRegion());
		assertEquals(template.levelOnes().size(), sheet.getRows().size());
		template.fields(kind).stream().filter(field -> field.isRequired()).forEach(
				field -> assertTrue(text.contains(field.getLabel()) || SheetSkeleton.isSaidElsewhere(field), () -> field.getLabel() + " in\n" + text));
	}
}
