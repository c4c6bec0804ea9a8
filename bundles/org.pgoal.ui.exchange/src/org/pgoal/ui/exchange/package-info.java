/** Official forms in the workbench: import, export, drop and table rows. */
package org.pgoal.ui.exchange;
