package org.pgoal.compare.diff;

import org.pgoal.model.GoalFile;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * One version of a file, parsed.
 *
 * @param name     as reports show it
 * @param model    what it says
 * @param template the template in force; null where it is unknown
 */
public record Version(String name, GoalFile model, EffectiveTemplate template) {
}
