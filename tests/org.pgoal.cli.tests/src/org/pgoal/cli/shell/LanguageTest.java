package org.pgoal.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LanguageTest {

	private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
	private static final Locale EN = Locale.ENGLISH;

	@Test
	void theEnvironmentRanksAsPosixSays() {
		assertEquals(ZH, Language.of(Map.of("LC_ALL", "zh_CN.UTF-8", "LC_MESSAGES", "en_US", "LANG", "en_US"), Locale.ENGLISH));
		assertEquals(EN, Language.of(Map.of("LC_MESSAGES", "en_US.UTF-8", "LANG", "zh_CN.UTF-8"), Locale.CHINA));
		assertEquals(ZH, Language.of(Map.of("LC_ALL", "", "LANG", "zh_TW"), Locale.ENGLISH));
		assertEquals(EN, Language.of(Map.of("LANG", "C.UTF-8"), Locale.CHINA));
	}

	@Test
	void ownVariableRanksFirst() {
		assertEquals(ZH, Language.of(Map.of("PGOAL_LANG", "zh", "LC_ALL", "de_DE"), Locale.GERMANY));
	}

	@Test
	void whereNothingIsSetTheSystemCounts() {
		assertEquals(ZH, Language.of(Map.of(), Locale.TRADITIONAL_CHINESE));
		assertEquals(EN, Language.of(Map.of(), Locale.FRANCE));
	}
}
