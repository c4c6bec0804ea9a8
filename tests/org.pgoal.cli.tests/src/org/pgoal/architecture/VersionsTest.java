package org.pgoal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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
