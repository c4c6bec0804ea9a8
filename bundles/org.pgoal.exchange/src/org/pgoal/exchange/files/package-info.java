/** Files that an import or export makes: all of them, or none. */
package org.pgoal.exchange.files;
