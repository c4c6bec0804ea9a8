package org.pgoal.forms.intake;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.pgoal.forms.FormException;
import org.pgoal.forms.intake.OfficePackage.Relationship;
import org.pgoal.model.message.Message;

/** What an Office file says beside its text and cells, and what is therefore only told: comments, notes, heads and feet of pages, shapes. */
final class Marginalia {

	/** Elements that hold one such text, by the kind of part, and the message about it. */
	private record Kind(Set<String> elements, String message) {
	}

	private static final Map<String, Kind> KINDS = Map.of("comments", new Kind(Set.of("comment"), "comment"), "threadedComment", new Kind(Set.of("threadedComment"), "comment"),
			"footnotes", new Kind(Set.of("footnote"), "footnote"), "endnotes", new Kind(Set.of("endnote"), "footnote"), "header", new Kind(Set.of("hdr"), "pageHead"), "footer",
			new Kind(Set.of("ftr"), "pageHead"), "drawing", new Kind(Set.of("sp"), "shape"));

	private static final int MOST = 20;
	private static final int LONGEST = 200;

	/** The number of a page, with nothing else. */
	private static final Pattern PAGE = Pattern.compile("(?i)(?:[\\s\\d\\p{Punct}\\p{Pd}·．第共页]|page|of)*");

	/** What programs put before a comment for others that don't know its kind. */
	private static final String THREAD = "[Threaded comment]";

	private final OfficePackage file;
	private final Budget budget;
	private final Set<List<String>> told = new LinkedHashSet<>();

	Marginalia(OfficePackage file, Budget budget) {
		this.file = file;
		this.budget = budget;
	}

	/** Reads what stands beside a part. */
	void read(String part) throws FormException, IOException, XMLStreamException {
		for (Relationship relationship : file.relationships(part).values()) {
			Kind kind = KINDS.get(relationship.type());
			if (kind != null && relationship.target() != null && file.has(relationship.target())) {
				try (XmlPart xml = file.xml(relationship.target())) {
					read(xml, kind);
				}
			}
		}
	}

	private void read(XmlPart xml, Kind kind) throws FormException {
		while (xml.next()) {
			if (xml.isStart() && kind.elements().contains(xml.element())) {
				String text = text(xml);
				boolean page = text.length() <= LONGEST && PAGE.matcher(text).matches();
				if (!page && !text.startsWith(THREAD) && told.size() < MOST) {
					budget.cell(text);
					told.add(List.of(kind.message(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
				}
			}
		}
	}

	private static String text(XmlPart xml) throws FormException {
		String outer = xml.element();
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		while (xml.next() && !xml.isEnd(outer)) {
			if (xml.isStart("del") || xml.isStart("Fallback") || xml.isStart("rPh")) {
				xml.skip();
			} else if (xml.isStart("t") || xml.isStart("text")) {
				inText = true;
			} else if (xml.isEnd("t") || xml.isEnd("text")) {
				inText = false;
			} else if (xml.isEnd("p")) {
				text.append(' ');
			} else if (inText && xml.isText()) {
				xml.appendText(text);
			}
		}
		return CellText.of(text).replaceAll("\\s+", " ");
	}

	List<Message> notes() {
		return told.stream().map(one -> Intake.message(one.get(0), one.get(1))).toList();
	}
}
