package org.pgoal.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.NotFormattedException;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.json.ImportedSheets;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.NameCell;
import org.pgoal.forms.naming.Identifiers;
import org.pgoal.forms.reading.FormReader;
import org.pgoal.forms.reading.Imported;
import org.pgoal.forms.reading.TemplateChoice;
import org.pgoal.forms.template.TemplateRecogniser;
import org.pgoal.forms.template.TemplateRecogniser.Recognition;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;

/**
 * Reads files of any kind and writes what they say as text. One for one import, in which no two sheets get the same ID; not
 * thread-safe. Takes seconds, and never the UI thread's.
 */
public final class SheetImport {

	/** Starts imports. */
	public static final class Factory {

		private final TemplateCatalogue catalogue;
		private final SheetWriter writer;
		private final PGoalFormatter formatter;

		@Inject
		public Factory(TemplateCatalogue catalogue, SheetWriter writer, PGoalFormatter formatter) {
			this.catalogue = catalogue;
			this.writer = writer;
			this.formatter = formatter;
		}

		/**
		 * @param asked      the template that the user named; null where it is to be recognised
		 * @param conversion what turns old formats into ones that are read here
		 * @param taken      IDs that are in use where the sheets go
		 * @param locale     the language of the comments
		 */
		public SheetImport start(EffectiveTemplate asked, OfficeConversion conversion, Set<String> taken, Locale locale) {
			return start(asked, List.of(), conversion, taken, locale);
		}

		/** @param more templates that may be recognised besides the built-in ones; preferred among equals */
		public SheetImport start(EffectiveTemplate asked, List<EffectiveTemplate> more, OfficeConversion conversion, Set<String> taken, Locale locale) {
			return new SheetImport(this, asked, more, conversion, taken, locale);
		}
	}

	/** In bytes of JSON; fifty thousand sheets. */
	private static final long LARGEST = 256L << 20;

	private static final String JSON = ".json";

	private final Factory services;
	private final EffectiveTemplate asked;
	private final List<EffectiveTemplate> more;
	private final Intake intake;
	private final Identifiers identifiers;
	private final Locale locale;
	private final FormLibrary forms = new FormLibrary(TemplateForms::read);
	private List<EffectiveTemplate> candidates;
	private TemplateRecogniser recogniser;

	private SheetImport(Factory services, EffectiveTemplate asked, List<EffectiveTemplate> more, OfficeConversion conversion, Set<String> taken, Locale locale) {
		this.services = services;
		this.asked = asked;
		this.more = List.copyOf(more);
		this.locale = locale;
		intake = new Intake(conversion);
		identifiers = new Identifiers(Lexemes::isId, taken);
	}

	/**
	 * Reads one file.
	 *
	 * @param cancelled asked now and then
	 * @throws FormException                                when it can't be understood; the message says what to do
	 * @throws IOException                                  when it can't be read
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public ImportedText read(Path file, BooleanSupplier cancelled) throws FormException, IOException {
		return isJson(file) ? json(file) : form(file, cancelled);
	}

	/** By its extension, and by its content where that says nothing: a page or table never begins with a brace. */
	private static boolean isJson(Path file) throws IOException {
		if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(JSON)) {
			return true;
		}
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (InputStream stream = Files.newInputStream(file)) {
			String start = new String(stream.readNBytes(256), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "").strip();
			return start.startsWith("{\"") || start.startsWith("{") && start.substring(1).strip().startsWith("\"");
		}
	}

	private ImportedText form(Path file, BooleanSupplier cancelled) throws FormException, IOException {
		Imported imported = FormReader.read(intake.open(file, cancelled), new TemplateChoice(asked, candidates(), forms));
		Remarks remarks = new Remarks(imported.notes(), locale);
		return text(imported.sheets(), imported.template(), imported.reason(), remarks);
	}

	private ImportedText json(Path file) throws FormException, IOException {
		ImportedSheets imported;
		try (Reader reader = open(file)) {
			imported = JsonSheetReader.read(reader);
		} catch (CharacterCodingException encoding) {
			throw new FormException(Message.of(SheetImport.class, "notUtf8"), encoding);
		}
		List<Sheet> sheets = imported.sheets();
		Recognition recognition = asked != null ? new Recognition(asked, Message.of(SheetImport.class, "asAsked")) : recognise(sheets);
		return text(sheets, recognition.template(), recognition.reason(), new Remarks(imported.notes(), locale));
	}

	private ImportedText text(List<Sheet> sheets, EffectiveTemplate template, Message reason, Remarks remarks) {
		List<String> texts = new ArrayList<>(sheets.size());
		SheetWriter writer = services.writer.remarking(remarks::about);
		for (Sheet sheet : sheets) {
			sheet.setId(identifiers.of(sheet.getName(), "sheet" + (texts.size() + 1)));
			NameCell.fold(sheet, template);
			GoalFile file = PgoalFactory.eINSTANCE.createGoalFile();
			file.setTemplate(template.template());
			file.getElements().add(sheet);
			texts.add(format(writer.write(file)));
		}
		return new ImportedText(sheets, texts, template, reason, remarks.notes());
	}

	private String format(String written) {
		try {
			return services.formatter.format(written, FormatOptions.LAYOUT);
		} catch (NotFormattedException unexpected) {
			throw new IllegalStateException(unexpected.getMessage() + "\n" + written, unexpected);
		}
	}

	private List<EffectiveTemplate> candidates() {
		if (candidates == null) {
			candidates = Stream.concat(more.stream(), services.catalogue.builtIn().stream().map(services.catalogue::effective).flatMap(Optional::stream)).toList();
		}
		return candidates;
	}

	private Recognition recognise(List<Sheet> sheets) {
		if (recogniser == null) {
			recogniser = new TemplateRecogniser(candidates());
		}
		return recogniser.recognise(sheets).orElseGet(() -> new Recognition(services.catalogue.standard(), Message.of(SheetImport.class, "asAsked")));
	}

	private static Reader open(Path file) throws IOException, FormException {
		if (Files.size(file) > LARGEST) {
			throw new FormException(Message.of(SheetImport.class, "tooLarge", LARGEST >> 20));
		}
		// a wrong byte is a message and not a question mark in a sheet
		var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
		reader.mark(1);
		if (reader.read() != '\ufeff') {
			reader.reset();
		}
		return reader;
	}
}
