package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Finds the region that a form names itself: in its title, or as the beginning of the names of its offices. Neighbours use
 * each other's forms, so that the layout alone doesn't say whose it is.
 */
final class PrintedRegion {

	/** Lists of words: what names of regions end in, what ends so and is none, and what may stand before. */
	private static final String ENDINGS = "地区名尾";
	private static final String OTHERS = "非地区名尾";
	private static final String BEFORE = "地区前词";
	/** Characters before the ending: with fewer it is a word as 全县. */
	private static final String STEM = "\\p{IsHan}{2,8}?";
	private static final Pattern WORDS = Pattern.compile("\\p{IsHan}+");
	private static final Pattern YEAR = Pattern.compile("^年度?");
	private static final int REGION_STEM = 2;
	private static final Set<FieldRole> OFFICES = Set.of(FieldRole.BODY, FieldRole.RESPONSIBLE_BODY);

	private final EffectiveTemplate template;
	private final Pattern region;
	private final Collection<String> others;
	private final Collection<String> before;

	PrintedRegion(EffectiveTemplate template) {
		this.template = template;
		List<String> endings = new ArrayList<>(template.words(ENDINGS));
		endings.sort(Comparator.comparingInt(String::length).reversed());
		region = endings.isEmpty() ? null : Pattern.compile("^" + STEM + "(?:" + endings.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");
		others = template.words(OTHERS);
		before = template.words(BEFORE);
	}

	/** A region's name may stand without 县, 市 or 区. */
	static boolean isNamed(String region, String text) {
		return text.contains(region) || region.length() > REGION_STEM && text.contains(region.substring(0, region.length() - 1));
	}

	/** The region in a title, unless it is the template's. */
	Optional<String> inTitle(Collection<String> titles) {
		return titles.stream().anyMatch(this::isOwn) ? template.region() : first(titles);
	}

	/** The region that an office is named after. */
	Optional<String> inOffices(SheetDraft draft) {
		List<String> offices = new ArrayList<>();
		for (FieldEntry field : draft.fields) {
			FieldRole role = template.field(draft.layout.kind(), field.getLabel()).map(FieldSpec::getRole).orElse(null);
			boolean office = role != null && (OFFICES.contains(role) || role == FieldRole.NAME && draft.layout.kind() == FormKind.DEPARTMENT);
			if (office && field.getValue() != null && field.getValue().getText() != null) {
				offices.add(field.getValue().getText());
			}
		}
		return first(offices);
	}

	private boolean isOwn(String text) {
		return template.region().filter(own -> isNamed(own, text)).isPresent();
	}

	private Optional<String> first(Collection<String> texts) {
		return texts.stream().map(this::region).flatMap(Optional::stream).findFirst();
	}

	private Optional<String> region(String text) {
		if (region == null) {
			return Optional.empty();
		}
		Matcher words = WORDS.matcher(text);
		while (words.find()) {
			String from = YEAR.matcher(words.group()).replaceFirst("");
			for (String word : before) {
				from = from.startsWith(word) ? from.substring(word.length()) : from;
			}
			Matcher found = region.matcher(from);
			if (found.find() && others.stream().noneMatch(found.group()::endsWith)) {
				return Optional.of(found.group());
			}
		}
		return Optional.empty();
	}
}
