/** Indicators of a sheet or a folder as a table that is edited in place. */
package org.pgoal.ui.table;
