package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * The Chinese words for the platform fit the platform that is there: an update that renames a text, or gives it other values to fill in,
 * shows here.
 */
class PlatformWordsTest {

	private static final String FRAGMENTS = "org.pgoal.nl.zh.";
	private static final String CHINESE = "_zh.properties";
	private static final Pattern VALUE = Pattern.compile("\\{(\\d)");
	/** “item{1}”: Chinese has no plural. */
	private static final Pattern PLURAL = Pattern.compile("(?<=[a-z])\\{\\d\\}");
	private static final Pattern MNEMONIC = Pattern.compile("&(\\w)");

	@Test
	void everyWordHasItsPlaceInTheBundleItIsFor() throws Exception {
		List<String> wrong = new ArrayList<>();
		int words = 0;
		for (Bundle fragment : FrameworkUtil.getBundle(PlatformWordsTest.class).getBundleContext().getBundles()) {
			if (!fragment.getSymbolicName().startsWith(FRAGMENTS)) {
				continue;
			}
			Bundle host = Platform.getBundle(fragment.getHeaders().get(Constants.FRAGMENT_HOST).split(";")[0]);
			assertEquals("org.eclipse." + fragment.getSymbolicName().substring(FRAGMENTS.length()), host.getSymbolicName(), "a fragment is named for its host");
			for (URL file : Collections.list(fragment.findEntries("/", "*" + CHINESE, true))) {
				String path = file.getPath().replace(CHINESE, ".properties");
				URL original = host.getEntry(path);
				if (original == null) {
					wrong.add(host.getSymbolicName() + path + " is gone");
					continue;
				}
				Properties english = read(original);
				Properties chinese = read(file);
				words += chinese.size();
				chinese.forEach((key, word) -> compare(host.getSymbolicName() + path + " " + key, english.get(key), word.toString(), wrong));
			}
		}
		assertEquals("", String.join("\n", wrong));
		assertFalse(words == 0, "the words are part of the product");
	}

	private static void compare(String place, Object english, String chinese, List<String> wrong) {
		if (english == null) {
			wrong.add(place + " is gone");
		} else if (!values(PLURAL.matcher(english.toString()).replaceAll("")).equals(values(chinese))) {
			wrong.add(place + " fills in other values: " + english + " / " + chinese);
		} else if (!mnemonic(chinese).isEmpty() && !mnemonic(english.toString()).isEmpty() && !mnemonic(english.toString()).equalsIgnoreCase(mnemonic(chinese))) {
			wrong.add(place + " has another mnemonic: " + english + " / " + chinese);
		} else if (chinese.codePoints().noneMatch(each -> Character.isIdeographic(each) || !Character.isLetter(each) && english.toString().length() > 2)) {
			wrong.add(place + " isn't Chinese: " + chinese);
		}
	}

	private static TreeSet<String> values(String text) {
		return new TreeSet<>(VALUE.matcher(text).results().map(MatchResult::group).toList());
	}

	private static String mnemonic(String text) {
		return MNEMONIC.matcher(text).results().map(found -> found.group(1)).findFirst().orElse("");
	}

	private static Properties read(URL file) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
}
