package org.pgoal.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.message.Message;

/** The documents of the help. They are those of the project, which the build puts beside the classes: nothing is written twice. */
public final class HelpContents {

	/** No documents. */
	static final HelpContents NONE = new HelpContents(List.of());

	private static final String FOLDER = "/help/";

	private final List<HelpDocument> documents;

	private HelpContents(List<HelpDocument> documents) {
		this.documents = List.copyOf(documents);
	}

	/** Reads the documents, which takes a while; one that is missing is left out. */
	public static HelpContents read(Locale locale) {
		List<HelpDocument> documents = new ArrayList<>();
		for (String name : names()) {
			Optional<String> own = Message.isChinese(locale) ? text(name + ".zh-CN.md") : Optional.empty();
			own.or(() -> text(name + ".md")).ifPresent(markdown -> documents.add(HelpDocument.of(name, markdown)));
		}
		return new HelpContents(documents);
	}

	static List<String> names() {
		return text("contents.txt").orElseThrow(() -> new IllegalStateException("no contents")).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
	}

	private static Optional<String> text(String file) {
		try (InputStream content = HelpContents.class.getResourceAsStream(FOLDER + file)) {
			return content == null ? Optional.empty() : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	/** In the order in which they are read best. */
	public List<HelpDocument> documents() {
		return documents;
	}

	/** The document that a link such as {@code language.md#units} or {@code ../docs/rules.zh-CN.md} leads to. */
	public Optional<HelpDocument> linked(String target) {
		String path = target.replaceFirst("#.*", "");
		String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "").replaceFirst("\\.zh-CN$", "");
		return path.endsWith(".md") ? documents.stream().filter(document -> document.name().equals(file)).findFirst() : Optional.empty();
	}
}
