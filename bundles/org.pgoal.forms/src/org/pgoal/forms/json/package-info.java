/** Goal sheets as JSON: the exchange format with one document per sheet. */
package org.pgoal.forms.json;
