package org.pgoal.dsl.ide.workspace;

import org.eclipse.lsp4j.Range;

/**
 * A place where a name is used.
 *
 * @param kind  what the name means there: a template or a department
 * @param name  the name as understood, without quotes
 * @param range where it stands
 */
public record Reference(Declaration.Kind kind, String name, Range range) {
}
