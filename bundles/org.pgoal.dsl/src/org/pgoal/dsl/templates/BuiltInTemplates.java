package org.pgoal.dsl.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of the built-in templates. An index names them, so that only the files in use are read. */
final class BuiltInTemplates {

	private static final String FOLDER = "/templates/";
	private static final String INDEX = "index.txt";
	private static final Map<String, String> FILES = index();

	private BuiltInTemplates() {
	}

	/** File names by template, in the order of the index. */
	static Map<String, String> files() {
		return FILES;
	}

	static String text(String file) {
		try (InputStream stream = BuiltInTemplates.class.getResourceAsStream(FOLDER + file)) {
			if (stream == null) {
				throw new IllegalStateException("Missing in this installation: " + FOLDER + file);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** A file beside the templates; null when there is none. */
	static InputStream open(String file) {
		return file.contains("..") ? null : BuiltInTemplates.class.getResourceAsStream(FOLDER + file);
	}

	private static Map<String, String> index() {
		Map<String, String> files = new LinkedHashMap<>();
		text(INDEX).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
			int equals = line.indexOf('=');
			files.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
		});
		return Collections.unmodifiableMap(files);
	}
}
