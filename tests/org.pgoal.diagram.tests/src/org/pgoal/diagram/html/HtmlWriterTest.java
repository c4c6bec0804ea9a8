package org.pgoal.diagram.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.diagram.Drawing;
import org.pgoal.diagram.Svg;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;

class HtmlWriterTest {

	private static final Pattern PICTURE = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);

	private static String page(TreeNode... trees) {
		return HtmlWriter.write(List.of(trees), ColourMode.CATEGORY, Integer.MAX_VALUE, Locale.ENGLISH);
	}

	private static TreeNode sample(String region) throws IOException {
		return Drawing.tree(Files.readString(Path.of("src/org/pgoal/diagram/golden", region + ".pgoal")), Locale.ENGLISH);
	}

	private static List<Svg> pictures(String page) {
		List<Svg> pictures = new ArrayList<>();
		for (Matcher matcher = PICTURE.matcher(page); matcher.find();) {
			pictures.add(Svg.of(matcher.group()));
		}
		return pictures;
	}

	private static TreeNode named(String name) {
		Project project = PgoalFactory.eINSTANCE.createProject();
		project.setName(name);
		Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
		indicator.setLevel1(name);
		indicator.setLevel2(name);
		indicator.setName(name);
		project.getRows().add(indicator);
		return IndicatorTree.of(project, TreeRequest.everything(Locale.ENGLISH).withSource(element -> new TreeNode.SourceLine(name, 3)));
	}

	@Test
	void nothingIsLoadedFromAnywhere() throws IOException {
		String page = page(sample("pingluo"), sample("jingyan"));
		Matcher loads = Pattern.compile("https?:|<link|<img|<iframe|<object|@import|url\\(|\\ssrc=|fetch\\(|XMLHttpRequest")
				.matcher(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""));
		assertFalse(loads.find(), () -> page.substring(Math.max(0, loads.start() - 40), loads.end() + 40));
	}

	@Test
	void onlyTheScriptAndTheStyleOfThePageAreAllowed() throws Exception {
		String page = page(sample("pingluo"));
		for (String part : List.of("script", "style")) {
			Matcher content = Pattern.compile("<" + part + ">(.*?)</" + part + ">", Pattern.DOTALL).matcher(page);
			assertTrue(content.find());
			String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content.group(1).getBytes(StandardCharsets.UTF_8)));
			assertTrue(page.contains(part + "-src 'sha256-" + hash + "'"), part);
			assertFalse(content.find(), "one " + part);
		}
		assertTrue(page.contains("default-src 'none'"));
		assertFalse(page.contains("style=\""), "the policy forbids styles in attributes");
		assertFalse(Pattern.compile("\\son[a-z]+=").matcher(page).find(), "the policy forbids handlers in attributes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "</svg><img src=x onerror=alert(1)>", "a & b", "\"quoted\"", "it's", "]]>", "javascript:alert(1)",
			"//host/x", "</title><b>", "<!--", "\u0001\ud800", "😀 العربية", "&amp;" })
	void aNameIsTextWhateverItSays(String name) {
		String page = page(named(name));
		assertEquals(1, page.split("<script", -1).length - 1);
		assertFalse(page.contains("<img"));
		Svg picture = pictures(page).getFirst();
		String shown = name.replace('\u0001', '\ufffd').replace('\ud800', '\ufffd');
		assertTrue(picture.elements("g").stream().anyMatch(box -> box.getAttribute("data-title").equals(shown)), shown);
		picture.elements("g").stream().map(box -> box.getAttribute("data-href")).filter(href -> !href.isEmpty())
				.forEach(href -> assertFalse(href.contains(":") || href.startsWith("//"), href));
	}

	@Test
	void everyIndicatorOfEverySheetIsThereWithItsFindings() throws IOException {
		TreeNode one = sample("pingluo");
		TreeNode two = sample("wuhai");
		List<Svg> pictures = pictures(page(one, two));
		assertEquals(2, pictures.size());
		assertEquals(one.totals().indicators(), pictures.get(0).boxes().stream().filter(box -> box.style().contains(" indicator ")).count());
		assertEquals(two.totals().indicators(), pictures.get(1).boxes().stream().filter(box -> box.style().contains(" indicator ")).count());
		assertEquals(3, pictures.get(0).elements("desc").stream().filter(note -> note.getTextContent().startsWith("PG000 look here")).count());
		assertNotEquals(pictures.get(0).boxes().getFirst().id(), pictures.get(1).boxes().getFirst().id());
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "2, 1", "4, 11", "99, 11" })
	void deeperLevelsAreThereButFolded(int depth, int open) throws IOException {
		String page = HtmlWriter.write(List.of(sample("pingluo")), ColourMode.WEIGHT, depth, Locale.CHINESE);
		Svg picture = pictures(page).getFirst();
		assertEquals(11, picture.boxes().stream().filter(box -> box.style().contains(" indicator ")).count());
		assertEquals(open, picture.elements("g").stream().filter(box -> box.getAttribute("aria-expanded").equals("true")).count());
	}

	@Test
	void thePageSpeaksTheReadersLanguage() throws IOException {
		String page = HtmlWriter.write(List.of(sample("pingluo")), ColourMode.WEIGHT, 9, Locale.SIMPLIFIED_CHINESE);
		assertTrue(page.contains("<html lang=\"zh-CN\">") && page.contains("搜索") && page.contains("<option value=\"weight\" selected>"), page);
	}
}
