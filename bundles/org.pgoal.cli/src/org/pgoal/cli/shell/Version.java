package org.pgoal.cli.shell;

import java.io.IOException;
import java.net.JarURLConnection;

/** The version of this build, from the manifest of its jar. */
public final class Version {

	private Version() {
	}

	public static String current() throws IOException {
		if (Version.class.getResource("Version.class").openConnection() instanceof JarURLConnection jar) {
			var manifest = jar.getMainAttributes() != null ? jar.getManifest().getMainAttributes() : null;
			String version = manifest == null ? null : manifest.getValue("Implementation-Version");
			if (version == null && manifest != null) {
				version = manifest.getValue("Bundle-Version");
			}
			if (version != null) {
				return version;
			}
		}
		return "(development)";
	}
}
