package org.pgoal.forms.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.pgoal.forms.FormException;

/**
 * A part of an Office file, read forward only. A document type declaration, which Office files never have, is refused
 * before anything in it is looked at; so there are no entities, and nothing outside the part is opened.
 */
final class XmlPart implements Closeable {

	private static final List<String> UNLIMITED = List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxElementDepth");

	private final InputStream stream;
	private final String name;
	private final Budget budget;
	private final XMLStreamReader reader;
	private int depth;

	XmlPart(InputStream stream, String name, Budget budget) throws FormException, IOException {
		this.stream = stream;
		this.name = name;
		this.budget = budget;
		// the JDK's own, whatever else is on the class path
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		// the JDK counts the escapes of an honest text as entities; without declarations there are no others, and bytes and depth are counted here
		for (String limit : UNLIMITED) {
			factory.setProperty(limit, "0");
		}
		factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
		try {
			reader = factory.createXMLStreamReader(stream);
		} catch (XMLStreamException broken) {
			stream.close();
			throw failure(broken);
		}
	}

	/** Moves on; false at the end. */
	boolean next() throws FormException {
		try {
			if (!reader.hasNext()) {
				return false;
			}
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (++depth > budget.limits().depth()) {
					throw new FormException(Intake.message("tooDeep", name));
				}
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			} else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new FormException(Intake.message("documentType", name));
			}
			return true;
		} catch (XMLStreamException broken) {
			throw failure(broken);
		}
	}

	private FormException failure(XMLStreamException broken) throws FormException {
		for (Throwable cause = broken; cause != null; cause = cause.getCause() != null ? cause.getCause() : nested(cause)) {
			if (cause instanceof Budget.Exceeded exceeded) {
				return new FormException(exceeded.reason(), broken);
			}
		}
		return new FormException(Intake.message("brokenPart", name), broken);
	}

	private static Throwable nested(Throwable cause) {
		return cause instanceof XMLStreamException stream && stream.getNestedException() != cause ? stream.getNestedException() : null;
	}

	boolean isStart() {
		return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
	}

	boolean isStart(String element) {
		return isStart() && reader.getLocalName().equals(element);
	}

	boolean isEnd() {
		return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
	}

	boolean isEnd(String element) {
		return isEnd() && reader.getLocalName().equals(element);
	}

	boolean isText() {
		int event = reader.getEventType();
		return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
	}

	/** The element's name without prefix: Office writes the same words in two families of namespaces. */
	String element() {
		return reader.getLocalName();
	}

	/** By its local name, whatever its namespace; null when absent. */
	String attribute(String local) {
		for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
			if (reader.getAttributeLocalName(i).equals(local)) {
				return reader.getAttributeValue(i);
			}
		}
		return null;
	}

	/** An attribute that is on unless it says no. */
	boolean flag(String local) {
		String value = attribute(local);
		return value != null && !value.equals("0") && !value.equals("false") && !value.equals("off");
	}

	/** A number that may not be one. */
	int number(String local, int otherwise) {
		String text = attribute(local);
		if (text != null) {
			try {
				return Integer.parseInt(text.strip());
			} catch (NumberFormatException other) {
				// as if absent
			}
		}
		return otherwise;
	}

	void appendText(StringBuilder text) throws FormException {
		if (text.length() + (long) reader.getTextLength() > budget.limits().characters()) {
			throw new FormException(Intake.message("tooMuchText", budget.limits().characters() >> 20));
		}
		text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
	}

	/** From its start to its end, with all in it. */
	void skip() throws FormException {
		int outer = depth - 1;
		while (depth > outer && next()) {
			// on to the end
		}
	}

	@Override
	public void close() throws IOException {
		try {
			reader.close();
		} catch (XMLStreamException harmless) {
			// the stream is closed below
		}
		stream.close();
	}
}
