package org.pgoal.model.heading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

/** The headings of a sheet. One label has one object as long as the sheet is in memory. */
public final class Headings {

	private Headings() {
	}

	/** Level ones with their level twos behind each, in the order of their first rows. */
	public static List<Heading> of(Sheet sheet) {
		Map<String, Map<String, Heading>> found = new LinkedHashMap<>();
		List<Heading> headings = new ArrayList<>();
		for (Indicator indicator : sheet.getIndicators()) {
			String one = Objects.requireNonNullElse(indicator.getLevelOne(), "");
			String two = Objects.requireNonNullElse(indicator.getLevel2(), "");
			found.computeIfAbsent(one, label -> new LinkedHashMap<>()).computeIfAbsent(two, label -> of(sheet, one, two));
		}
		found.forEach((one, twos) -> {
			headings.add(of(sheet, one, null));
			headings.addAll(twos.values());
		});
		return headings;
	}

	/**
	 * The heading of some labels, whether the sheet has rows there or not.
	 *
	 * @param levelOne empty for rows without one
	 * @param levelTwo empty for rows without one; null: the level one
	 */
	public static Heading of(Sheet sheet, String levelOne, String levelTwo) {
		return kept(sheet, true).headings.computeIfAbsent(new Labels(levelOne, levelTwo), labels -> new Heading(sheet, levelOne, levelTwo));
	}

	/** Those that have been asked for. */
	public static Collection<Heading> known(Sheet sheet) {
		Kept kept = kept(sheet, false);
		return kept == null ? List.of() : List.copyOf(kept.headings.values());
	}

	private static Kept kept(Sheet sheet, boolean create) {
		Kept kept = (Kept) EcoreUtil.getExistingAdapter(sheet, Kept.class);
		if (kept == null && create) {
			kept = new Kept();
			sheet.eAdapters().add(kept);
		}
		return kept;
	}

	private record Labels(String levelOne, String levelTwo) {
	}

	private static final class Kept extends AdapterImpl {

		private final Map<Labels, Heading> headings = new LinkedHashMap<>();

		@Override
		public boolean isAdapterForType(Object type) {
			return type == Kept.class;
		}
	}
}
