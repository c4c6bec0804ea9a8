package org.pgoal.exchange.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.cli.language.Services;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.forms.FormException;
import org.pgoal.forms.reading.ReadRows;
import org.pgoal.model.FormKind;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.template.EffectiveTemplate;

/** Rows and lines by the built-in templates, as the tests of this package need them. */
final class Rows {

	static final IndicatorRows ROWS = Services.get(IndicatorRows.class);

	private Rows() {
	}

	static EffectiveTemplate template(String name) {
		return Services.get(TemplateCatalogue.class).effective(name).orElseThrow();
	}

	static Optional<ReadRows> read(String template, String block, String tabbed) throws FormException {
		return ROWS.read(new CopiedTable(tabbed, null), template(template), FormKind.PROJECT, block);
	}

	/** The lines as they go into a block, or, where that is null, into a sheet. */
	static String lines(String template, String block, String tabbed) throws FormException {
		return ROWS.lines(read(template, block, tabbed).orElseThrow(), new IndicatorRows.Place(block != null, block, false, KeywordLanguage.CHINESE), template(template), Locale.ENGLISH);
	}

	/** The indicators of the first sheet of a text. */
	static List<Indicator> indicators(String text) {
		GoalFile file = Services.get(Checker.class).check(text, org.eclipse.emf.common.util.URI.createURI("pgoal:test"), Sheets.NONE).model();
		return List.copyOf(file.getSheets().get(0).getIndicators());
	}
}
