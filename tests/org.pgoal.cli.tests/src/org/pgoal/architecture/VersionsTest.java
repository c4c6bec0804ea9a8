package org.pgoal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A target platform can't read Maven properties, so versions stand in two places; they are the same. */
class VersionsTest {

	private static final Path ROOT = Path.of("..", "..");

	@Test
	void thePomAndTheTargetPlatformAgree() throws Exception {
		Map<String, String> target = versions(ROOT.resolve("targetplatform/targetplatform.target"), "dependencies");
		Map<String, String> pom = versions(ROOT.resolve("pom.xml"), "dependencyManagement");
		assertFalse(target.isEmpty() || pom.isEmpty());
		pom.keySet().retainAll(target.keySet());
		Map<String, String> same = new TreeMap<>(target);
		same.keySet().retainAll(pom.keySet());
		assertEquals(same, pom);
	}

	/** The one with Sirius is built by hand only, and would be forgotten. */
	@Test
	void theProductWithSiriusHasAllThatTheProductHas() throws Exception {
		Set<String> sirius = parts(ROOT.resolve("sirius/org.pgoal.sirius.product/pgoal-sirius.product"));
		assertTrue(sirius.remove("feature org.pgoal.sirius.feature"));
		assertEquals(parts(ROOT.resolve("releng/org.pgoal.product/pgoal.product")), sirius);
	}

	private static Set<String> parts(Path product) throws Exception {
		var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(product.toFile());
		Set<String> parts = new TreeSet<>();
		for (String kind : List.of("plugin", "feature")) {
			var nodes = document.getElementsByTagName(kind);
			for (int i = 0; i < nodes.getLength(); i++) {
				Element part = (Element) nodes.item(i);
				if (part.hasAttribute("id")) {
					parts.add(kind + " " + part.getAttribute("id"));
				}
			}
		}
		return parts;
	}

	private static Map<String, String> versions(Path file, String section) throws Exception {
		var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
		Map<String, String> properties = new TreeMap<>();
		var blocks = document.getElementsByTagName("properties");
		if (blocks.getLength() > 0) {
			for (var node = blocks.item(0).getFirstChild(); node != null; node = node.getNextSibling()) {
				if (node instanceof Element property) {
					properties.put("${" + property.getTagName() + "}", property.getTextContent());
				}
			}
		}
		Map<String, String> found = new TreeMap<>();
		var sections = document.getElementsByTagName(section);
		for (int i = 0; i < sections.getLength(); i++) {
			var dependencies = ((Element) sections.item(i)).getElementsByTagName("dependency");
			for (int j = 0; j < dependencies.getLength(); j++) {
				var dependency = (Element) dependencies.item(j);
				String version = text(dependency, "version");
				found.put(text(dependency, "groupId") + ":" + text(dependency, "artifactId"), properties.getOrDefault(version, version));
			}
		}
		return found;
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagName(name).item(0).getTextContent();
	}
}
