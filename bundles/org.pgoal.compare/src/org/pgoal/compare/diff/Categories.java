package org.pgoal.compare.diff;

import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** The category of an indicator as written, and as a template understands it. */
public final class Categories {

	private Categories() {
	}

	/** Both levels as written, joined with a slash; a missing level is left out. */
	public static String written(Indicator indicator) {
		String one = indicator.getLevelOne();
		String two = indicator.getLevel2();
		return one == null ? String.valueOf(two) : two == null ? one : one + "/" + two;
	}

	/** What two spellings of one category have in common, also under different templates; the written labels where the template knows none. */
	static String meaning(Indicator indicator, EffectiveTemplate template) {
		String one = indicator.getLevelOne();
		String two = indicator.getLevel2();
		if (template == null) {
			return plain(one) + "/" + plain(two);
		}
		Optional<Category> levelOne = template.levelOne(one);
		Optional<Category> levelTwo = one != null && levelOne.isEmpty() ? Optional.empty() : template.levelTwo(levelOne.orElse(null), two);
		return levelOne.map(Categories::name).orElse(plain(one)) + "/" + levelTwo.map(Categories::name).orElse(plain(two));
	}

	private static String name(Category category) {
		return category.role() != CategoryRole.NONE ? category.role().getLiteral() : category.label();
	}

	private static String plain(String label) {
		return label == null ? "" : Similarity.plain(label);
	}
}
