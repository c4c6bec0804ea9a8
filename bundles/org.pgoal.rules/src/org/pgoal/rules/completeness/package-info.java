/** Rules about what a sheet must hold: fields, categories, names, units and values that can be graded (PG101–PG107). */
package org.pgoal.rules.completeness;
