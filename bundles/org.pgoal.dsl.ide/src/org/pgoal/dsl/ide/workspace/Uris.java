package org.pgoal.dsl.ide.workspace;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Clients spell the URI of one file in several ways; here each file has one. */
public final class Uris {

	private Uris() {
	}

	/** The spelling under which a file is known here. */
	public static String key(String uri) {
		return path(uri).map(Uris::key).orElse(uri);
	}

	public static String key(Path file) {
		String uri = file.toUri().toString();
		// a folder's URI ends in a slash while the folder exists
		return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
	}

	/** The file of a URI; empty where it isn't in the file system. */
	public static Optional<Path> path(String uri) {
		if (uri == null || !uri.startsWith("file:")) {
			return Optional.empty();
		}
		try {
			return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
		} catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException noPath) {
			return Optional.empty();
		}
	}
}
