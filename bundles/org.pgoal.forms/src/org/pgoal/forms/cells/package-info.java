/** Tables of cells as spreadsheet programs exchange them: on the clipboard and as files. */
package org.pgoal.forms.cells;
