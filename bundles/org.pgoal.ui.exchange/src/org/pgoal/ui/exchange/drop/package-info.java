/** Forms that are dropped onto a folder. */
package org.pgoal.ui.exchange.drop;
