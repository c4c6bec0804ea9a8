package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgoal.forms.grid.Grid;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.reading.OtherDocuments.Documents;
import org.pgoal.forms.reading.OtherDocuments.Family;

/** Documents that nobody has looked at while the reader was written, as they come from other hands and other programs. */
class OtherFormsTest {

	private static final int DOCUMENTS = 4;
	private static final int TEXTS = 10;
	private static final double OF_A_FORM = 0.99;
	private static final double OF_A_TEXT = 0.9;

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(Family.class)
	void asFilledIn(Family family) throws Exception {
		forms(family, SourceDocument.Kind.SPREADSHEET, wear -> wear);
	}

	@ParameterizedTest
	@EnumSource(Family.class)
	void withLabelsTypedAnew(Family family) throws Exception {
		forms(family, SourceDocument.Kind.SPREADSHEET, Wear::retyped);
	}

	@ParameterizedTest
	@EnumSource(Family.class)
	void withCellsSplit(Family family) throws Exception {
		forms(family, SourceDocument.Kind.SPREADSHEET, wear -> wear.unmerged(true));
		forms(family, SourceDocument.Kind.SEPARATED, wear -> wear.unmerged(false));
	}

	@ParameterizedTest
	@EnumSource(Family.class)
	void withHeadingsAgainOnTheNextPage(Family family) throws Exception {
		forms(family, SourceDocument.Kind.WORD, wear -> wear.paged(false));
		forms(family, SourceDocument.Kind.SPREADSHEET, wear -> wear.paged(true));
	}

	@ParameterizedTest
	@EnumSource(value = Family.class, names = { "JINGYAN", "WUHAI" })
	void withColumnsInAnotherOrder(Family family) throws Exception {
		forms(family, SourceDocument.Kind.SPREADSHEET, Wear::reordered);
	}

	@ParameterizedTest
	@EnumSource(Family.class)
	void asConvertedText(Family family) throws Exception {
		for (int percent : new int[] { 0, 30, 70 }) {
			for (int i = 0; i < TEXTS; i++) {
				Random random = new Random(1000L * percent + i);
				Documents documents = new OtherDocuments(random).of(family);
				StringBuilder text = new StringBuilder();
				documents.forms().forEach(form -> text.append(new Wear(form, random).text(percent)));
				Path file = Files.writeString(folder.resolve(family + ".txt"), text);
				compare(family, documents, new Intake(OfficeConversion.none()).open(file), OF_A_TEXT);
			}
		}
	}

	private static void forms(Family family, SourceDocument.Kind kind, UnaryOperator<Wear> worn) throws Exception {
		for (int i = 0; i < DOCUMENTS; i++) {
			Random random = new Random(i);
			Documents documents = new OtherDocuments(random).of(family);
			List<Grid> grids = new ArrayList<>();
			documents.forms().forEach(form -> grids.add(worn.apply(new Wear(form, random)).grid()));
			compare(family, documents, new SourceDocument("other", kind, grids, List.of()), OF_A_FORM);
		}
	}

	private static void compare(Family family, Documents documents, SourceDocument document, double least) throws Exception {
		Imported imported = ReadForms.read(document);
		assertEquals(family.template, imported.template().id());
		GoldComparison comparison = GoldComparison.of(documents.json(), ReadForms.json(imported));
		assertTrue(comparison.accuracy() >= least, () -> comparison.accuracy() + " " + comparison.differences());
		assertEquals(List.of(), RealFormsTest.unmarked(comparison, imported).stream().filter(difference -> !isUnprinted(difference)).toList());
	}

	/** A form with one cell for the whole value has no place for a unit beside words. */
	private static boolean isUnprinted(GoldComparison.Difference difference) {
		return difference.column().equals("unit") && difference.actual().isEmpty();
	}
}
