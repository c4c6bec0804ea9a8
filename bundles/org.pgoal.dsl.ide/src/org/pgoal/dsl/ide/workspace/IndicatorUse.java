package org.pgoal.dsl.ide.workspace;

/**
 * An indicator as one sheet has it.
 *
 * @param template the ID of the template in force
 * @param place    the category, as {@link org.pgoal.dsl.ide.completion.Places#of} names it
 * @param name     its name
 * @param year     the sheet's year, else the template's; empty where neither says one
 * @param sign     the operator as spelt; null where there is none
 * @param value    the number as spelt, or the text; null where there is none
 * @param unit     the unit; null where there is none
 * @param words    true where the value is a text
 */
record IndicatorUse(String template, String place, String name, String year, String sign, String value, String unit, boolean words) {
}
