package org.pgoal.diagram.table;

/** A line of the table: an indicator, or the heading of a group. */
public sealed interface Line permits IndicatorLine, GroupLine {
}
