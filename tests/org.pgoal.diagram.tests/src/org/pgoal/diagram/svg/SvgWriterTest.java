package org.pgoal.diagram.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgWriterTest {

	private static Project project(String... names) {
		Project project = PgoalFactory.eINSTANCE.createProject();
		project.setName("项目");
		IndicatorGroup group = PgoalFactory.eINSTANCE.createIndicatorGroup();
		group.setLevel1("产出指标");
		project.getRows().add(group);
		for (String name : names) {
			Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
			indicator.setLevel2("数量指标");
			indicator.setName(name);
			group.getIndicators().add(indicator);
		}
		return project;
	}

	private static String svg(Project project) {
		TreeRequest request = TreeRequest.everything(Locale.CHINESE).withSource(element -> new TreeNode.SourceLine("javascript:a b\".pgoal", 7));
		return SvgWriter.write(SceneBuilder.build(IndicatorTree.of(project, request), ColourMode.CATEGORY));
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>", "a & b", "\"引号\"", "]]>", "javascript:alert(1)", "'", "\u0001", "😀 العربية" })
	void aNameIsTextWhateverItSays(String name) throws Exception {
		Document document = parsed(svg(project(name)));
		assertEquals(0, document.getElementsByTagName("script").getLength());
		NodeList texts = document.getElementsByTagName("text");
		String shown = name.replace('\u0001', '\ufffd');
		boolean found = false;
		for (int i = 0; i < texts.getLength(); i++) {
			found |= texts.item(i).getTextContent().equals(shown);
		}
		assertTrue(found, shown);
	}

	@Test
	void aLinkIsARelativePathWhateverTheFileIsCalled() throws Exception {
		NodeList links = parsed(svg(project("甲"))).getElementsByTagName("a");
		assertTrue(links.getLength() > 0);
		assertEquals("javascript%3Aa%20b%22.pgoal#L7", ((Element) links.item(0)).getAttribute("href"));
	}

	@Test
	void eachIndicatorIsThereAndTheBytesAreTheSame() throws Exception {
		String svg = svg(project("甲", "乙", "甲"));
		assertEquals(svg, svg(project("甲", "乙", "甲")));
		NodeList groups = parsed(svg).getElementsByTagName("g");
		int indicators = 0;
		for (int i = 0; i < groups.getLength(); i++) {
			indicators += ((Element) groups.item(i)).getAttribute("class").startsWith("b indicator") ? 1 : 0;
		}
		assertEquals(3, indicators);
	}

	@Test
	void equalNamesHavePathsOfTheirOwn() {
		TreeNode root = IndicatorTree.of(project("甲", "乙", "甲"), TreeRequest.everything(Locale.CHINESE));
		List<TreeNode> leaves = root.children().get(0).children().get(0).children();
		assertEquals(List.of("项目/产出指标/数量指标/甲", "项目/产出指标/数量指标/乙", "项目/产出指标/数量指标/甲~#2"), leaves.stream().map(TreeNode::path).toList());
		assertFalse(leaves.get(0).quantified());
	}
}
