package org.pgoal.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.compare.Language;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.SheetDiff;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.model.message.Message;

class TreeComparisonTest {

	private static final String ONE = "项目 \"甲\" {\n    指标 { 数量指标: \"次数\" 3 次 }\n}\n";
	private static final String TWO = "项目 \"乙\" {\n    资金 { 预算数: 1 元 }\n    目标 \"好\"\n    指标 { 质量指标: \"率\" 90 % }\n}\n";

	@TempDir
	Path folder;

	private void write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private final List<FileDiff> diffs = new ArrayList<>();
	private int same;

	private void compare() {
		Language.service(TreeComparison.class).compare(PathSource.of(folder.resolve("a"), "a"), PathSource.of(folder.resolve("b"), "b"), new TreeComparison.Listener() {
			@Override
			public void differs(FileDiff diff) {
				diffs.add(diff);
			}

			@Override
			public void same(int sheets) {
				same += sheets;
			}

			@Override
			public void unfit(String file, int line, Message reason) {
				throw new AssertionError(file);
			}
		});
	}

	@Test
	void sheetsOfOneFileAreFoundInOthers() throws IOException {
		write("a/list.pgoal", ONE + "\n" + TWO);
		write("b/list.pgoal", ONE);
		write("b/two.pgoal", TWO.replace("90", "95"));
		compare();
		assertEquals(1, diffs.size());
		Difference sheet = diffs.get(0).sheets().get(0).difference();
		assertEquals(How.MOVED, sheet.how());
		assertEquals("a/list.pgoal → b/two.pgoal", sheet.from() + " → " + sheet.to());
		assertEquals(List.of(Topic.INDICATOR), sheet.parts().stream().map(Difference::topic).toList());
	}

	@Test
	void whatAnAddedSheetBringsIsKnown() throws IOException {
		write("a/one.pgoal", ONE);
		write("b/one.pgoal", ONE);
		write("b/two.pgoal", TWO);
		compare();
		assertEquals(1, same);
		SheetDiff added = diffs.get(0).sheets().get(0);
		assertEquals(How.ADDED, added.difference().how());
		assertEquals(List.of(Topic.BUDGET, Topic.GOAL, Topic.INDICATOR), added.difference().parts().stream().map(Difference::topic).toList());
		assertEquals(List.of(How.ADDED, How.ADDED, How.ADDED), added.difference().parts().stream().map(Difference::how).toList());
	}

	@Test
	void templatesOfTheSameSideTellWhatLabelsMean() throws IOException {
		String template = "模板 甲县 扩展 国家通用 {\n    产出指标 { 数量指标 同义 工作量指标 }\n}\n";
		String sheet = "使用 甲县\n项目 \"甲\" {\n    产出指标 { 数量指标: \"次数\" 3 次 }\n}\n";
		for (String side : List.of("a", "b")) {
			write(side + "/template.pgoal", template);
			write(side + "/one.pgoal", side.equals("a") ? sheet : sheet.replace("数量指标:", "工作量指标:"));
		}
		compare();
		assertEquals(1, diffs.size());
		assertEquals(How.REWRITTEN, diffs.get(0).sheets().get(0).difference().how());
	}
}
