/** Puts goal sheets into the cells of an official form, before anything is known of the file that it becomes. */
package org.pgoal.forms.filling;
