/** Writes filled forms as files: xlsx, docx, html, csv. */
package org.pgoal.forms.writing;
