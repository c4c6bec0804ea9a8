/** Two versions of sheets side by side, and the sheets of the next year. */
package org.pgoal.ui.compare;
