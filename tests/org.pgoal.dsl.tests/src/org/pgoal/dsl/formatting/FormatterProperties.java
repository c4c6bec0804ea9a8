package org.pgoal.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Parsed;
import org.pgoal.dsl.text.RandomSheets;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.GoalFile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands between the words, formatting keeps what they mean. */
class FormatterProperties {

	private final PGoalFormatter formatter = Parsed.service(PGoalFormatter.class);

	@Property(tries = 600)
	void meaningAndCommentsStay(@ForAll("messyTexts") String text, @ForAll FormatLanguage language) throws Exception {
		Parsed before = Parsed.of(text);
		Assume.that(before.errors().isEmpty());
		String formatted = formatter.format(text, language.options);
		Parsed after = Parsed.of(formatted);
		assertEquals(List.of(), after.errors(), () -> text + "\n---- formatted\n" + formatted);
		assertTrue(EcoreUtil.equals(before.file(), after.file()), () -> text + "\n---- formatted\n" + formatted);
		assertEquals(comments(before), comments(after), () -> text + "\n---- formatted\n" + formatted);
	}

	@Property(tries = 600)
	void formattingTwiceIsFormattingOnce(@ForAll("messyTexts") String text, @ForAll FormatLanguage language) throws Exception {
		Assume.that(Parsed.of(text).errors().isEmpty());
		String once = formatter.format(text, language.options);
		assertEquals(once, formatter.format(once, language.options), text);
	}

	@Property(tries = 200)
	void linesEndAsTheyDid(@ForAll("messyTexts") String text) throws Exception {
		String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
		Assume.that(Parsed.of(windows).errors().isEmpty());
		String formatted = formatter.format(windows, FormatOptions.LAYOUT);
		assertEquals(formatter.format(windows.replace("\r\n", "\n"), FormatOptions.LAYOUT), formatted.replace("\r\n", "\n"));
		assertEquals(formatted.replace("\r\n", "").indexOf('\n'), -1);
	}

	@Property(tries = 200)
	void aPartOfTheEditsIsHarmless(@ForAll("messyTexts") String text, @ForAll Random random) throws Exception {
		Parsed before = Parsed.of(text);
		Assume.that(before.errors().isEmpty());
		int offset = random.nextInt(text.length());
		List<TextEdit> edits = formatter.edits(text, before.resource().getParseResult().getRootNode(), FormatOptions.LAYOUT, offset, random.nextInt(200));
		String formatted = TextEdit.apply(text, edits);
		Parsed after = Parsed.of(formatted);
		assertEquals(List.of(), after.errors(), () -> text + "\n---- formatted\n" + formatted);
		assertTrue(EcoreUtil.equals(before.file(), after.file()), () -> text + "\n---- formatted\n" + formatted);
	}

	enum FormatLanguage {
		UNCHANGED(FormatOptions.LAYOUT), CHINESE(FormatOptions.in(KeywordLanguage.CHINESE)), ENGLISH(FormatOptions.in(KeywordLanguage.ENGLISH));

		final FormatOptions options;

		FormatLanguage(FormatOptions options) {
			this.options = options;
		}
	}

	private static List<String> comments(Parsed parsed) {
		List<String> comments = new ArrayList<>();
		for (ILeafNode leaf : parsed.resource().getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().startsWith("/")) {
				comments.add(leaf.getText().stripTrailing());
			}
		}
		return comments;
	}

	@Provide
	Arbitrary<String> messyTexts() {
		return Arbitraries.randomValue(random -> {
			GoalFile file = new RandomSheets(random).file();
			KeywordLanguage language = random.nextBoolean() ? KeywordLanguage.CHINESE : KeywordLanguage.ENGLISH;
			return messed(Parsed.of(Parsed.service(SheetWriter.class).in(language).write(file)), random);
		});
	}

	private static final List<String> BREAKS = List.of("\n", "\n", "\n\n\n", "  \n\t", " // 尾注\n", "\n// 单独一行\n", "\n\n/* 多\n 行 */\n\n", " /* 行内 */ \n", "\n//\n//两行\n");
	private static final List<String> BLANKS = List.of(" ", " ", " ", "   ", "\t", "\u3000", " /* 内 */ ", "/**/", "\n", " // 断\n");

	private static String messed(Parsed parsed, Random random) {
		StringBuilder text = new StringBuilder();
		for (ILeafNode leaf : parsed.resource().getParseResult().getRootNode().getLeafNodes()) {
			String written = leaf.getText();
			if (!leaf.isHidden() || random.nextInt(3) > 0) {
				text.append(switch (written) {
				case ":" -> random.nextInt(8) == 0 ? "：" : written;
				case "{" -> random.nextInt(8) == 0 ? "｛" : written;
				default -> written;
				});
			} else if (written.indexOf('\n') >= 0) {
				text.append(BREAKS.get(random.nextInt(BREAKS.size())));
			} else {
				text.append(random.nextInt(3) > 0 ? written : BLANKS.get(random.nextInt(BLANKS.size())));
			}
		}
		return text.toString();
	}
}
