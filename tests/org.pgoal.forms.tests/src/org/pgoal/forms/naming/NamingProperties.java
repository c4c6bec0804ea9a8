package org.pgoal.forms.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.pgoal.dsl.text.Lexemes;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No name does harm. */
class NamingProperties {

	@Property
	void noNameLeavesItsFolder(@ForAll String name) {
		String file = SheetFileNames.of(1, 1, name, "pgoal");
		assertEquals(1, Path.of(file).getNameCount());
		assertFalse(file.startsWith(".") || file.contains("/") || file.contains("\\") || file.chars().anyMatch(c -> c < ' '));
		assertTrue(file.getBytes(StandardCharsets.UTF_8).length <= 200);
	}

	@Property
	void everyIdIsAnId(@ForAll String name) {
		assertTrue(Lexemes.isId(new Identifiers(Lexemes::isId, Set.of()).of(name, "sheet")));
	}
}
