package org.pgoal.forms.intake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.pgoal.forms.FormException;

/**
 * LibreOffice, as far as it is installed, which turns old and foreign formats into ones that are read here. It works on a
 * copy in a folder of its own, with a profile of its own that runs no macro, follows no link and updates nothing.
 */
public final class OfficeConversion {

	/** What the private profile says. */
	private static final String PROFILE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
			<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
			<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
			<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
			<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
			<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
			<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
			</oor:items>
			""";

	private static final List<String> PLACES = List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
			"/snap/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.com",
			"C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com");

	private static final long BETWEEN_LOOKS = 100;

	private final Path program;
	private final Duration limit;

	/** @param limit after which a conversion is given up */
	public OfficeConversion(Path program, Duration limit) {
		this.program = program;
		this.limit = limit;
	}

	/** The LibreOffice of this machine: the one on the path, else at one of the usual places. */
	public static OfficeConversion installed(Map<String, String> environment) {
		List<Path> places = new ArrayList<>();
		for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
			if (!folder.isBlank()) {
				places.add(Path.of(folder, "soffice"));
				places.add(Path.of(folder, "soffice.com"));
			}
		}
		PLACES.forEach(place -> places.add(Path.of(place)));
		return new OfficeConversion(places.stream().filter(place -> place.isAbsolute() && Files.isExecutable(place) && Files.isRegularFile(place)).findFirst().orElse(null),
				Duration.ofMinutes(2));
	}

	/** None: each such file is answered with what to do by hand. */
	public static OfficeConversion none() {
		return new OfficeConversion(null, Duration.ZERO);
	}

	boolean isInstalled() {
		return program != null;
	}

	/**
	 * Converts a file.
	 *
	 * @param extension of the copy, by its content
	 * @param target    the extension of the result
	 * @param folder    where the copy, the profile and the result go
	 * @throws FormException when nothing comes of it in time
	 */
	Path convert(Path file, String extension, String target, Path folder, Budget budget) throws FormException, IOException {
		Path copy = folder.resolve("form." + extension);
		Files.copy(file, copy);
		Path profile = Files.createDirectories(folder.resolve("profile/user"));
		Files.writeString(profile.resolve("registrymodifications.xcu"), PROFILE, StandardCharsets.UTF_8);
		Path out = Files.createDirectory(folder.resolve("out"));
		List<String> command = new ArrayList<>(List.of(program.toString(), "-env:UserInstallation=" + profile.getParent().toUri(), "--headless", "--norestore", "--nolockcheck",
				"--nologo", "--nodefault"));
		command.addAll(List.of("--convert-to", target, "--outdir", out.toString(), copy.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
		builder.environment().put("TMPDIR", folder.toString());
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			await(process, budget);
		} finally {
			end(process);
		}
		Optional<Path> result = only(out);
		if (result.isEmpty()) {
			throw new FormException(Intake.message("conversionFailed", extension, target));
		}
		return result.get();
	}

	private void await(Process process, Budget budget) throws FormException {
		long end = System.nanoTime() + limit.toNanos();
		try {
			while (!process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
				budget.goOn();
				if (System.nanoTime() - end > 0) {
					throw new FormException(Intake.message("conversionTooSlow", limit.toSeconds()));
				}
			}
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	/** The program starts others that do the work. */
	private static void end(Process process) {
		List<ProcessHandle> children = process.descendants().toList();
		children.forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		process.onExit().join();
		children.forEach(child -> child.onExit().join());
	}

	private static Optional<Path> only(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).findFirst();
		}
	}
}
