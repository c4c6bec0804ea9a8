package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.model.template.EffectiveTemplate;

/** Region, year and money unit of sheets: what a file says once for all of them, or only by being this region's form. */
final class FileFacts {

	private final List<Line> lines;
	private final EffectiveTemplate template;
	private final PrintedRegion printed;
	private final boolean asked;
	private final List<String> titleLines = new ArrayList<>();
	/** That a cover says. */
	private String year;

	/** @param asked whether the template was asked for, not recognised */
	FileFacts(List<Line> lines, EffectiveTemplate template, boolean asked) {
		this.lines = lines;
		this.template = template;
		this.asked = asked;
		printed = new PrintedRegion(template);
	}

	/** Takes the title lines of a head. */
	void titles(SheetDraft head) {
		titleLines.addAll(head.titleLines);
	}

	/** Takes what a cover says. */
	void cover(SheetDraft cover) {
		titles(cover);
		year = year == null ? cover.year : year;
	}

	/** @param sheets all of the file, the draft among them */
	void complete(SheetDraft draft, List<SheetDraft> sheets) {
		boolean certain = draft.region != null || region(draft);
		if (draft.year == null) {
			draft.year = sheets.stream().map(other -> other.year).filter(Objects::nonNull).findFirst().orElse(year);
		}
		if (draft.currency == null) {
			draft.currency = sheets.stream().map(other -> other.currency).filter(Objects::nonNull).findFirst().orElse(null);
		}
		if (draft.currency == null) {
			draft.currency = template.currency().orElse(null);
			if (!certain && draft.currency != null) {
				draft.doubt(null, draft.location, "moneyOfTemplate", draft.currency, template.id());
			}
		}
	}

	/** Takes the region; false where the form isn't certainly that of the template's region. */
	private boolean region(SheetDraft draft) {
		Optional<String> own = template.region();
		if (own.isEmpty()) {
			return true;
		}
		Optional<String> named = printed.inTitle(draft.titleLines).or(() -> printed.inTitle(titleLines)).or(() -> isNamed(own.get()) ? own : Optional.empty());
		// an office may be one of a neighbour, or of the city above: not enough to decide by
		Optional<String> office = named.isPresent() ? Optional.empty() : printed.inOffices(draft);
		draft.region = named.or(() -> own).get();
		if (!draft.region.equals(own.get())) {
			draft.doubt(null, draft.location, "otherRegion", template.id(), draft.region);
		} else if (office.isPresent()) {
			draft.doubt(null, draft.location, "otherOffice", template.id(), office.get(), draft.region);
		} else if (named.isEmpty() && !asked) {
			draft.doubt(null, draft.location, "regionOfTemplate", template.id(), draft.region);
		}
		return named.equals(own) || asked && named.isEmpty() && office.isEmpty();
	}

	private boolean isNamed(String region) {
		return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> PrintedRegion.isNamed(region, cell.text()));
	}
}
