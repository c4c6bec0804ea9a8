package org.pgoal.ui.tree.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.diagram.scene.SceneStack;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.diagram.view.Folding;
import org.pgoal.diagram.view.SceneMap;
import org.pgoal.diagram.view.TreeIndex;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Finding;

/** Makes the picture of a version of a file. Runs on a thread of the language server. */
public final class PictureMaker {

	/** What stands where a rule's ID stands when a text cannot be read. */
	private static final Set<String> UNREAD = Set.of(Codes.SYNTAX, Codes.VALUE, Codes.CONFLICT, Codes.ENCODING, Codes.DEPTH, Codes.SIZE,
			Codes.UNREADABLE);

	private PictureMaker() {
	}

	public static SheetPicture make(Analysis analysis, PictureRequest wanted) {
		FileCheck check = analysis.check();
		Snapshot snapshot = analysis.snapshot();
		Map<EObject, List<Finding>> findings = check.findings();
		TreeRequest request = TreeRequest.everything(wanted.locale()).withTemplate(check.template())
				.withFindings(element -> findings.getOrDefault(element, List.of())).withSource(element -> source(snapshot, element));
		TreeRequest filtered = request.withFilter(wanted.filter().on(check.template(), request.findings()));
		List<Sheet> sheets = sheets(check.model(), wanted);
		List<TreeNode> all = IndicatorTree.of(sheets, filtered);
		Set<String> folded = folded(all, wanted);
		List<TreeNode> shown = folded.isEmpty() ? all : all.stream().map(root -> root.folded(folded)).toList();
		return new SheetPicture(content(check.model()), new TreeIndex(all), new SceneMap(SceneStack.build(shown, wanted.mode(), wanted.locale())), folded,
				NodePlaces.of(all, snapshot.lines()), check.template(), broken(check));
	}

	/** The same picture with other nodes folded, of a text that cannot be read any more. */
	public static SheetPicture again(SheetPicture last, PictureRequest wanted) {
		List<TreeNode> shown = last.index().roots().stream().map(root -> root.folded(wanted.folded())).toList();
		return new SheetPicture(last.content(), last.index(), new SceneMap(SceneStack.build(shown, wanted.mode(), wanted.locale())), wanted.folded(),
				last.places(), last.template(), last.broken());
	}

	private static List<Sheet> sheets(GoalFile model, PictureRequest wanted) {
		List<Sheet> sheets = model == null ? List.of() : List.copyOf(model.getSheets());
		if (wanted.only().isEmpty() || sheets.isEmpty()) {
			return sheets;
		}
		// between two sheets the one before is meant
		Sheet found = sheets.getFirst();
		for (Sheet sheet : sheets) {
			INode node = NodeModelUtils.findActualNodeFor(sheet);
			if (node != null && node.getOffset() <= wanted.only().get()) {
				found = sheet;
			}
		}
		return List.of(found);
	}

	private static Set<String> folded(List<TreeNode> all, PictureRequest wanted) {
		if (wanted.levels().isEmpty()) {
			return wanted.folded();
		}
		Folding folding = new Folding();
		folding.showLevels(all, wanted.levels().getAsInt());
		return folding.folded();
	}

	private static SheetPicture.Content content(GoalFile model) {
		if (model == null || model.getElements().isEmpty()) {
			return SheetPicture.Content.NOTHING;
		}
		return model.getSheets().isEmpty() && model.getElements().stream().anyMatch(Template.class::isInstance) ? SheetPicture.Content.TEMPLATE
				: SheetPicture.Content.SHEETS;
	}

	private static Optional<Problem> broken(FileCheck check) {
		return check.problems().stream().filter(problem -> UNREAD.contains(problem.rule())).findFirst();
	}

	private static TreeNode.SourceLine source(Snapshot snapshot, EObject element) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		String uri = snapshot.uri();
		return node == null ? null : new TreeNode.SourceLine(uri.substring(uri.lastIndexOf('/') + 1), node.getStartLine());
	}
}
