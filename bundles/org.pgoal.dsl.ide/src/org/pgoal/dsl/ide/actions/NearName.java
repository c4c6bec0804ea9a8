package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge.Target;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.Reference;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.message.Message;
import org.pgoal.rules.wording.Nearest;

/** A name that isn't there becomes the one that was probably meant. */
final class NearName implements SyntaxFix {

	private final Workspace workspace;

	NearName(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		List<Fix> fixes = new ArrayList<>();
		for (Problem problem : analysis.problems()) {
			int line = problem.line() - 1;
			if (Codes.UNRESOLVED.equals(problem.rule()) && line >= firstLine && line <= lastLine) {
				Position at = analysis.snapshot().lines().position(problem.offset());
				for (Reference reference : analysis.summary().references()) {
					if (reference.range().getStart().equals(at)) {
						nearest(reference).ifPresent(name -> fixes.add(new Fix(Message.of(NearName.class, "fix.nearName", name),
								List.of(new TextEdit(reference.range(), Lexemes.isId(name) ? name : Literals.quote(name))), problem, true)));
					}
				}
			}
		}
		return fixes;
	}

	private Optional<String> nearest(Reference reference) {
		List<Target> targets = reference.kind() == Declaration.Kind.TEMPLATE ? workspace.templates() : workspace.departments();
		return Nearest.of(reference.name(), targets.stream().map(Target::id).toList(), List::of);
	}
}
