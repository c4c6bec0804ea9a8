/** What any form file comes down to: cells at rows and columns, with the text that a person sees in them. */
package org.pgoal.forms.grid;
