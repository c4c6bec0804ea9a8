package org.pgoal.forms.reading;

import java.util.List;

import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Which templates a form may follow.
 *
 * @param asked      what the user named; null where it is to be recognised
 * @param candidates all known ones, in order of preference among equals
 * @param forms      their forms
 */
public record TemplateChoice(EffectiveTemplate asked, List<EffectiveTemplate> candidates, FormLibrary forms) {

	public TemplateChoice {
		candidates = List.copyOf(candidates);
	}
}
