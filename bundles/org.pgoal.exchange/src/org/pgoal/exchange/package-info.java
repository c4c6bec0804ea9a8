/** Files of others into goal sheets as text: what the command line and the workbench do alike. */
package org.pgoal.exchange;
