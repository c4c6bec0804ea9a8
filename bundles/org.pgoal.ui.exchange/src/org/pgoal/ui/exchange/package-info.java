/** Official forms in and out of the workspace. */
package org.pgoal.ui.exchange;
