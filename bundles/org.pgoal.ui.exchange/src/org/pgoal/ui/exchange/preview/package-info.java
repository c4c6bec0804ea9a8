/** What a wizard is going to do, before it does it. */
package org.pgoal.ui.exchange.preview;
