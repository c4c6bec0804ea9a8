/**
 * Official forms as data: a workbook or a Word document with placeholders in its cells. One definition says how a form is written
 * and how it is recognised.
 */
package org.pgoal.forms.definition;
