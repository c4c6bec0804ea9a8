package org.pgoal.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks through {@code docs/first-sheet.md} with the packaged product: its commands are run by a shell beside the archive, and
 * what it tells to press is pressed in the workbench that they start.
 */
class FirstSheetTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	/** Seconds; only a walk that got lost takes so long. */
	private static final long PATIENCE = 240;

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "first-sheet.md,en_US", "first-sheet.zh-CN.md,zh_CN" })
	void aNewUserGetsFromAFormToAForm(String document, String language) throws Exception {
		assumeTrue(System.getProperty("os.name").equals("Linux") && System.getenv("DISPLAY") != null, "the commands are those for Linux, and need a display");
		Path guide = ROOT.resolve("docs").resolve(document);
		Walk walk = Walk.read(guide);
		Path archive = archive();
		Files.createSymbolicLink(folder.resolve(archive.getFileName()), archive);
		String[] commands = walk.steps().get("start").commands().strip().split("\n");
		String start = commands[commands.length - 1];

		run(language, null, List.of(commands).subList(0, commands.length - 1), 60);
		Path product = folder.resolve("pgoal-workbench");
		assertTrue(Files.isDirectory(product), () -> "unpacked: " + List.of(folder.toFile().list()));
		Driver.addTo(product, folder);
		Path report = folder.resolve("report.txt");
		Path plan = folder.resolve("plan.txt");
		Files.write(plan, lines(walk));
		Path form = folder.resolve("form.docx");
		run(language, "-Dpgoal.walk.plan=" + plan + " -Dpgoal.walk.report=" + report + " -Dpgoal.walk.form=" + form + " -Duser.home=" + folder,
				List.of("cd pgoal-workbench", start), PATIENCE);

		List<String> done = Files.exists(report) ? Files.readAllLines(report) : List.of("the workbench reported nothing");
		keepPicture(document);
		assertEquals(List.copyOf(walk.steps().keySet()), done, () -> String.join("\n", done) + "\n" + log());
		String printed = text(form);
		assertTrue(printed.contains("=100%") && printed.contains("60%") && printed.contains("≥450件"), printed);
		assertFalse(printed.contains("≥100%") || printed.contains("450件以上"), printed);
	}

	/** Each step with its words, tab separated. */
	private static List<String> lines(Walk walk) {
		List<String> lines = new ArrayList<>();
		walk.steps().forEach((name, step) -> lines.add(name + "\t" + String.join("\t", step.words())));
		return lines;
	}

	private static Path archive() throws IOException {
		Path products = ROOT.resolve("releng/org.pgoal.product/target/products");
		try (Stream<Path> files = Files.list(products)) {
			return files.filter(file -> file.toString().endsWith("-linux.gtk.x86_64.tar.gz")).findFirst()
					.orElseThrow(() -> new AssertionError("no archive in " + products + ": build the product first"));
		}
	}

	/** Runs lines in a shell, in the folder of the archive. */
	private void run(String language, String vmArguments, List<String> lines, long seconds) throws IOException, InterruptedException {
		ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", String.join("\n", lines)).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.txt").toFile()));
		shell.environment().put("HOME", folder.toString());
		shell.environment().put("PGOAL_LANG", language);
		shell.environment().put("NO_AT_BRIDGE", "1");
		if (vmArguments != null) {
			shell.environment().put("PGOAL_VMARGS", vmArguments);
		}
		Process process = shell.start();
		if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
		}
	}

	/** What the user saw when something went wrong. */
	private void keepPicture(String document) throws IOException {
		Path picture = folder.resolve("report.txt.png");
		if (Files.exists(picture)) {
			Path target = Files.createDirectories(Path.of("target")).resolve(document + ".png");
			Files.deleteIfExists(target);
			Files.copy(picture, target);
		}
	}

	private String log() {
		try {
			Path log = folder.resolve(".pgoal/workbench/.metadata/.log");
			return Files.readString(folder.resolve("output.txt")) + (Files.exists(log) ? Files.readString(log) : "");
		} catch (IOException unreadable) {
			return unreadable.toString();
		}
	}

	private static String text(Path docx) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(docx); InputStream part = Files.newInputStream(zip.getPath("word/document.xml"))) {
			return new String(part.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
		}
	}
}
