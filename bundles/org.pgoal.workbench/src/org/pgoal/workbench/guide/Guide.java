package org.pgoal.workbench.guide;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.pgoal.model.message.Message;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Something that an author is led through, step by step. The platform's cheat sheets would need its help, with a web
 * server in it.
 *
 * @param name  of its file
 * @param about what it is good for
 */
public record Guide(String name, String title, String about, List<Step> steps) {

	/** @param command what a press of the button does, in the serialized form of commands; null where the reader does it */
	public record Step(String title, String text, String command) {
	}

	/**
	 * Reads {@code guides/NAME.xml}, in Chinese {@code nl/zh/guides/NAME.xml}.
	 *
	 * @throws IOException where there is no such guide
	 */
	public static Guide read(String name, Locale locale) throws IOException {
		String file = (Message.isChinese(locale) ? "/nl/zh" : "") + "/guides/" + name + ".xml";
		try (InputStream content = Guide.class.getResourceAsStream(file)) {
			if (content == null) {
				throw new IOException(file);
			}
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			return guide(name, factory.newDocumentBuilder().parse(content).getDocumentElement());
		} catch (ParserConfigurationException | SAXException damaged) {
			throw new IOException(file, damaged);
		}
	}

	private static Guide guide(String name, Element root) {
		List<Step> steps = new ArrayList<>();
		NodeList found = root.getElementsByTagName("step");
		for (int i = 0; i < found.getLength(); i++) {
			Element step = (Element) found.item(i);
			NodeList command = step.getElementsByTagName("command");
			steps.add(new Step(step.getAttribute("title"), text(step),
					command.getLength() == 0 ? null : ((Element) command.item(0)).getAttribute("serialization")));
		}
		return new Guide(name, root.getAttribute("title"), text(root), List.copyOf(steps));
	}

	private static String text(Element element) {
		return element.getElementsByTagName("description").item(0).getTextContent().strip();
	}
}
