/** Goal sheets into official forms: the wizard, and what it does in the background. */
package org.pgoal.ui.exchange.exporting;
