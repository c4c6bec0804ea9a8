package org.pgoal.cli.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.language.TemplateArgument;
import org.pgoal.cli.language.TextFormat;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.Reason;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.forms.FormException;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.json.ImportedSheets;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.NameCell;
import org.pgoal.forms.naming.Identifiers;
import org.pgoal.forms.template.TemplateRecogniser;
import org.pgoal.forms.template.TemplateRecogniser.Recognition;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** Reads exchange files and writes what they say as text. */
final class SheetImport {

	/**
	 * What a file says.
	 *
	 * @param sheets   in its order
	 * @param texts    the sheets as text, formatted
	 * @param template the name of their template
	 * @param reason   why this one, in the user's language
	 * @param notes    what the person who imports should look at
	 */
	record Result(List<Sheet> sheets, List<String> texts, String template, String reason, List<ImportNote> notes) {
	}

	/** In bytes; fifty thousand sheets. */
	private static final long LARGEST = 256L << 20;

	private final Shell shell;
	private final EffectiveTemplate asked;
	private final TemplateCatalogue catalogue = Services.get(TemplateCatalogue.class);
	private final Identifiers identifiers = new Identifiers(Lexemes::isId, Set.of());
	private TemplateRecogniser recogniser;

	/**
	 * @param template what the user named; null where it is to be recognised
	 * @throws Failure when there is no such template
	 */
	SheetImport(String template, Shell shell) throws Failure {
		this.shell = shell;
		asked = template == null ? null : TemplateArgument.of(template, shell);
	}

	Result read(InputFile file) throws Failure {
		ImportedSheets imported;
		try (Reader reader = open(file)) {
			imported = JsonSheetReader.read(reader);
		} catch (FormException wrong) {
			throw new Failure(Message.of(ImportCommand.class, "failed", file.name(), shell.text(wrong.message())), wrong);
		} catch (CharacterCodingException encoding) {
			throw new Failure(Message.of(ImportCommand.class, "notUtf8", file.name()), encoding);
		} catch (IOException unreadable) {
			throw new Failure(Message.of(ImportCommand.class, "unreadable", file.name(), Reason.of(unreadable, shell)), unreadable);
		}
		List<Sheet> sheets = imported.sheets();
		Recognition recognition = asked != null ? new Recognition(asked, Message.of(ImportCommand.class, "asAsked")) : recognise(sheets);
		EffectiveTemplate template = recognition.template();
		List<String> texts = new ArrayList<>(sheets.size());
		for (Sheet sheet : sheets) {
			sheet.setId(identifiers.of(sheet.getName(), "sheet" + (texts.size() + 1)));
			NameCell.fold(sheet, template);
			texts.add(text(sheet, template));
		}
		return new Result(sheets, texts, template.id(), shell.text(recognition.reason()), imported.notes());
	}

	private Recognition recognise(List<Sheet> sheets) {
		if (recogniser == null) {
			List<EffectiveTemplate> all = catalogue.builtIn().stream().map(catalogue::effective).flatMap(Optional::stream).toList();
			recogniser = new TemplateRecogniser(all);
		}
		return recogniser.recognise(sheets).orElseGet(() -> new Recognition(catalogue.standard(), Message.of(ImportCommand.class, "asAsked")));
	}

	private static String text(Sheet sheet, EffectiveTemplate template) {
		GoalFile file = PgoalFactory.eINSTANCE.createGoalFile();
		file.setTemplate(template.template());
		file.getElements().add(sheet);
		return TextFormat.format(Services.get(SheetWriter.class).write(file));
	}

	private static Reader open(InputFile input) throws IOException, Failure {
		Path file = input.path();
		if (Files.size(file) > LARGEST) {
			throw new Failure(Message.of(ImportCommand.class, "tooLarge", input.name(), LARGEST >> 20));
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
