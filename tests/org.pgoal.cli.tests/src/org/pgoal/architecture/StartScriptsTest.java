package org.pgoal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that start the workbench, also those of systems that the build doesn't run on. */
class StartScriptsTest {

	private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
	private static final Path SCRIPTS = ROOT.resolve("features/org.pgoal.feature/rootfiles");
	private static final Path BAT = SCRIPTS.resolve("win32/pgoal.bat");
	/** A property by its name and fixed value, or a switch. */
	private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(-D[\\w.]+(?:=[\\w-]+(?![\\w\\\\/$%.]))?|--enable-native-access=[\\w-]+|-Xmx\\w+)");

	private static Set<String> options(Path script) throws IOException {
		String text = Files.readString(script).lines().filter(line -> !line.startsWith("rem ") && !line.startsWith("#")).collect(Collectors.joining("\n"));
		return OPTION.matcher(text).results().map(match -> match.group(1)).filter(option -> !option.startsWith("-Dosgi.") && !option.equals("-DskipTests")).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void allStartTheWorkbenchWithTheSameOptions() throws IOException {
		Set<String> linux = options(SCRIPTS.resolve("linux/pgoal"));
		assertEquals(Set.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dguice_bytecode_gen_option=DISABLED", "-Djava.util.logging.config.file"), linux);
		assertEquals(linux, options(SCRIPTS.resolve("macosx/pgoal.command")));
		assertEquals(linux, options(BAT));
		assertEquals(linux, options(ROOT.resolve("releng/org.pgoal.product/Image.java")));
		assertTrue(Files.readString(SCRIPTS.resolve("macosx/pgoal.command")).contains("-XstartOnFirstThread"), "its user interface needs the first thread");
	}

	@Test
	void theLanguageServerStartsAlikeFromTheShellAndFromVsCode() throws IOException {
		Set<String> shell = options(ROOT.resolve("pgoal"));
		Set<String> editor = options(ROOT.resolve("releng/vscode/server.json"));
		editor.remove("-Xmx1g");
		assertEquals(shell, editor);
	}

	@Test
	void theBatchFileIsReadableForItsInterpreter() throws IOException {
		byte[] bytes = Files.readAllBytes(BAT);
		for (int i = 0; i < bytes.length; i++) {
			assertTrue(bytes[i] != '\n' || bytes[i - 1] == '\r', "a line that doesn't end with CRLF, before byte " + i);
		}
		List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		int chinese = -1;
		int depth = 0;
		Set<String> labels = new TreeSet<>();
		Set<String> used = new TreeSet<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.startsWith(":")) {
				labels.add(line.substring(1));
			}
			Pattern.compile("(?:goto |call :)(\\w+)").matcher(line).results().forEach(match -> used.add(match.group(1)));
			boolean ascii = line.chars().allMatch(c -> c < 128);
			if (!ascii && chinese < 0) {
				chinese = i;
			}
			depth += line.endsWith("(") ? 1 : line.equals(")") ? -1 : 0;
			assertTrue(ascii || depth == 0, "brackets are read as a whole, before the code page changes: " + line);
			assertFalse(line.contains("EnableDelayedExpansion"), "it takes exclamation marks out of paths");
			assertTrue(!line.matches(".*goto (nojava|notunpacked)$") || line.contains("chcp 65001 >nul & goto"), "the code page is changed first: " + line);
		}
		assertEquals(Set.of(), minus(used, labels), "places that aren't there");
		assertTrue(lines.indexOf(":try") < chinese && chinese > lines.indexOf(":nojava"), "Chinese stands behind all that is read before");
	}

	private static Set<String> minus(Set<String> all, Set<String> some) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(some);
		return rest;
	}

	@Test
	void gitGivesEachSystemItsLineEnds() throws IOException {
		String attributes = Files.readString(ROOT.resolve(".gitattributes"));
		assertTrue(attributes.contains("*.bat text eol=crlf") && attributes.contains("* text=auto eol=lf"));
		assertFalse(Files.readString(SCRIPTS.resolve("macosx/pgoal.command")).contains("\r"));
	}

	/** With a Java of its own that only says how it was called. */
	@Test
	void blanksBracketsAndChineseInPathsStayInOnePiece(@TempDir Path folder) throws Exception {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no sh");
		for (String script : List.of("linux/pgoal", "macosx/pgoal.command")) {
			Path home = Files.createDirectories(folder.resolve("绩效 目标 (1)! & " + script.substring(0, 5) + "/pgoal-workbench"));
			Path start = home.resolve(Path.of(script).getFileName().toString());
			Files.copy(SCRIPTS.resolve(script), start);
			Files.copy(ROOT.resolve("releng/find-java.sh"), home.resolve("find-java.sh"));
			Path launcher = Files.createDirectories(home.resolve("plugins")).resolve("org.eclipse.equinox.launcher_1.2.3.jar");
			Files.createFile(launcher);
			Path java = Files.createDirectories(home.resolve("jre/bin")).resolve("java");
			Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
			assertTrue(java.toFile().setExecutable(true));
			Files.writeString(home.resolve("jre/release"), "JAVA_VERSION=\"21.0.9\"\n");
			ProcessBuilder shell = new ProcessBuilder("sh", start.toString(), "-open", "我的 目标表/$HOME").redirectError(ProcessBuilder.Redirect.INHERIT);
			shell.environment().put("HOME", folder.toString());
			shell.environment().put("PGOAL_LANG", "zh_CN");
			shell.environment().put("PGOAL_VMARGS", "-Da=b -Dc=d");
			Process process = shell.start();
			List<String> arguments = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
			assertEquals(7, process.waitFor(), "the exit code is that of the workbench");
			assertTrue(arguments.containsAll(List.of("-Da=b", "-Dc=d", "-Djava.util.logging.config.file=" + home.resolve("logging.properties"))), arguments.toString());
			int jar = arguments.indexOf("-jar");
			assertEquals(List.of(launcher.toString(), "-nl", "zh_CN", "-open", "我的 目标表/$HOME"), arguments.subList(jar + 1, arguments.size()), script);
		}
	}
}
