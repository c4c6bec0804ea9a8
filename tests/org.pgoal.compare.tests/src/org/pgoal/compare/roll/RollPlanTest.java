package org.pgoal.compare.roll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.compare.Language;
import org.pgoal.model.storage.WriteFailed;

/** What is planned is what is written, and nothing is written in part. */
class RollPlanTest {

	private static final String SHEET = """
			项目 "2026年养护" {
			    年度 2026
			    资金 { 预算数: 20 万元 }
			    产出指标 {
			        数量指标: "里程" ≥ 120 公里
			    }
			}
			""";

	

	@TempDir
	Path folder;

	@BeforeEach
	void sheets() throws Exception {
		Files.createDirectories(folder.resolve("a/道路"));
		Files.writeString(folder.resolve("a/道路/2026年养护.pgoal"), SHEET);
		Files.writeString(folder.resolve("a/已到.pgoal"), SHEET.replace("2026", "2027"));
		Files.writeString(folder.resolve("a/模板.pgoal"), "模板 甲 扩展 国家通用 {\n}\n");
		Files.writeString(folder.resolve("a/坏.pgoal"), "项目 \"甲\" {\n    资金 {\n");
	}

	/** Somebody who cancels after some files. */
	private static RollPlanner.Watcher watcher(int files) {
		int[] begun = new int[1];
		return new RollPlanner.Watcher() {
			@Override
			public void begins(Path file, int number, int all) {
				assertEquals(begun[0]++, number);
			}

			@Override
			public boolean isCancelled() {
				return begun[0] >= files;
			}
		};
	}

	private RollPlan plan(String source, String target) {
		return Language.service(RollPlanner.class).plan(new RollOrder(List.of(folder.resolve(source)), folder.resolve(target), 2027, null),
				watcher(Integer.MAX_VALUE));
	}

	@Test
	void eachFileIsNextYearsOrSaysWhyNot() {
		RollPlan plan = plan("a", "b");
		assertEquals(1, plan.files().size());
		RollPlan.NextFile next = plan.files().get(0);
		assertEquals(Path.of("道路", "2027年养护.pgoal"), next.place());
		assertEquals(next.rolled().text(), new String(next.content(), StandardCharsets.UTF_8));
		assertEquals(1, plan.sheets());
		assertEquals(next.rolled().decisions().size(), plan.decisions());
		assertTrue(plan.decisions() > 0);
		assertEquals(List.of("坏.pgoal true", "已到.pgoal false already of 2027 or later", "模板.pgoal false holds no sheet"),
				plan.leftOut().stream().map(one -> one.source().getFileName() + " " + one.fault() + (one.fault() ? "" : " " + one.reason().text(Locale.ENGLISH)))
						.sorted().toList());
	}

	@Test
	void changesAreSaidInTheWordsOfTheDomain() {
		Change sheet = plan("a/道路", "b").files().get(0).changes().get(0);
		List<String> said = flat(sheet).map(change -> change.phrase().text(Locale.ENGLISH)).toList();
		assertTrue(said.contains("year raised from 2026 to 2027") || said.contains("year changed from 2026 to 2027"), said.toString());
		assertTrue(said.contains("last year's value added: ≥120公里"), said.toString());
	}

	private static Stream<Change> flat(Change change) {
		return Stream.concat(Stream.of(change), change.parts().stream().flatMap(RollPlanTest::flat));
	}

	@Test
	void aTargetWithinTheSourceIsNoSource() throws Exception {
		assertTrue(new PlanWriter(plan("a", "a/2027"), false).write(watcher(Integer.MAX_VALUE)));
		assertTrue(plan("a", "a/2027").leftOut().stream().noneMatch(one -> one.source().startsWith(folder.resolve("a/2027"))));
	}

	@Test
	void twoFilesNeverGoToOnePlace() throws Exception {
		Files.writeString(folder.resolve("a/道路/2025年养护.pgoal"), SHEET.replace("2026", "2025"));
		RollPlan plan = plan("a/道路", "b");
		assertEquals(List.of(Path.of("2027年养护.pgoal")), plan.files().stream().map(RollPlan.NextFile::place).toList());
		assertEquals(List.of("2027年养护.pgoal is where 2025年养护.pgoal goes as well"),
				plan.leftOut().stream().map(one -> one.reason().text(Locale.ENGLISH)).toList());
	}

	@Test
	void anOlderEncodingIsUnderstood() throws Exception {
		Files.write(folder.resolve("a/道路/2026年养护.pgoal"), SHEET.getBytes(Charset.forName("GB18030")));
		assertTrue(new String(plan("a/道路", "b").files().get(0).content(), StandardCharsets.UTF_8).contains("2027年养护"));
	}

	@Test
	void whatIsThereIsReplacedOnlyWhereSomebodySaysSo() throws Exception {
		RollPlan plan = plan("a", "b");
		Path there = folder.resolve("b/道路/2027年养护.pgoal");
		assertEquals(List.of(), plan.taken());
		Files.createDirectories(there.getParent());
		Files.writeString(there, "// mine\n");
		assertEquals(List.of(there), plan.taken());
		WriteFailed refused = assertThrows(WriteFailed.class, () -> new PlanWriter(plan, false).write(watcher(Integer.MAX_VALUE)));
		assertTrue(refused.message().text(Locale.ENGLISH).contains("is there already"));
		assertEquals("// mine\n", Files.readString(there));
		assertTrue(new PlanWriter(plan, true).write(watcher(Integer.MAX_VALUE)));
		assertArrayEquals(plan.files().get(0).content(), Files.readAllBytes(there));
	}

	@Test
	void whoCancelsFindsAllAsItWas() throws Exception {
		Files.writeString(folder.resolve("a/道路/修缮.pgoal"), SHEET.replace("2026年养护", "修缮"));
		RollPlan plan = plan("a", "b/c");
		assertEquals(2, plan.files().size());
		assertFalse(new PlanWriter(plan, false).write(watcher(1)));
		assertFalse(Files.exists(folder.resolve("b")));
		// the second file is in the way of nothing but is there already
		Path second = folder.resolve("b/c").resolve(plan.files().get(1).place());
		Files.createDirectories(second.getParent());
		Files.writeString(second, "// mine\n");
		assertThrows(WriteFailed.class, () -> new PlanWriter(plan, false).write(watcher(Integer.MAX_VALUE)));
		assertFalse(Files.exists(folder.resolve("b/c").resolve(plan.files().get(0).place())));
		assertEquals("// mine\n", Files.readString(second));
	}
}
