package org.pgoal.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as a reader of XML sees it. */
public record Svg(Document document) {

	/** A box of the tree. */
	public record Box(String id, String style, double x, double y, double width, double height, String text) {

		public boolean overlaps(Box other) {
			return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
		}
	}

	public static Svg of(String text) {
		try {
			return new Svg(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text))));
		} catch (Exception malformed) {
			throw new AssertionError(malformed + "\n" + text, malformed);
		}
	}

	public List<Element> elements(String name) {
		NodeList found = document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	/** In the order of the picture; lines of text are put together without blanks. */
	public List<Box> boxes() {
		return elements("g").stream().filter(group -> group.getAttribute("class").startsWith("b ")).map(Svg::box).toList();
	}

	private static Box box(Element group) {
		Element rectangle = (Element) group.getElementsByTagName("rect").item(0);
		NodeList texts = group.getElementsByTagName("text");
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < texts.getLength(); i++) {
			lines.add(texts.item(i).getTextContent());
		}
		return new Box(group.getAttribute("id"), group.getAttribute("class"), number(rectangle, "x"), number(rectangle, "y"), number(rectangle, "width"),
				number(rectangle, "height"), lines.stream().collect(Collectors.joining()).replace(" ", ""));
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}
}
