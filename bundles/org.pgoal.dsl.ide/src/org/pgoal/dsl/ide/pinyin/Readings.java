package org.pgoal.dsl.ide.pinyin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How the characters of a text are read, without tones. A dictionary of this domain decides where a character has several
 * readings; a character that it doesn't know has all of them. The tables are read when they are first needed.
 */
final class Readings {

	private static final String[] NONE = {};

	/** Texts whose readings are remembered; labels and names of indicators come again with every keystroke. */
	private static final int REMEMBERED = 20_000;

	/** A phrase of the dictionary with the reading of each of its characters. */
	private record Phrase(String text, String[][] readings) {
	}

	private static final Readings INSTANCE = new Readings();

	private final Map<Character, List<Phrase>> phrases = new HashMap<>();
	private final Map<Character, String[]> characters = new ConcurrentHashMap<>();
	private final Map<String, String[][]> texts = new ConcurrentHashMap<>();

	private Readings() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Readings.class.getResourceAsStream("readings.txt"), StandardCharsets.UTF_8))) {
			lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
		phrases.values().forEach(list -> list.sort(Comparator.comparing((Phrase p) -> p.text().length()).reversed()));
	}

	private void add(String line) {
		String[] words = line.split("\\s+");
		if (words.length != words[0].length() + 1) {
			throw new IllegalStateException("readings.txt: " + line);
		}
		String[][] readings = Arrays.stream(words).skip(1).map(reading -> spellings(Set.of(reading))).toArray(String[][]::new);
		phrases.computeIfAbsent(words[0].charAt(0), c -> new ArrayList<>()).add(new Phrase(words[0], readings));
	}

	/** For each character of a text its readings; none for what isn't read in Chinese. */
	static String[][] of(String text) {
		String[][] known = INSTANCE.texts.get(text);
		if (known == null) {
			known = INSTANCE.read(text);
			if (INSTANCE.texts.size() >= REMEMBERED) {
				INSTANCE.texts.clear();
			}
			INSTANCE.texts.put(text, known);
		}
		return known;
	}

	private String[][] read(String text) {
		String[][] readings = new String[text.length()][];
		for (int i = 0; i < text.length();) {
			Phrase phrase = phraseAt(text, i);
			if (phrase == null) {
				readings[i] = characters.computeIfAbsent(text.charAt(i), Readings::ofCharacter);
				i++;
			} else {
				System.arraycopy(phrase.readings(), 0, readings, i, phrase.readings().length);
				i += phrase.text().length();
			}
		}
		return readings;
	}

	private Phrase phraseAt(String text, int at) {
		for (Phrase phrase : phrases.getOrDefault(text.charAt(at), List.of())) {
			if (text.startsWith(phrase.text(), at)) {
				return phrase;
			}
		}
		return null;
	}

	private static String[] ofCharacter(char c) {
		if (Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
			return NONE;
		}
		String[] withTones = PinyinHelper.toHanyuPinyinStringArray(c);
		if (withTones == null) {
			return NONE;
		}
		Set<String> readings = new LinkedHashSet<>();
		for (String reading : withTones) {
			readings.add(reading.toLowerCase(Locale.ROOT).replace("u:", "v").replaceAll("[^a-z]", ""));
		}
		return spellings(readings);
	}

	/** ü is typed as v on a keyboard, and as u by those who don't know. */
	private static String[] spellings(Set<String> readings) {
		Set<String> spellings = new LinkedHashSet<>(readings);
		readings.stream().filter(r -> r.indexOf('v') >= 0).forEach(r -> spellings.add(r.replace('v', 'u')));
		return spellings.toArray(String[]::new);
	}
}
