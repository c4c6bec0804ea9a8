/**
 * From the cells of a form to goal sheets. {@link org.pgoal.forms.reading.FormReader} finds the template by the words its form
 * prints, takes header cells by their labels and rows by their headings, and says where it is in doubt.
 */
package org.pgoal.forms.reading;
