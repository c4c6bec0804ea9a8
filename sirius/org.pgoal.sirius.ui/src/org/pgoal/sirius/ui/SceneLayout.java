package org.pgoal.sirius.ui;

import java.util.List;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gmf.runtime.common.core.service.IOperation;
import org.eclipse.gmf.runtime.diagram.ui.commands.ICommandProxy;
import org.eclipse.gmf.runtime.diagram.ui.commands.SetBoundsCommand;
import org.eclipse.gmf.runtime.diagram.core.commands.SetConnectionAnchorsCommand;
import org.eclipse.gmf.runtime.diagram.ui.editparts.DiagramEditPart;
import org.eclipse.gmf.runtime.diagram.ui.editparts.IGraphicalEditPart;
import org.eclipse.gmf.runtime.diagram.ui.services.layout.AbstractLayoutEditPartProvider;
import org.eclipse.gmf.runtime.emf.core.util.EObjectAdapter;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.ui.tools.api.layout.provider.LayoutProvider;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.sirius.tree.LiveTree;

/** Arranges a diagram as the scene of the same tree: one picture in git, in the workbench and here. */
public class SceneLayout extends AbstractLayoutEditPartProvider implements LayoutProvider {

	@Override
	public boolean provides(IGraphicalEditPart container) {
		return container instanceof DiagramEditPart && container.resolveSemanticElement() instanceof DDiagram diagram && diagram.getDescription() != null
				&& SheetDiagrams.DIAGRAM.equals(diagram.getDescription().getName());
	}

	/** Asked of those that the diagram framework finds by itself; this one is found by Sirius. */
	@Override
	public boolean provides(IOperation operation) {
		return false;
	}

	@Override
	public AbstractLayoutEditPartProvider getLayoutNodeProvider(IGraphicalEditPart container) {
		return this;
	}

	@Override
	public boolean isDiagramLayoutProvider() {
		return true;
	}

	@Override
	public Command layoutEditParts(GraphicalEditPart container, IAdaptable hint) {
		return layoutEditParts(container.getChildren(), hint);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Command layoutEditParts(List parts, IAdaptable hint) {
		CompoundCommand moves = new CompoundCommand();
		for (Object part : parts) {
			if (part instanceof IGraphicalEditPart box && box.resolveSemanticElement() instanceof DSemanticDecorator shown && diagram(box) != null) {
				Scene.Box place = place(diagram(box), shown.getTarget());
				if (place != null) {
					moves.add(new ICommandProxy(new SetBoundsCommand(box.getEditingDomain(), "", new EObjectAdapter(box.getNotationView()),
							new Point((int) Math.round(place.x()), (int) Math.round(place.y())))));
					box.getSourceConnections().forEach(edge -> moves.add(sideways(box, (IGraphicalEditPart) edge)));
				}
			}
		}
		return moves.isEmpty() ? UnexecutableCommand.INSTANCE : moves;
	}

	/** From the right edge of the parent to the left edge of the child. */
	private static Command sideways(IGraphicalEditPart box, IGraphicalEditPart edge) {
		SetConnectionAnchorsCommand anchors = new SetConnectionAnchorsCommand(box.getEditingDomain(), "");
		anchors.setEdgeAdaptor(new EObjectAdapter(edge.getNotationView()));
		anchors.setNewSourceTerminal("(1.0,0.5)");
		anchors.setNewTargetTerminal("(0.0,0.5)");
		return new ICommandProxy(anchors);
	}

	private static Scene.Box place(EObject root, EObject element) {
		LiveTree tree = LiveTree.of(root);
		return tree == null || element == null ? null : tree.box(element);
	}

	/** The sheet that the diagram is about. */
	private static EObject diagram(IGraphicalEditPart part) {
		EObject diagram = part.getNotationView().getDiagram().getElement();
		return diagram instanceof DSemanticDecorator shown ? shown.getTarget() : null;
	}
}
