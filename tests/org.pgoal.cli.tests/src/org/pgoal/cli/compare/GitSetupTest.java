package org.pgoal.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of docs/git.md that set git up, with a real git; JGit runs no drivers. */
class GitSetupTest {

	private static final Path PAGE = Path.of("..", "..", "docs", "git.md");
	private static final String SHEET = "项目 甲 \"甲\" {\n    指标 {\n        质量指标: \"合格率\" ≥ 90 % 权重 10\n        质量指标: \"达标率\" ≥ 80 % 权重 10\n    }\n}\n";

	@TempDir
	Path folder;

	private record Ended(int status, String output) {
	}

	@BeforeEach
	void setUp() throws IOException, InterruptedException {
		assumeTrue(Files.exists(Path.of("/bin/sh")) && isInstalled(), "git is installed");
		Path bin = Files.createDirectories(folder.resolve("bin"));
		Path pgoal = bin.resolve("pgoal");
		Files.writeString(pgoal, "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
				+ "' -XX:TieredStopAtLevel=1 -Dguice_bytecode_gen_option=DISABLED -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp '" + System.getProperty("java.class.path")
				+ "' org.pgoal.cli.Main \"$@\"\n");
		assertTrue(pgoal.toFile().setExecutable(true));
		run("git", "init", "-q", "-b", "main", ".");
		String page = Files.readString(PAGE);
		Files.writeString(folder.resolve(".gitattributes"), block(page, "gitattributes"));
		Files.writeString(folder.resolve(".gitignore"), "bin/\n");
		for (String line : block(page, "sh setup").lines().toList()) {
			assertEquals(0, run("sh", "-c", line).status(), line);
		}
		sheet(SHEET);
		commit("one");
	}

	/** What stands in a fenced block of a page. */
	private static String block(String page, String kind) {
		Matcher block = Pattern.compile("(?ms)^```" + kind + "\\n(.*?)^```").matcher(page);
		assertTrue(block.find(), kind);
		return block.group(1);
	}

	private boolean isInstalled() throws InterruptedException {
		try {
			return run("git", "--version").status() == 0;
		} catch (IOException notThere) {
			return false;
		}
	}

	private Ended run(String... command) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of(command));
		if (words.get(0).equals("git")) {
			words.addAll(1, List.of("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "-c", "core.pager=cat"));
		}
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
		builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
		builder.environment().put("HOME", folder.toString());
		builder.environment().put("LC_ALL", "C.UTF-8");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), output);
	}

	private void sheet(String text) throws IOException {
		Files.writeString(folder.resolve("a.pgoal"), text);
	}

	private void commit(String message) throws IOException, InterruptedException {
		run("git", "add", "-A");
		assertEquals(0, run("git", "commit", "-qm", message).status());
	}

	private Ended merge(String ours, String theirs) throws IOException, InterruptedException {
		run("git", "checkout", "-qb", "their");
		sheet(theirs);
		commit("theirs");
		run("git", "checkout", "-q", "main");
		sheet(ours);
		commit("ours");
		return run("git", "merge", "-q", "--no-edit", "their");
	}

	@Test
	void gitMergesByIndicator() throws IOException, InterruptedException {
		// git itself stops here: the lines are neighbours
		Ended merge = merge(SHEET.replace("≥ 90 % 权重 10", "≥ 95 % 权重 10"), SHEET.replace("≥ 90 % 权重 10", "≥ 90 % 权重 15").replace("80", "85"));
		assertEquals(0, merge.status(), merge.output());
		assertEquals(SHEET.replace("≥ 90 % 权重 10", "≥ 95 % 权重 15").replace("80", "85"), Files.readString(folder.resolve("a.pgoal")));
	}

	@Test
	void gitStopsAtAConflict() throws IOException, InterruptedException {
		Ended merge = merge(SHEET.replace("90", "91"), SHEET.replace("90", "95").replace("80", "85"));
		assertEquals(1, merge.status(), merge.output());
		assertTrue(merge.output().contains("a.pgoal: conflict: "), merge.output());
		assertTrue(run("git", "status", "--porcelain").output().contains("UU a.pgoal"));
		String text = Files.readString(folder.resolve("a.pgoal"));
		assertTrue(text.contains("<<<<<<< ours\n        质量指标: \"合格率\" ≥ 91 % 权重 10\n=======\n") && text.contains("≥ 85 %"), text);
	}

	@Test
	void gitsOwnDiffShowsFacts() throws IOException, InterruptedException {
		sheet("// note\n" + SHEET.replace("    ", "\t"));
		assertEquals("", run("git", "diff").output().replaceAll("(?m)^(diff|index|---|\\+\\+\\+) .*\\n", ""));
		sheet(SHEET.replace("90", "95"));
		String diff = run("git", "diff").output();
		assertTrue(diff.contains("-  质量指标: 合格率 | ≥90% | weight 10\n+  质量指标: 合格率 | ≥95% | weight 10\n"), diff);
	}
}
