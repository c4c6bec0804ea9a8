package org.pgoal.forms.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

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
			reader = factory.createXMLStreamReader(decoded(stream));
		} catch (XMLStreamException broken) {
			stream.close();
			throw failure(broken);
		}
		String declared = reader.getCharacterEncodingScheme();
		if (declared != null && !declared.toUpperCase(Locale.ROOT).matches("UTF-?(8|16(LE|BE)?)|US-ASCII")) {
			close();
			throw new FormException(Intake.message("brokenPart", name));
		}
	}

	/**
	 * Parts are UTF-8 or UTF-16 and nothing else (ECMA-376 part 2, 6.2.5). The parser isn't asked to decode: it prints what it
	 * can't read to the error stream.
	 */
	private static Reader decoded(InputStream stream) throws IOException {
		PushbackInputStream start = new PushbackInputStream(stream, 4);
		byte[] head = start.readNBytes(4);
		start.unread(head);
		int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
		Charset charset = switch (first) {
		case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
		case '<' -> StandardCharsets.UTF_16BE;
		case '<' << 8 -> StandardCharsets.UTF_16LE;
		default -> StandardCharsets.UTF_8;
		};
		if (head.length >= 3 && first == 0xefbb && (head[2] & 0xff) == 0xbf) {
			start.skipNBytes(3);
		}
		return new InputStreamReader(start, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
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
