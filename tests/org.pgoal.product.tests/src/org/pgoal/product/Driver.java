package org.pgoal.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The hands of the new user: a bundle that presses keys and buttons in the workbench. It is compiled against the unpacked
 * product and added to it; nothing else of the product is touched.
 */
final class Driver {

	private static final String NAME = "org.pgoal.product.driver";
	private static final String REQUIRED = "org.eclipse.ui,org.eclipse.ui.ide,org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jface,"
			+ "org.eclipse.jface.text,org.eclipse.text,org.eclipse.ui.workbench.texteditor,org.eclipse.core.filebuffers,org.eclipse.ui.navigator,"
			+ "org.eclipse.ui.navigator.resources,org.pgoal.ui,org.pgoal.diagram,org.pgoal.model,org.eclipse.ui.editors";
	private static final String PLUGIN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<?eclipse version="3.4"?>
			<plugin>
			   <extension point="org.eclipse.ui.startup"><startup class="org.pgoal.product.driver.NewUser"/></extension>
			</plugin>
			""";

	private Driver() {
	}

	/** @param product the unpacked folder */
	static void addTo(Path product, Path work) throws IOException {
		Path jar = work.resolve(NAME + ".jar");
		pack(compile(product, work.resolve("driver")), jar);
		Path bundles = product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.writeString(bundles, NAME + ",1.0.0," + jar.toUri() + ",4,false\n", StandardOpenOption.APPEND);
	}

	private static Path compile(Path product, Path classes) throws IOException {
		Files.createDirectories(classes);
		List<Path> jars;
		try (Stream<Path> files = Files.list(product.resolve("plugins"))) {
			jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
		}
		List<Path> sources;
		try (Stream<Path> files = Files.walk(Path.of("driver"))) {
			sources = files.filter(file -> file.toString().endsWith(".java")).toList();
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter complaints = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			List<String> options = new ArrayList<>(List.of("--release", "21", "-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", classes.toString(), "-cp",
					String.join(java.io.File.pathSeparator, jars.stream().map(Path::toString).toList())));
			assertTrue(compiler.getTask(complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources)).call(), complaints::toString);
		}
		return classes;
	}

	private static void pack(Path classes, Path jar) throws IOException {
		Manifest manifest = new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + NAME
				+ ";singleton:=true\nBundle-Version: 1.0.0\nBundle-ActivationPolicy: lazy\n").getBytes(StandardCharsets.UTF_8)));
		manifest.getMainAttributes().putValue("Require-Bundle", REQUIRED);
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest); Stream<Path> all = Files.walk(classes)) {
			out.putNextEntry(new ZipEntry("plugin.xml"));
			out.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
			for (Path compiled : all.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(classes.relativize(compiled).toString().replace('\\', '/')));
				Files.copy(compiled, out);
			}
		}
	}
}
