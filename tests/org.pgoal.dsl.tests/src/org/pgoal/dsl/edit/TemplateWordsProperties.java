package org.pgoal.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Lists of words in templates become any other list; what stays in them, and every comment, is there afterwards. */
class TemplateWordsProperties {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	private static final List<String> WORDS = List.of("较好", "不断", "明显", "目标", "a b", "成本", "2024年", "同义", "“引”", "x\"y", "总数");
	private static final Pattern COMMENT = Pattern.compile("c\\d+!");

	private final EditEngine engine = INJECTOR.getInstance(EditEngine.class);
	private final IParser parser = INJECTOR.getInstance(IParser.class);

	/** A template with lists in all their places, as people write them. */
	private static final class Written {

		private final Random random;
		private int comments;
		private boolean oneLine;

		Written(Random random) {
			this.random = random;
		}

		private String gap() {
			return switch (random.nextInt(8) * (oneLine ? 0 : 1)) {
			case 0 -> " /* c" + ++comments + "! */ ";
			case 1 -> " // c" + ++comments + "!\n            ";
			case 2 -> "\n            ";
			default -> " ";
			};
		}

		private String list(String before, String separator, boolean quoted) {
			List<String> words = words(random);
			if (words.isEmpty()) {
				return "";
			}
			return before + gap() + words.stream().map(word -> quoted || !word.matches("较好|不断|明显|成本|总数") || random.nextInt(4) == 0 ? quote(word) : word)
					.collect(Collectors.joining((random.nextBoolean() ? "" : gap()) + separator + gap()));
		}

		private static String quote(String word) {
			return '"' + word.replace("\"", "\\\"") + '"';
		}

		/** A word that starts a line before a brace would be a block. */
		private String onOneLine(String separator) {
			oneLine = true;
			String list = list(" 同义", separator, false);
			oneLine = false;
			return list;
		}

		String text() {
			String comma = random.nextBoolean() ? "," : "，";
			return """
					模板 甲 {
					    项目 {
					        属性: 选项%s%s%s
					        资金 { 总额: 合计%s; 其他: 其中%s }
					    }
					    产出指标 40..50%s {
					        14-成本指标%s
					        11-数量指标 至少 1%s
					    }
					    词表 空洞词 {%s }
					    词表 后 扩展 {%s
					    }
					}
					""".formatted(list("", "|", true), random.nextBoolean() ? " 必填" : "", list(" 同义", comma, false), list(" 同义", comma, false), list(" 同义", comma, false),
					onOneLine(comma), list(" 同义", comma, false), list(" 同义", comma, false), list("", comma, false), list("", random.nextBoolean() ? "" : comma, false));
		}
	}

	private static List<String> words(Random random) {
		List<String> words = new ArrayList<>();
		for (int i = random.nextInt(5); i > 0; i--) {
			words.add(WORDS.get(random.nextInt(WORDS.size())));
		}
		return words;
	}

	private static List<EObject> owners(GoalFile file) {
		List<EObject> owners = new ArrayList<>();
		file.eAllContents().forEachRemaining(element -> {
			if (!features(element).isEmpty()) {
				owners.add(element);
			}
		});
		return owners;
	}

	private static List<EStructuralFeature> features(EObject element) {
		return element.eClass().getEAllStructuralFeatures().stream().filter(feature -> feature == PgoalPackage.Literals.FIELD_SPEC__CHOICES
				|| feature == PgoalPackage.Literals.FIELD_SPEC__SYNONYMS || feature == PgoalPackage.Literals.FUND_SPEC__SYNONYMS
				|| feature == PgoalPackage.Literals.CATEGORY_SPEC__SYNONYMS || feature == PgoalPackage.Literals.WORD_LIST__WORDS).toList();
	}

	@Property(tries = 600, shrinking = ShrinkingMode.OFF)
	void anyListBecomesAnyOther(@ForAll long seed) {
		Random random = new Random(seed);
		String text = new Written(random).text();
		GoalFile file = EditCase.parse(parser, text);
		List<EObject> owners = owners(file);
		assertEquals(8, owners.size(), text);
		List<Change> changes = new ArrayList<>();
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			EObject owner = owners.remove(random.nextInt(owners.size()));
			List<EStructuralFeature> features = features(owner);
			EStructuralFeature feature = features.get(random.nextInt(features.size()));
			@SuppressWarnings("unchecked")
			List<String> before = (List<String>) owner.eGet(feature);
			List<String> now = new ArrayList<>(before);
			if (random.nextInt(3) == 0) {
				now = words(random);
			} else if (!now.isEmpty() && random.nextBoolean()) {
				now.remove(random.nextInt(now.size()));
			} else {
				now.add(random.nextInt(now.size() + 1), "新词");
			}
			changes.add(new Change.Set(owner, feature, now));
		}
		List<TextEdit> edits;
		try {
			edits = engine.edits(text, changes);
		} catch (EditRefused refused) {
			throw new AssertionError("seed " + seed + ": " + refused.getMessage() + "\n" + changes + "\n" + text, refused);
		}
		String after = TextEdit.apply(text, edits);
		GoalFile result = EditCase.parse(parser, after);
		for (Change change : changes) {
			Change.Set set = (Change.Set) change;
			assertEquals(set.value(), StableNames.find(result, StableNames.of(set.element())).eGet(set.feature()), after);
		}
		assertEquals(comments(text), comments(after), () -> text + "\n=>\n" + after);
		assertEquals(text, TextEdit.apply(after, TextEdit.inverse(text, edits)));
	}

	private static List<String> comments(String text) {
		return COMMENT.matcher(text).results().map(match -> match.group()).toList();
	}
}
