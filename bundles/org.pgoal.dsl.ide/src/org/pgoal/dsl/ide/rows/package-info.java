/** Rows of a spreadsheet at a place in a text: pasted as lines of indicators, and copied from them; for every editor. */
package org.pgoal.dsl.ide.rows;
