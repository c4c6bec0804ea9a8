/** Rows of a spreadsheet in the editor: pasted as lines of indicators, and copied from them. */
package org.pgoal.ui.exchange.rows;
