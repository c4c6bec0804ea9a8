package org.pgoal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whatever is said in one language is said in the other, of the same things. */
class MessagePairsTest {

	private static final Path BUNDLES = Path.of("..", "..", "bundles");
	private static final Set<String> ENGLISH = Set.of("messages.properties", "plugin.properties");
	private static final List<String> CHINESE = List.of("_zh_CN", "_zh");
	private static final Pattern REFERENCE = Pattern.compile("(=\"|: )%\\w");
	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

	@Test
	void everyMessageHasItsTwin() throws IOException {
		List<Path> files = messages();
		assertTrue(files.size() > 20, "the files are looked for in the wrong place");
		List<String> faults = new ArrayList<>();
		for (Path file : files) {
			Path twin = twin(file);
			if (twin == null) {
				faults.add(file + " has no Chinese twin");
				continue;
			}
			Properties english = read(file);
			Properties chinese = read(twin);
			Set<String> keys = new TreeSet<>(english.stringPropertyNames());
			keys.addAll(chinese.stringPropertyNames());
			for (String key : keys) {
				String one = english.getProperty(key);
				String other = chinese.getProperty(key);
				if (one == null || other == null) {
					faults.add(file + ": " + key + " is missing in " + (one == null ? "English" : "Chinese"));
				} else if (!Objects.equals(places(one), places(other))) {
					faults.add(file + ": " + key + " tells of " + places(one) + " in English and of " + places(other) + " in Chinese");
				}
			}
		}
		assertEquals(List.of(), faults);
	}

	private static List<Path> messages() throws IOException {
		try (Stream<Path> all = Files.walk(BUNDLES)) {
			return all.filter(file -> ENGLISH.contains(file.getFileName().toString()))
					.filter(file -> Stream.of("target", "bin").noneMatch(built -> file.startsWith(BUNDLES.resolve(BUNDLES.relativize(file).getName(0)).resolve(built))))
					.filter(file -> !file.getFileName().toString().startsWith("plugin") || isShown(file)).sorted().toList();
		}
	}

	/** The generator of the metamodel leaves a plugin.properties that nothing refers to. */
	private static boolean isShown(Path properties) {
		return Stream.of("plugin.xml", "META-INF/MANIFEST.MF").map(properties::resolveSibling).filter(Files::exists).anyMatch(file -> {
			try {
				return REFERENCE.matcher(Files.readString(file)).find();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static Path twin(Path file) {
		String name = file.getFileName().toString();
		return CHINESE.stream().map(locale -> file.resolveSibling(name.replace(".properties", locale + ".properties"))).filter(Files::exists).findFirst()
				.orElse(null);
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

	private static Set<String> places(String message) {
		return PLACE.matcher(message).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}
}
