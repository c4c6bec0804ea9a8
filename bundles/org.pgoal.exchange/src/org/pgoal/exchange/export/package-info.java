/** Goal sheets into files of others: what the command line and the workbench do alike. */
package org.pgoal.exchange.export;
