import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Puts the command line together: {@code java Assemble.java COLLECTED TARGET VERSION STARTED} copies the jars
 * of COLLECTED to TARGET/lib and writes TARGET/pgoal.jar, whose class path they are. The time of TARGET/.built
 * is that of the build's start: sources newer than it are not in these jars.
 *
 * <p>Signatures are left out: the JVM would verify them class by class, a third of a second at every start.
 */
final class Assemble {

	public static void main(String[] arguments) throws IOException {
		Path collected = Path.of(arguments[0]);
		Path target = Path.of(arguments[1]);
		Path lib = Files.createDirectories(target.resolve("lib"));

		List<Path> jars;
		try (var files = Files.list(collected)) {
			jars = files.filter(f -> f.toString().endsWith(".jar")).sorted(Comparator.comparing(Assemble::rank)).toList();
		}
		Set<String> names = new HashSet<>();
		for (Path jar : jars) {
			names.add(jar.getFileName().toString());
			Path to = lib.resolve(jar.getFileName());
			if (!Files.exists(to) || Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(jar)) < 0) {
				unsign(jar, to);
			}
		}
		try (var files = Files.list(lib)) {
			for (Path old : files.filter(f -> !names.contains(f.getFileName().toString())).toList()) {
				Files.delete(old);
			}
		}

		var manifest = new Manifest();
		var main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.put(Attributes.Name.MAIN_CLASS, "org.pgoal.cli.Main");
		main.put(Attributes.Name.IMPLEMENTATION_VERSION, arguments[2]);
		main.put(Attributes.Name.CLASS_PATH, String.join(" ", jars.stream().map(j -> "lib/" + j.getFileName()).toList()));
		main.putValue("Enable-Native-Access", "ALL-UNNAMED");
		try (var out = new JarOutputStream(Files.newOutputStream(target.resolve("pgoal.jar")), manifest)) {
			// nothing but the manifest
		}
		// class data archives are of the jars that were here before
		try (var files = Files.list(target)) {
			for (Path old : files.filter(f -> f.toString().endsWith(".aot") || f.toString().endsWith(".jsa")).toList()) {
				Files.delete(old);
			}
		}
		// the same class path for a java that is started with -cp, relative to this folder
		Files.writeString(target.resolve("classpath"), String.join("\n", jars.stream().map(j -> "lib/" + j.getFileName()).toList()) + "\n");
		Path built = target.resolve(".built");
		Files.writeString(built, arguments[3] + "\n");
		Files.setLastModifiedTime(built, FileTime.from(Instant.parse(arguments[3])));
		System.out.println("command line: " + jars.size() + " jars in " + target);
	}

	/** Our own jars first: most classes are looked up there, and a look-up goes through the jars in order. */
	private static String rank(Path jar) {
		String name = jar.getFileName().toString();
		return (name.startsWith("org.pgoal.") ? "0" : name.startsWith("org.eclipse.xtext") ? "1" : "2") + name;
	}

	private static void unsign(Path from, Path to) throws IOException {
		Path partial = to.resolveSibling(to.getFileName() + ".part");
		try (var in = new JarFile(from.toFile(), false); OutputStream file = Files.newOutputStream(partial)) {
			var manifest = new Manifest();
			if (in.getManifest() != null) {
				manifest.getMainAttributes().putAll(in.getManifest().getMainAttributes());
				// what remains of the sections when the digests of the signature are gone
				in.getManifest().getEntries().forEach((name, attributes) -> {
					var kept = new Attributes();
					attributes.forEach((key, value) -> {
						if (!key.toString().toLowerCase(Locale.ROOT).endsWith("-digest")) {
							kept.put(key, value);
						}
					});
					if (!kept.isEmpty()) {
						manifest.getEntries().put(name, kept);
					}
				});
			}
			manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
			try (var out = new JarOutputStream(file, manifest)) {
				var seen = new HashSet<String>(List.of(JarFile.MANIFEST_NAME));
				for (JarEntry entry : new ArrayList<>(in.stream().toList())) {
					if (isSignature(entry.getName()) || entry.isDirectory() || !seen.add(entry.getName())) {
						continue;
					}
					var copy = new JarEntry(entry.getName());
					copy.setTime(entry.getTime());
					out.putNextEntry(copy);
					try (var data = in.getInputStream(entry)) {
						data.transferTo(out);
					}
					out.closeEntry();
				}
			}
		}
		Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING);
	}

	private static boolean isSignature(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return upper.startsWith("META-INF/") && upper.indexOf('/', 9) < 0
				&& (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC"));
	}
}
