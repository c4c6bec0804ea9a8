package org.pgoal.dsl.ide.navigation;

import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.Reference;

/**
 * The name at a position: the ID of something declared there, or the use of one.
 *
 * @param kind        what the name means
 * @param name        the name as understood
 * @param range       where it stands
 * @param declaration what is declared there; null for a use
 */
record NameAt(Declaration.Kind kind, String name, Range range, Declaration declaration) {

	static Optional<NameAt> find(Analysis analysis, Position position) {
		for (Reference reference : analysis.summary().references()) {
			if (contains(reference.range(), position)) {
				return Optional.of(new NameAt(reference.kind(), reference.name(), reference.range(), null));
			}
		}
		for (Declaration declaration : analysis.summary().declarations()) {
			if (declaration.idRange() != null && contains(declaration.idRange(), position)) {
				return Optional.of(new NameAt(declaration.kind(), declaration.id(), declaration.idRange(), declaration));
			}
		}
		return Optional.empty();
	}

	private static boolean contains(Range range, Position position) {
		return compare(range.getStart(), position) <= 0 && compare(position, range.getEnd()) <= 0;
	}

	private static int compare(Position one, Position other) {
		return one.getLine() != other.getLine() ? Integer.compare(one.getLine(), other.getLine()) : Integer.compare(one.getCharacter(), other.getCharacter());
	}
}
