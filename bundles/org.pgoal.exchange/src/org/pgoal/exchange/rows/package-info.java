/** Rows of a spreadsheet and lines of indicators, each as the other; below any clipboard. */
package org.pgoal.exchange.rows;
