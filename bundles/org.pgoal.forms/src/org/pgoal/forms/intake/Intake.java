package org.pgoal.forms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.pgoal.forms.FormException;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.grid.SourceDocument.Kind;
import org.pgoal.model.message.Message;

/** Opens a file of any kind that people fill forms in with. May take seconds, with a conversion a minute: never for the UI thread. */
public final class Intake {

	private static final int HEAD = 4096;

	private static final Set<String> TEXTUAL_EXTENSIONS = Set.of("txt", "text", "md", "markdown", "log", "");

	private final OfficeConversion conversion;
	private final Limits limits;

	public Intake(OfficeConversion conversion) {
		this(conversion, Limits.STANDARD);
	}

	public Intake(OfficeConversion conversion, Limits limits) {
		this.conversion = conversion;
		this.limits = limits;
	}

	/** Like {@link #open(Path, BooleanSupplier)}, not to be stopped. */
	public SourceDocument open(Path file) throws FormException, IOException {
		return open(file, () -> false);
	}

	/**
	 * The tables of a page, and the lines of text between them.
	 *
	 * @throws FormException when it is larger than any honest one
	 */
	public static List<Grid> page(String html) throws FormException {
		return new HtmlReader(new Budget(Limits.STANDARD, () -> false)).read(html);
	}

	/** The cells of rows that a spreadsheet copied as text, tabs between them. */
	public static Grid cells(String text) throws FormException {
		return SeparatedReader.read(text, '\t', new Budget(Limits.STANDARD, () -> false));
	}

	/**
	 * The cells of a file.
	 *
	 * @param cancelled asked now and then
	 * @throws FormException         when it can't be read, with the one reason and what to do
	 * @throws IOException           when there is no such file, or it may not be read
	 * @throws CancellationException when cancelled
	 */
	public SourceDocument open(Path file, BooleanSupplier cancelled) throws FormException, IOException {
		Budget budget = new Budget(limits, cancelled);
		List<Message> notes = new ArrayList<>();
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		if (!attributes.isRegularFile()) {
			throw new FormException(message("noFile"));
		}
		if (attributes.size() > limits.fileBytes()) {
			throw new FormException(message("fileTooLarge", limits.fileBytes() >> 20));
		}
		byte[] head = head(file);
		if (head.length == 0) {
			throw new FormException(message("empty"));
		}
		try {
			SourceDocument document = read(file, file.getFileName().toString(), head, budget, notes, true);
			if (document.grids().isEmpty()) {
				throw new FormException(notes.isEmpty() ? message("nothingInIt") : message("nothingInItBut", notes.getFirst()));
			}
			return document;
		} catch (Budget.Exceeded limit) {
			throw new FormException(limit.reason(), limit);
		} catch (CancellationException stop) {
			throw stop;
		} catch (EncryptedDocumentException encrypted) {
			throw new FormException(message("encrypted"), encrypted);
		} catch (IOException | XMLStreamException | RuntimeException broken) {
			// what libraries make of a damaged file
			throw new FormException(message("broken"), broken);
		}
	}

	private SourceDocument read(Path file, String name, byte[] head, Budget budget, List<Message> notes, boolean mayConvert) throws FormException, IOException, XMLStreamException {
		if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006") || starts(head, "PK\u0007\u0008")) {
			return office(file, name, budget, notes, mayConvert);
		}
		if (starts(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
			return compound(file, name, budget, notes, mayConvert);
		}
		if (starts(head, "%PDF")) {
			return new SourceDocument(name, Kind.WORD, new PdfReader(budget, notes).read(file), notes);
		}
		if (starts(head, "{\\rtf")) {
			return converted(file, name, "rtf", "docx", budget, notes, mayConvert);
		}
		for (Map.Entry<String, String> other : OTHERS.entrySet()) {
			if (starts(head, other.getKey())) {
				throw new FormException(message(other.getValue()));
			}
		}
		return text(file, name, head, budget, notes, mayConvert);
	}

	/** What files that are no forms begin with, each with its message. */
	private static final Map<String, String> OTHERS = Map.of("Rar!", "archive", "7z\u00bc\u00af", "archive", "\u001f\u008b", "archive", "BZh", "archive", "\u00fd7zXZ", "archive", "\u0089PNG",
			"picture", "\u00ff\u00d8\u00ff", "picture", "GIF8", "picture", "\t\u0008\u0010\u0000\u0000\u0006", "oldWorkbook", "\u007fELF", "program");

	private static byte[] head(Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return stream.readNBytes(HEAD);
		}
	}

	private static boolean starts(byte[] head, String magic) {
		byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
		return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
	}

	private SourceDocument office(Path file, String name, Budget budget, List<Message> notes, boolean mayConvert) throws FormException, IOException, XMLStreamException {
		try (OfficePackage office = OfficePackage.open(file, budget)) {
			String openDocument = office.has("mimetype") ? new String(office.part("mimetype").readNBytes(100), StandardCharsets.ISO_8859_1) : "";
			if (openDocument.startsWith("application/vnd.oasis.opendocument.")) {
				boolean table = openDocument.contains("spreadsheet");
				return converted(file, name, table ? "ods" : "odt", table ? "xlsx" : "docx", budget, notes, mayConvert);
			}
			if (!office.has("[Content_Types].xml")) {
				throw new FormException(message("archive"));
			}
			String main = office.mainPart().orElseThrow(() -> new FormException(message("noOffice")));
			String type = office.contentTypes().getOrDefault(main.toLowerCase(Locale.ROOT), "");
			if (type.contains("sheet.binary")) {
				return converted(file, name, "xlsb", "xlsx", budget, notes, mayConvert);
			}
			if (type.contains("spreadsheetml")) {
				ignored(office, notes);
				return new SourceDocument(name, Kind.SPREADSHEET, new WorkbookReader(office, budget, notes).read(main), notes);
			}
			if (type.contains("wordprocessingml")) {
				ignored(office, notes);
				List<Grid> grids = word(office, main, budget);
				Marginalia beside = new Marginalia(office, budget);
				beside.read(main);
				notes.addAll(beside.notes());
				return new SourceDocument(name, Kind.WORD, grids, notes);
			}
			throw new FormException(message(type.contains("presentationml") ? "presentation" : "noOffice"));
		}
	}

	/** What is in the file and stays where it is. */
	private static void ignored(OfficePackage office, List<Message> notes) {
		Set<String> parts = office.parts();
		if (parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin") || part.contains("/macrosheets/"))) {
			notes.add(message("macros"));
		}
		if (parts.stream().anyMatch(part -> part.contains("/externallinks/"))) {
			notes.add(message("externalLinks"));
		}
		if (parts.stream().anyMatch(part -> part.contains("/embeddings/") || part.contains("/afchunk"))) {
			notes.add(message("embedded"));
		}
	}

	private static List<Grid> word(OfficePackage office, String main, Budget budget) throws FormException, IOException, XMLStreamException {
		Numbering numbering = Numbering.of(null);
		for (OfficePackage.Relationship relationship : office.relationships(main).values()) {
			if (relationship.type().equals("numbering") && relationship.target() != null && office.has(relationship.target())) {
				try (XmlPart part = office.xml(relationship.target())) {
					numbering = Numbering.of(part);
				}
			}
		}
		try (XmlPart part = office.xml(main)) {
			return new WordReader(part, numbering, budget).read();
		}
	}

	/** The container of Office before 2007, and of encrypted files since. */
	private SourceDocument compound(Path file, String name, Budget budget, List<Message> notes, boolean mayConvert) throws FormException, IOException, XMLStreamException {
		boolean document;
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			DirectoryNode root = container.getRoot();
			if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
				throw new FormException(message("encrypted"));
			}
			if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
				notes.add(message("macros"));
			}
			if (root.hasEntryCaseInsensitive("Workbook")) {
				try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook").getName())) {
					return new SourceDocument(name, Kind.SPREADSHEET, new BinaryWorkbookReader(budget, notes).read(stream), notes);
				}
			}
			document = root.hasEntryCaseInsensitive("WordDocument");
			if (!document && !root.hasEntryCaseInsensitive("Book")) {
				throw new FormException(message("noOffice"));
			}
			if (document) {
				try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument").getName())) {
					byte[] start = stream.readNBytes(12);
					// the flag fEncrypted of [MS-DOC] 2.5.2
					if (start.length == 12 && (start[11] & 1) != 0) {
						throw new FormException(message("encrypted"));
					}
				}
			}
		}
		return converted(file, name, document ? "doc" : "xls", document ? "docx" : "xlsx", budget, notes, mayConvert);
	}

	private SourceDocument text(Path file, String name, byte[] head, Budget budget, List<Message> notes, boolean mayConvert) throws FormException, IOException, XMLStreamException {
		List<Message> encoding = new ArrayList<>();
		byte[] bytes = Files.readAllBytes(file);
		String start = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
		boolean declares = start.contains("<html") || start.contains("<meta") || start.contains("<table");
		String text = TextEncoding.decode(bytes, declares, encoding);
		String beginning = text.substring(0, Math.min(HEAD, text.length())).strip();
		String lower = beginning.toLowerCase(Locale.ROOT);
		if (lower.startsWith("mime-version:") || lower.contains("content-type: multipart/related")) {
			throw new FormException(message("webArchive"));
		}
		if (lower.startsWith("<")) {
			if (lower.contains("progid=\"excel.sheet\"") || lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
				return converted(file, name, "xml", "xlsx", budget, notes, mayConvert);
			}
			if (lower.contains("progid=\"word.document\"") || lower.contains("schemas.microsoft.com/office/word/2003")) {
				return converted(file, name, "xml", "docx", budget, notes, mayConvert);
			}
			if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html") || lower.contains("<body") || lower.contains("<meta") || lower.contains("<div")) {
				notes.addAll(encoding);
				return new SourceDocument(name, Kind.HTML, new HtmlReader(budget).read(text), notes);
			}
		}
		if (controls(text) > text.length() / 100) {
			throw new FormException(message("binary"));
		}
		notes.addAll(encoding);
		char separator = SeparatedReader.separator(text);
		if (separator == 0 || isText(name, text, separator)) {
			return new SourceDocument(name, Kind.TEXT, nonBlank(LineReader.read(text, budget)), notes);
		}
		return new SourceDocument(name, Kind.SEPARATED, nonBlank(SeparatedReader.read(text, separator, budget)), notes);
	}

	/** Characters that no text has. */
	private static int controls(String text) {
		return (int) text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f).count();
	}

	/** Separated values say so by their extension, or by commas between columns in nearly all lines. */
	private static boolean isText(String name, String text, char separator) {
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (Set.of("csv", "tsv", "tab").contains(extension)) {
			return false;
		}
		if (TEXTUAL_EXTENSIONS.contains(extension) || separator != ',') {
			// Excel's “Unicode text” quotes cells with line breaks
			return !(separator == '\t' && QUOTED_BREAK.matcher(text).find());
		}
		return false;
	}

	private static final Pattern QUOTED_BREAK = Pattern.compile("(?m)(^|\t)\"[^\"\t\n]*\n[^\"\t]*\"(\t|\r?$)");

	private static List<Grid> nonBlank(Grid grid) {
		return grid.rows() == 0 ? List.of() : List.of(grid);
	}

	private SourceDocument converted(Path file, String name, String extension, String target, Budget budget, List<Message> notes, boolean mayConvert)
			throws FormException, IOException, XMLStreamException {
		if (!mayConvert || !conversion.isInstalled()) {
			throw new FormException(message("convert." + extension));
		}
		Path folder = Files.createTempDirectory("pgoal-form");
		try {
			Path result = conversion.convert(file, extension, target, folder, budget);
			notes.add(message("converted", extension));
			return read(result, name, head(result), budget, notes, false);
		} finally {
			delete(folder);
		}
	}

	private static void delete(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException gone) {
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
				Files.deleteIfExists(inner);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	static Message message(String key, Object... arguments) {
		return Message.of(Intake.class, key, arguments);
	}
}
