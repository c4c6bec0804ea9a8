package org.pgoal.diagram.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.diagram.Drawing;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;

class IndicatorTreeTest {

	private static final String TEXT = """
			使用 国家通用

			部门 局 "某局" {
			    资金 { 总额: 100 万元 }
			    产出指标 { 成本指标: "总成本" ≤ 90 万元 }
			}
			项目 甲 "甲项目" {
			    部门 局
			    资金 { 年度资金总额: 20 万元  财政拨款: 20 万元 }
			    产出指标 {
			        成本指标: "办公费" 50000 元 权重 10
			        成本指标: "差旅费" 5 万元 权重 10
			        成本指标: "总成本" 10 万元 权重 20
			        数量指标: "次数" ≥ 3 次 权重 10
			        数量指标: "次数" ≥ 4 次 权重 10
			    }
			    效益指标 {
			        经济效益指标: "增收" ≥ 500 万元 权重 10
			        社会效益指标: "影响" "明显" 权重 20
			    }
			}
			项目 乙 "乙项目" {
			    部门 局
			    产出指标 { 数量指标: "次数" }
			}
			""";

	private final FileCheck file = Drawing.parsed(TEXT);
	private final TreeRequest request = Drawing.request(file, Locale.ENGLISH);

	private TreeNode project() {
		return IndicatorTree.of(file.model().getSheets().get(1), request);
	}

	private static TreeNode find(TreeNode node, String path) {
		return all(node).stream().filter(n -> n.path().equals(path)).findFirst().orElseThrow(() -> new AssertionError(all(node).stream().map(TreeNode::path).toList()));
	}

	private static List<TreeNode> all(TreeNode node) {
		List<TreeNode> all = new ArrayList<>();
		all.add(node);
		node.children().forEach(child -> all.addAll(all(child)));
		return all;
	}

	@Test
	void aDepartmentTakesTheProjectsThatNameIt() {
		List<TreeNode> roots = IndicatorTree.of(file.model().getSheets(), request);
		assertEquals(1, roots.size());
		assertEquals(List.of("局/甲", "局/乙", "局/产出指标"), roots.get(0).children().stream().map(TreeNode::path).toList());
		assertEquals("局/甲/效益指标/社会效益指标/影响", find(roots.get(0), "局/甲/效益指标/社会效益指标/影响").path());
	}

	@Test
	void projectsReadElsewhereStandBelowTheirDepartment() {
		Sheet department = file.model().getSheets().get(0);
		TreeNode whole = IndicatorTree.of((org.pgoal.model.Department) department, List.of(project().withoutElements(), project().withoutElements()), request);
		assertEquals(List.of("局/甲", "局/甲~#2", "局/产出指标"), whole.children().stream().map(TreeNode::path).toList());
		assertEquals("局/甲~#2/产出指标/数量指标/次数~#2", find(whole, "局/甲~#2/产出指标/数量指标/次数~#2").path());
		assertEquals(15, whole.totals().indicators());
	}

	@Test
	void moneyIsComparedInOneUnitAndOnlyCostsSpendTheBudget() {
		TreeNode project = project();
		assertEquals("20 万元", project.value());
		assertEquals("0.2500", find(project, "甲/产出指标/成本指标/办公费").share().toPlainString());
		assertEquals("0.2500", find(project, "甲/产出指标/成本指标/差旅费").share().toPlainString());
		assertNull(find(project, "甲/效益指标/经济效益指标/增收").share());
		// a total beside its parts is not spent twice
		assertEquals("0.5000", find(project, "甲/产出指标/成本指标").share().toPlainString());
	}

	@Test
	void weightsAndCountsAreSummedUp() {
		TreeNode project = project();
		assertEquals("60", find(project, "甲/产出指标").weight().toPlainString());
		assertEquals(new TreeNode.Totals(7, 6, 1, 1, 1), project.totals());
		assertEquals("20 万元 · 7 indicators · weight 90", project.detail());
	}

	@Test
	void whatIsFoldedIsCountedAndItsHardestFindingShows() {
		TreeNode folded = IndicatorTree.of(file.model().getSheets().get(1), request.withDepth(2));
		TreeNode outputs = folded.children().get(0);
		assertEquals(5, outputs.hidden());
		assertEquals(List.of(), outputs.children());
		assertEquals(Severity.ERROR, outputs.worst());
		assertNull(folded.children().get(1).worst());
		TreeNode one = IndicatorTree.of(file.model().getSheets().get(1), request.withFolded(java.util.Set.of("甲/产出指标/数量指标")));
		assertEquals(2, find(one, "甲/产出指标/数量指标").hidden());
		assertEquals(3, find(one, "甲/产出指标/成本指标").children().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { //
			"产出指标 | - | false | 5", //
			"数量指标 | - | false | 2", //
			"14       | - | false | 3", //
			"成本     | - | false | 3", //
			"-        | true | false | 6", //
			"-        | false | false | 1", //
			"-        | - | true | 3", //
			"数量指标 | true | true | 0", //
			"没有     | - | false | 0", //
	})
	void indicatorsAreFiltered(String category, Boolean quantified, boolean findings, int expected) {
		IndicatorFilter filter = new IndicatorFilter(category == null ? List.of() : List.of(category), Optional.ofNullable(quantified), findings);
		TreeNode tree = IndicatorTree.of(file.model().getSheets().get(1), request.withFilter(filter.on(file.template(), request.findings())));
		assertEquals(expected, tree.totals().indicators());
		if (expected == 0) {
			assertEquals(List.of(), tree.children());
		}
		assertTrue(tree.detail().contains(expected + " of 7 indicators"), tree.detail());
	}

	@Test
	void sheetsAreChosenByDepartment() {
		List<Sheet> sheets = file.model().getSheets();
		assertTrue(sheets.stream().allMatch(sheet -> new DepartmentFilter("局").test(sheet, null, file.template())));
		assertTrue(sheets.stream().allMatch(sheet -> new DepartmentFilter("某局").test(sheet, null, file.template())));
		assertTrue(sheets.stream().noneMatch(sheet -> new DepartmentFilter("别局").test(sheet, null, file.template())));
		assertTrue(new DepartmentFilter("别局").test(sheets.get(1), "别局", file.template()));
	}

	@Test
	void anEmptyValueAndAMissingNameAreSaid() {
		TreeNode tree = IndicatorTree.of(file.model().getSheets().get(2), request);
		TreeNode leaf = find(tree, "乙/产出指标/数量指标/次数");
		assertNull(leaf.value());
		assertEquals("(no value)", leaf.detail());
	}
}
