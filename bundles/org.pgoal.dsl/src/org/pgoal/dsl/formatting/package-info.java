/**
 * The formatter: layout over the tokens that the parser saw. It decides about what stands between tokens, and, where
 * asked, about the language of keywords; it never touches a word that says something.
 */
package org.pgoal.dsl.formatting;
