/** Files of others into goal sheets: the wizard, and what it does in the background. */
package org.pgoal.ui.exchange.importing;
