/** Rules about what must add up: categories, weights, fund lines, costs and the projects of a department (PG201–PG207). */
package org.pgoal.rules.totals;
