package org.pgoal.diagram.table;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.model.Indicator;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * A level two with its code, as forms print it in one cell: {@code 14-成本指标}.
 *
 * @param code  null where there is none
 * @param label null where there is none
 */
record LevelTwo(String code, String label) {

	private static final Pattern WITH_CODE = Pattern.compile("([0-9A-Za-z]+)\\s*[-－]\\s*(.+)");

	static LevelTwo of(Indicator indicator) {
		return new LevelTwo(indicator.getCode(), indicator.getLevel2());
	}

	String text() {
		String name = Objects.requireNonNullElse(label, "");
		return code == null ? name : code + "-" + name;
	}

	/**
	 * What somebody means who types a level two. A code that isn't typed is the template's where the indicator had one before.
	 *
	 * @param template may be null
	 */
	static LevelTwo read(String typed, Indicator before, EffectiveTemplate template) {
		String text = typed.strip();
		if (text.isEmpty()) {
			return new LevelTwo(null, null);
		}
		Matcher matcher = WITH_CODE.matcher(text);
		if (matcher.matches()) {
			return new LevelTwo(matcher.group(1), matcher.group(2).strip());
		}
		if (before.getCode() == null || template == null) {
			return new LevelTwo(null, text);
		}
		Optional<Category> one = template.levelOne(before.getLevelOne());
		return new LevelTwo(template.levelTwo(one.orElse(null), text).map(Category::code).orElse(null), text);
	}
}
