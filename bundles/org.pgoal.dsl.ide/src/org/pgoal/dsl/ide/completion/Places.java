package org.pgoal.dsl.ide.completion;

import java.util.List;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Polarity;
import org.pgoal.model.template.Category;

/** What may be expected of a category because of its role, before any sheet has been seen. */
public final class Places {

	private Places() {
	}

	/** The key under which is remembered what sheets write for a category: its role, so that all templates share it, else its label. */
	public static String of(Category category) {
		return category.role() == CategoryRole.NONE ? String.valueOf(category.label()) : category.role().getName();
	}

	/** The key for what the sheets of one template write in a place. */
	public static String in(String template, String place) {
		return template + "\n" + place;
	}

	/** Usual units; empty where nothing can be said. */
	public static List<String> units(Category category) {
		CategoryRole role = category.role();
		if (role == CategoryRole.NONE && category.parent() != null) {
			role = category.parent().role();
		}
		return switch (role) {
		case SATISFACTION, QUALITY -> List.of("%");
		case COST, ECONOMIC_COST, ECONOMIC_BENEFIT -> List.of("万元", "元");
		case TIMELINESS -> List.of("%", "天", "个月");
		case QUANTITY -> List.of("人", "次", "件", "项", "个");
		default -> List.of();
		};
	}

	public static Polarity polarity(Category category) {
		return switch (category.role()) {
		case COST, ECONOMIC_COST, SOCIAL_COST, ECOLOGICAL_COST -> Polarity.NEGATIVE;
		case NONE -> category.parent() != null ? polarity(category.parent()) : Polarity.POSITIVE;
		default -> Polarity.POSITIVE;
		};
	}
}
