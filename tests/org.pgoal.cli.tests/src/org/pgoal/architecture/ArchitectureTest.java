package org.pgoal.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Dependencies point one way:
 *
 * <pre>
 * model ← rules ← dsl ← dsl.ide ← ui ← workbench      model ← forms, diagram      diagram ← ui, sirius
 * dsl ← compare ← ui      dsl, forms ← exchange ← dsl.ide      ui ← ui.table, ui.compare, ui.exchange ← workbench
 * </pre>
 *
 * The command line sees everything that has no display. Nothing below ui has one. Manifests and imports are both
 * read, because a re-exported bundle can be imported without being required.
 */
class ArchitectureTest {

	/** What each bundle may depend on, directly or through others. */
	private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

	static {
		allow("model");
		allow("rules", "model");
		allow("dsl", "rules");
		allow("forms", "model");
		allow("diagram", "model");
		allow("compare", "dsl");
		allow("exchange", "dsl", "forms");
		allow("dsl.ide", "exchange");
		allow("cli", "dsl.ide", "diagram", "compare");
		allow("ui", "dsl.ide", "diagram", "compare");
		allow("ui.table", "ui");
		allow("ui.compare", "ui");
		allow("ui.exchange", "ui");
		allow("sirius", "diagram", "ui");
		allow("workbench", "ui.table", "ui.compare", "ui.exchange");
	}

	private static final Set<String> WITH_DISPLAY = Set.of("ui", "ui.table", "ui.compare", "ui.exchange", "sirius", "workbench");

	private static final Pattern IMPORT = Pattern.compile("^import\\s+(?:static\\s+)?([\\w.]+)", Pattern.MULTILINE);
	private static final Pattern DISPLAY = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|gef|draw2d|sirius)(\\..*)?");

	private static final Pattern JQWIK = Pattern.compile("^import net\\.jqwik\\.api\\.", Pattern.MULTILINE);
	private static final Pattern JUPITER = Pattern.compile("^import org\\.junit\\.jupiter\\.", Pattern.MULTILINE);

	private static void allow(String bundle, String... below) {
		Set<String> all = new TreeSet<>();
		for (String other : below) {
			all.add(other);
			all.addAll(ALLOWED.get(other));
		}
		ALLOWED.put(bundle, all);
	}

	@Test
	void everyBundleHasItsPlace() throws IOException {
		assertEquals(Set.of(), without(names(), ALLOWED.keySet()), "bundles that the drawing doesn't show");
	}

	@Test
	void manifestsPointOneWay() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String bundle : names()) {
			Attributes manifest = manifest(bundle);
			for (String required : clauses(manifest.getValue("Require-Bundle"))) {
				judge(bundle, required, "requires " + required, wrong);
			}
			for (String imported : clauses(manifest.getValue("Import-Package"))) {
				judge(bundle, imported, "imports " + imported, wrong);
			}
		}
		assertEquals("", String.join("\n", wrong));
	}

	@Test
	void sourcesPointOneWay() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String bundle : names()) {
			for (Path source : sources(bundle)) {
				var matcher = IMPORT.matcher(Files.readString(source));
				while (matcher.find()) {
					judge(bundle, matcher.group(1), bundles().relativize(source) + " imports " + matcher.group(1), wrong);
				}
			}
		}
		assertEquals("", String.join("\n", wrong));
	}

	/** Two packages that need each other are one, and neither can be understood without the other. */
	@Test
	void packagesFormNoCircle() throws IOException {
		Map<String, Set<String>> uses = new LinkedHashMap<>();
		for (String bundle : names()) {
			for (Path source : sources(bundle)) {
				uses.computeIfAbsent(packageOf(bundle, source), p -> new TreeSet<>());
			}
		}
		for (String bundle : names()) {
			for (Path source : sources(bundle)) {
				String own = packageOf(bundle, source);
				var matcher = IMPORT.matcher(Files.readString(source));
				while (matcher.find()) {
					packageOf(matcher.group(1), uses.keySet()).filter(used -> !used.equals(own)).ifPresent(uses.get(own)::add);
				}
			}
		}
		List<String> circles = new ArrayList<>();
		Set<String> done = new HashSet<>();
		uses.keySet().forEach(start -> circles(start, uses, new ArrayList<>(), done, circles));
		assertEquals("", String.join("\n", circles));
	}

	private static void circles(String at, Map<String, Set<String>> uses, List<String> way, Set<String> done, List<String> circles) {
		if (way.contains(at)) {
			circles.add(String.join(" → ", way.subList(way.indexOf(at), way.size())) + " → " + at);
		} else if (!done.contains(at)) {
			way.add(at);
			uses.get(at).forEach(next -> circles(next, uses, way, done, circles));
			way.removeLast();
			done.add(at);
		}
	}

	/** The package of an imported class or member. */
	private static Optional<String> packageOf(String imported, Set<String> packages) {
		for (String name = imported; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
			if (packages.contains(name)) {
				return Optional.of(name);
			}
		}
		return Optional.empty();
	}

	@Test
	void everyPackageIsExportedUnlessInternal() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String bundle : names()) {
			Set<String> exported = new HashSet<>(clauses(manifest(bundle).getValue("Export-Package")));
			Set<String> present = new TreeSet<>();
			for (Path source : sources(bundle)) {
				present.add(packageOf(bundle, source));
			}
			present.removeIf(p -> p.endsWith(".internal") || p.contains(".internal."));
			without(present, exported).forEach(p -> wrong.add(bundle + " doesn't export " + p));
		}
		assertEquals("", String.join("\n", wrong));
	}

	/** Surefire writes one report per class and engine, and the second would replace the first. */
	@Test
	void noTestClassMixesJUnitAndJqwik() throws IOException {
		Set<String> mixed = new TreeSet<>();
		try (Stream<Path> files = Files.walk(bundles().resolveSibling("tests"))) {
			for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
				String text = Files.readString(file);
				if (JQWIK.matcher(text).find() && JUPITER.matcher(text).find()) {
					mixed.add(file.getFileName().toString());
				}
			}
		}
		assertEquals(Set.of(), mixed);
	}

	private static void judge(String bundle, String target, String what, List<String> wrong) {
		if (!WITH_DISPLAY.contains(bundle) && DISPLAY.matcher(target).matches()) {
			wrong.add("org.pgoal." + bundle + ": " + what + ", but has no display");
		}
		if (!target.startsWith("org.pgoal.")) {
			return;
		}
		// the longest bundle name that fits owns the package
		ALLOWED.keySet().stream()
				.filter(b -> target.equals("org.pgoal." + b) || target.startsWith("org.pgoal." + b + "."))
				.max(Comparator.comparing(String::length))
				.filter(owner -> !owner.equals(bundle) && !ALLOWED.get(bundle).contains(owner))
				.ifPresent(owner -> wrong.add("org.pgoal." + bundle + ": " + what + ", against the direction"));
	}

	private static Path bundles() {
		Path bundles = Path.of("..", "..", "bundles").toAbsolutePath().normalize();
		assertTrue(Files.isDirectory(bundles), () -> "run in the folder of the test module: " + bundles);
		return bundles;
	}

	private static Set<String> names() throws IOException {
		try (var folders = Files.list(bundles())) {
			return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF")))
					.map(f -> f.getFileName().toString().substring("org.pgoal.".length()))
					.collect(toCollection(TreeSet::new));
		}
	}

	private static Attributes manifest(String bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundles().resolve("org.pgoal." + bundle).resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in).getMainAttributes();
		}
	}

	private static List<Path> sources(String bundle) throws IOException {
		List<Path> found = new ArrayList<>();
		for (String folder : List.of("src", "src-gen")) {
			Path root = bundles().resolve("org.pgoal." + bundle).resolve(folder);
			if (Files.isDirectory(root)) {
				try (Stream<Path> files = Files.walk(root)) {
					files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
				}
			}
		}
		return found;
	}

	private static String packageOf(String bundle, Path source) {
		Path root = bundles().resolve("org.pgoal." + bundle);
		Path inSourceFolder = root.relativize(source);
		return inSourceFolder.subpath(1, inSourceFolder.getNameCount() - 1).toString().replace('/', '.').replace('\\', '.');
	}

	/** The names in a manifest header, without attributes and directives. */
	private static List<String> clauses(String header) {
		if (header == null) {
			return List.of();
		}
		return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(","))
				.map(clause -> clause.split(";")[0].strip())
				.filter(clause -> !clause.isEmpty())
				.toList();
	}

	private static Set<String> without(Set<String> all, Set<String> removed) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(removed);
		return rest;
	}
}
