package org.pgoal.forms.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.pgoal.forms.FormException;

/**
 * The zip archive that an Office file is. Parts are found through relationships and read as streams; nothing is written
 * to disk, nothing outside the archive is opened, an archive in the archive stays closed.
 */
final class OfficePackage implements Closeable {

	/**
	 * A link from one part to another, or out of the file.
	 *
	 * @param type   the last word of the relationship's type, e.g. {@code worksheet}; the same in both kinds of Office Open XML
	 * @param target the part's name, or null when it leads out of the file
	 */
	record Relationship(String type, String target) {
	}

	private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

	private final ZipFile zip;
	private final Budget budget;
	private final Map<String, ZipEntry> entries = new HashMap<>();

	private OfficePackage(ZipFile zip, Budget budget) {
		this.zip = zip;
		this.budget = budget;
	}

	static OfficePackage open(Path file, Budget budget) throws FormException, IOException {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		} catch (ZipException broken) {
			throw new FormException(Intake.message(String.valueOf(broken.getMessage()).contains("encrypted") ? "encrypted" : "brokenZip"), broken);
		}
		OfficePackage opened = new OfficePackage(zip, budget);
		try {
			opened.index();
			return opened;
		} catch (FormException | RuntimeException refused) {
			zip.close();
			throw refused;
		}
	}

	private void index() throws FormException {
		if (zip.size() > budget.limits().parts()) {
			throw new FormException(Intake.message("tooManyParts", budget.limits().parts()));
		}
		for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
			ZipEntry entry = all.nextElement();
			String name = entry.getName().replace('\\', '/');
			if (name.startsWith("/") || DRIVE.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
				throw new FormException(Intake.message("unsafeName", excerpt(entry.getName())));
			}
			entries.putIfAbsent(key(name), entry);
		}
	}

	private static String excerpt(String name) {
		return CellText.of(name.length() <= 80 ? name : name.substring(0, 80) + "…");
	}

	/** Part names don't differ by case (ECMA-376 part 2, 6.2.2.3). */
	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	boolean has(String part) {
		return entries.containsKey(key(part));
	}

	/** The names of all parts, in lower case. */
	Set<String> parts() {
		return new TreeSet<>(entries.keySet());
	}

	/** @return null when there is no such part */
	InputStream part(String name) throws IOException, FormException {
		ZipEntry entry = entries.get(key(name));
		if (entry == null) {
			return null;
		}
		try {
			return budget.counted(zip.getInputStream(entry));
		} catch (ZipException broken) {
			throw new FormException(Intake.message("brokenZip"), broken);
		}
	}

	/** A part of XML. @throws FormException when there is no such part */
	XmlPart xml(String name) throws IOException, FormException {
		InputStream stream = part(name);
		if (stream == null) {
			throw new FormException(Intake.message("partMissing", name));
		}
		return new XmlPart(stream, name, budget);
	}

	/** The content types of the parts that are listed one by one. */
	Map<String, String> contentTypes() throws IOException, FormException, XMLStreamException {
		Map<String, String> types = new LinkedHashMap<>();
		try (XmlPart xml = xml("[Content_Types].xml")) {
			while (xml.next()) {
				if (xml.isStart("Override")) {
					String part = xml.attribute("PartName");
					String type = xml.attribute("ContentType");
					if (part != null && type != null) {
						types.put(key(part.startsWith("/") ? part.substring(1) : part), type);
					}
				}
			}
		}
		return types;
	}

	/** The part that the file is about. */
	Optional<String> mainPart() throws IOException, FormException, XMLStreamException {
		return relationships("").values().stream().filter(relationship -> relationship.type().equals("officeDocument") && relationship.target() != null)
				.map(Relationship::target).findFirst();
	}

	/** By ID; none where the part has no relationships. */
	Map<String, Relationship> relationships(String part) throws IOException, FormException, XMLStreamException {
		int slash = part.lastIndexOf('/') + 1;
		String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
		Map<String, Relationship> relationships = new LinkedHashMap<>();
		if (!has(rels)) {
			return relationships;
		}
		try (XmlPart xml = xml(rels)) {
			while (xml.next()) {
				if (xml.isStart("Relationship") && xml.attribute("Id") != null) {
					String type = String.valueOf(xml.attribute("Type"));
					boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
					String target = external ? null : resolved(part.substring(0, slash), String.valueOf(xml.attribute("Target")));
					relationships.put(xml.attribute("Id"), new Relationship(type.substring(type.lastIndexOf('/') + 1), target));
				}
			}
		}
		return relationships;
	}

	private static String resolved(String folder, String target) throws FormException {
		Deque<String> path = new ArrayDeque<>();
		for (String step : (target.startsWith("/") ? target : folder + target).replace('\\', '/').split("/")) {
			if (step.equals("..")) {
				if (path.pollLast() == null) {
					throw new FormException(Intake.message("unsafeName", excerpt(target)));
				}
			} else if (!step.isEmpty() && !step.equals(".")) {
				path.addLast(step);
			}
		}
		return String.join("/", path);
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
