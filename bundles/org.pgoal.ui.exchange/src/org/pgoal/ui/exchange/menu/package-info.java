/** The wizards in the menus. */
package org.pgoal.ui.exchange.menu;
