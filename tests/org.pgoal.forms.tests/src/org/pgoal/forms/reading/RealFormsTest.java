package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** Real forms of five regions, as workbooks, as documents, and as the text that a converter made of them. */
class RealFormsTest {

	@ParameterizedTest
	@CsvSource({ "000-pingluo.xlsx,平罗县2023", "000-pingluo.docx,平罗县2023", "001-jingyan.xlsx,井研县2024", "002-liuzhi.xlsx,六枝特区2023", "002-liuzhi.docx,六枝特区2023",
			"003-wuhai.xlsx,乌海市2022", "004-suzhou.xlsx,宿州市2024", "004-suzhou.docx,宿州市2024" })
	void formsAreReadCellByCell(String file, String template) throws Exception {
		Imported imported = ReadForms.read(ReadForms.open("/forms/" + file));
		assertEquals(template, imported.template().id());
		assertEquals(List.of(), GoldComparison.of(gold(file), ReadForms.json(imported)).differences());
		assertEquals(List.of(), imported.notes().stream().filter(note -> note.element() != null).toList(), "nothing here is doubtful");
	}

	@ParameterizedTest
	@CsvSource({ "000-pingluo.txt,平罗县2023", "001-jingyan.txt,井研县2024", "002-liuzhi.txt,六枝特区2023", "003-wuhai.txt,乌海市2022", "004-suzhou.txt,宿州市2024" })
	void textsAreReadNearlyAsWellAndSayWhereTheyAreNot(String file, String template) throws Exception {
		SourceDocument document = ReadForms.open("/text/" + file);
		assertEquals(SourceDocument.Kind.TEXT, document.kind());
		Imported imported = ReadForms.read(document);
		assertEquals(template, imported.template().id());
		GoldComparison comparison = GoldComparison.of(gold(file), ReadForms.json(imported));
		assertAll(() -> assertTrue(comparison.accuracy() >= 0.96, comparison.accuracy() + " " + comparison.differences()),
				() -> assertEquals(List.of(), unmarked(comparison, imported)));
	}

	/** Wrong cells in rows and fields without a note. */
	static List<GoldComparison.Difference> unmarked(GoldComparison comparison, Imported imported) {
		Set<String> marked = new HashSet<>();
		for (ImportNote note : imported.notes()) {
			EObject element = note.element();
			Sheet sheet = sheet(element);
			if (sheet != null) {
				// the name of an indicator without one may have been taken for its category
				String row = element instanceof Indicator indicator ? indicator.getName() == null ? indicator.getLevel2() : indicator.getName() : "";
				marked.add(GoldComparison.plain(sheet.getName()) + "/" + GoldComparison.plain(row));
			}
		}
		return comparison.differences().stream()
				.filter(difference -> Stream.of(difference.row(), difference.actualRow()).noneMatch(row -> marked.contains(difference.document() + "/" + name(row))))
				// a row that is part of another one is named by the note about that
				.filter(difference -> imported.notes().stream().noneMatch(note -> name(difference.row()).length() > 3 && GoldComparison.plain(note.message().text(Locale.ENGLISH)).contains(name(difference.row()))))
				// a row that is missing here stands, marked, in another sheet
				.filter(difference -> !(difference.actual().isEmpty() && marked.stream().anyMatch(mark -> mark.endsWith("/" + name(difference.row()))))).toList();
	}

	@ParameterizedTest
	@CsvSource({ "000-pingluo,平罗县2023", "001-jingyan,井研县2024", "002-liuzhi,六枝特区2023", "003-wuhai,乌海市2022", "004-suzhou,宿州市2024" })
	void printedToPdfTheyAreReadAsWell(String file, String template) throws Exception {
		Imported imported = ReadForms.read(ReadForms.open("/pdf/" + file + ".pdf"));
		assertEquals(template, imported.template().id());
		assertEquals(List.of(), GoldComparison.of(gold(file + "."), ReadForms.json(imported)).differences());
	}

	private static String name(String row) {
		return row.substring(0, Math.max(0, row.indexOf('/') < 0 ? 0 : row.lastIndexOf('/')));
	}

	private static Sheet sheet(EObject element) {
		for (EObject e = element; e != null; e = e.eContainer()) {
			if (e instanceof Sheet sheet) {
				return sheet;
			}
		}
		return null;
	}

	private static String gold(String file) throws Exception {
		return ReadForms.resource("/gold/" + file.substring(0, file.indexOf('.')) + ".json");
	}
}
