package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.model.message.Message;
import org.pgoal.ui.server.WorkbenchText;

/** Every text of the workbench's own is there in English and in Chinese. */
class LanguageOfTheReaderTest {

	@ParameterizedTest
	@ValueSource(strings = { "org.pgoal.ui", "org.pgoal.workbench" })
	void pluginTextsAreTranslated(String bundle) throws Exception {
		sameKeys(properties(bundle, "plugin.properties"), properties(bundle, "plugin_zh.properties"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.pgoal.ui/org/pgoal/ui/server", "org.pgoal.ui/org/pgoal/ui/tree/text", "org.pgoal.workbench/org/pgoal/workbench" })
	void messagesAreTranslated(String place) throws Exception {
		String bundle = place.substring(0, place.indexOf('/'));
		String folder = place.substring(place.indexOf('/') + 1);
		sameKeys(properties(bundle, folder + "/messages.properties"), properties(bundle, folder + "/messages_zh_CN.properties"));
	}

	@Test
	void aTextIsSaidInTheLanguageOfTheReader() {
		Message none = Message.of(WorkbenchText.class, "quickfix.none");
		assertEquals("此行没有已知的修正办法", none.text(Locale.SIMPLIFIED_CHINESE));
		assertEquals("No fix is known for this line", none.text(Locale.ENGLISH));
	}

	private static void sameKeys(Properties english, Properties chinese) {
		assertEquals(english.keySet(), chinese.keySet());
		chinese.forEach((key, text) -> assertTrue(String.valueOf(text).codePoints().anyMatch(Character::isIdeographic), key + " isn't Chinese: " + text));
	}

	private static Properties properties(String bundle, String path) throws Exception {
		URL url = Platform.getBundle(bundle).getResource(path);
		assertNotNull(url, path);
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
}
