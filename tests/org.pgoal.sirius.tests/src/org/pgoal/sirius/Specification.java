package org.pgoal.sirius;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.heading.HeadingPackage;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The viewpoint specification as a document: Sirius, which knows it as a model, isn't there when it is built. */
final class Specification {

	static final Path BUNDLE = Path.of("..", "..", "bundles", "org.pgoal.sirius");

	private static final List<EPackage> PACKAGES = List.of(PgoalPackage.eINSTANCE, HeadingPackage.eINSTANCE);
	private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\[name='([^']*)'])?");
	private static final Pattern SERVICE = Pattern.compile("service:(?:(\\w+)\\.)?(\\w+)(?:\\(([^)]*)\\))?");

	private final Element root;

	private Specification(Document document) {
		this.root = document.getDocumentElement();
	}

	static Specification read() {
		try {
			return new Specification(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(BUNDLE.resolve("description/pgoal.odesign").toFile()));
		} catch (ParserConfigurationException | SAXException | IOException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

	Element root() {
		return root;
	}

	/** All elements with a tag, in order. */
	List<Element> all(String tag) {
		List<Element> found = new ArrayList<>();
		each(root, element -> {
			if (element.getTagName().equals(tag)) {
				found.add(element);
			}
		});
		return found;
	}

	void eachAttribute(Consumer<Attr> use) {
		each(root, element -> {
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				use.accept((Attr) element.getAttributes().item(i));
			}
		});
	}

	private static void each(Element element, Consumer<Element> use) {
		use.accept(element);
		children(element).forEach(child -> each(child, use));
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element one) {
				children.add(one);
			}
		}
		return children;
	}

	/** The element that a reference names; null where there is none. */
	Element referenced(String path) {
		Element at = root;
		for (String step : path.substring("//".length()).split("/")) {
			Matcher matcher = STEP.matcher(step);
			if (at == null || !matcher.matches()) {
				return null;
			}
			at = children(at).stream()
					.filter(child -> child.getTagName().equals(matcher.group(1)) && (matcher.group(2) == null || matcher.group(2).equals(child.getAttribute("name"))))
					.findFirst().orElse(null);
		}
		return at;
	}

	/** A class of the models, written {@code package::Class}; null where there is none. */
	static EClass type(String name) {
		String[] parts = name.split("::");
		return parts.length != 2 ? null
				: PACKAGES.stream().filter(one -> one.getName().equals(parts[0])).map(one -> (EClass) one.getEClassifier(parts[1])).findFirst().orElse(null);
	}

	/** The class of the elements that an expression is evaluated on; null where the specification doesn't say. */
	static EClass context(Attr attribute) {
		Element at = attribute.getOwnerElement();
		if (List.of("semanticCandidatesExpression", "titleExpression").contains(attribute.getName()) || at.getTagName().equals("ownedVariables")
				|| attribute.getName().equals("headerLabelExpression") && at.getTagName().equals("ownedColumnMappings")) {
			while (!at.getTagName().equals("ownedRepresentations")) {
				if (at.getTagName().equals("ownedTools")) {
					return null;
				}
				at = (Element) at.getParentNode();
			}
		} else if (at.getTagName().equals("ownedColumnMappings")) {
			at = children((Element) at.getParentNode()).stream().filter(one -> one.getTagName().equals("ownedLineMappings")).findFirst().orElseThrow();
		}
		while (!at.hasAttribute("domainClass") && !at.hasAttribute("targetClass")) {
			if (!(at.getParentNode() instanceof Element parent) || at.getTagName().equals("ownedTools") || at.getTagName().equals("filters")) {
				return null;
			}
			at = parent;
		}
		return type(at.hasAttribute("domainClass") ? at.getAttribute("domainClass") : at.getAttribute("targetClass"));
	}

	/** A call in an expression; null where the expression calls nothing. */
	static Call call(Attr attribute) {
		Matcher matcher = SERVICE.matcher(attribute.getValue());
		if (!matcher.matches()) {
			return null;
		}
		List<String> arguments = matcher.group(3) == null || matcher.group(3).isBlank() ? List.of() : List.of(matcher.group(3).split("\\s*,\\s*"));
		return new Call(matcher.group(1), matcher.group(2), arguments);
	}

	/**
	 * @param receiver the variable that the service is called on; null: the context
	 * @param arguments variables
	 */
	record Call(String receiver, String service, List<String> arguments) {
	}
}
