package org.pgoal.sirius.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.DefaultLocalSessionCreationOperation;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.common.tools.api.resource.ImageFileFormat;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.tools.api.command.semantic.AddSemanticResourceCommand;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat;
import org.eclipse.sirius.ui.business.api.viewpoint.ViewpointSelectionCallback;
import org.eclipse.sirius.ui.tools.api.actions.export.SizeTooLargeException;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.eclipse.ui.IEditorPart;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;
import org.pgoal.sirius.PgoalViewpoint;

/**
 * The diagrams of the sheets in a folder: one session beside the files, made when it is asked for. The files of the folder are
 * in it together, because a department's diagram shows its projects.
 */
public final class SheetDiagrams {

	/** The file that keeps layout, beside the sheets. */
	public static final String SESSION_FILE = "representations.aird";

	/** The diagram, as the specification names it. */
	public static final String DIAGRAM = "indicatorTree";

	/** The table, as the specification names it. */
	public static final String TABLE = "indicatorTable";

	private static final String VIEWPOINT = "pgoal";

	private final Session session;
	private final IFile file;

	private SheetDiagrams(Session session, IFile file) {
		this.session = session;
		this.file = file;
	}

	/**
	 * Opens the session of a file's folder.
	 *
	 * @throws CoreException when it cannot be made
	 */
	public static SheetDiagrams of(IFile file, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 3);
		URI uri = uri(file.getParent().getFile(IPath.fromOSString(SESSION_FILE)));
		Session session = SessionManager.INSTANCE.getExistingSession(uri);
		if (session == null) {
			if (file.getParent().getFile(IPath.fromOSString(SESSION_FILE)).exists()) {
				session = SessionManager.INSTANCE.getSession(uri, progress.split(1));
			} else {
				DefaultLocalSessionCreationOperation creation = new DefaultLocalSessionCreationOperation(uri, progress.split(1));
				creation.execute();
				session = creation.getCreatedSession();
			}
		}
		if (!session.isOpen()) {
			session.open(progress.split(1));
		}
		SheetDiagrams diagrams = new SheetDiagrams(session, file);
		diagrams.addFiles(progress.split(1));
		diagrams.select();
		return diagrams;
	}

	private static URI uri(IResource resource) {
		return URI.createPlatformResourceURI(resource.getFullPath().toString(), true);
	}

	private void addFiles(SubMonitor progress) throws CoreException {
		List<URI> known = session.getSemanticResources().stream().map(Resource::getURI).toList();
		for (IResource member : file.getParent().members()) {
			if (member instanceof IFile other && "pgoal".equals(other.getFileExtension()) && !known.contains(uri(other))) {
				run(new AddSemanticResourceCommand(session, uri(other), progress.newChild(0)));
			}
		}
	}

	private void select() {
		boolean selected = session.getSelectedViewpoints(false).stream().anyMatch(viewpoint -> VIEWPOINT.equals(viewpoint.getName()));
		if (!selected) {
			run(() -> new ViewpointSelectionCallback().selectViewpoint(viewpoint(), session, false, new NullProgressMonitor()));
		}
	}

	private static Viewpoint viewpoint() {
		return ViewpointRegistry.getInstance().getViewpoints().stream()
				.filter(viewpoint -> viewpoint.eResource().getURI().toString().endsWith(PgoalViewpoint.SPECIFICATION)).findFirst()
				.orElseThrow(() -> new IllegalStateException(PgoalViewpoint.SPECIFICATION));
	}

	public Session session() {
		return session;
	}

	/** The sheets of the file, in order. */
	public List<Sheet> sheets() {
		List<Sheet> sheets = new ArrayList<>();
		for (Resource resource : session.getSemanticResources()) {
			if (resource.getURI().equals(uri(file)) && !resource.getContents().isEmpty() && resource.getContents().get(0) instanceof GoalFile goals) {
				sheets.addAll(goals.getSheets());
			}
		}
		return sheets;
	}

	/** The diagram of a sheet, with what the sheet says now. */
	public DSemanticDiagram diagram(Sheet sheet, IProgressMonitor monitor) {
		return (DSemanticDiagram) representation(sheet, DIAGRAM, monitor);
	}

	/** A representation of a sheet, by its name in the specification; made where there is none yet. */
	public DRepresentation representation(Sheet sheet, String name, IProgressMonitor monitor) {
		DRepresentation existing = DialectManager.INSTANCE.getRepresentationDescriptors(sheet, session).stream()
				.filter(descriptor -> name.equals(descriptor.getDescription().getName())).map(DRepresentationDescriptor::getRepresentation).findFirst()
				.orElse(null);
		List<DRepresentation> made = new ArrayList<>();
		if (existing != null) {
			made.add(existing);
		} else {
			run(() -> made.add(DialectManager.INSTANCE.createRepresentation(title(sheet), sheet, description(sheet, name), session, monitor)));
		}
		run(() -> DialectManager.INSTANCE.refresh(made.get(0), monitor));
		return made.get(0);
	}

	private static String title(Sheet sheet) {
		return sheet.getName() != null ? sheet.getName() : String.valueOf(sheet.getId());
	}

	private RepresentationDescription description(Sheet sheet, String name) {
		return DialectManager.INSTANCE.getAvailableRepresentationDescriptions(session.getSelectedViewpoints(false), sheet).stream()
				.filter(description -> name.equals(description.getName())).findFirst().orElseThrow(() -> new IllegalStateException(name));
	}

	/** Opens the editor of a representation; in the thread of the user interface. */
	public IEditorPart open(DRepresentation representation, IProgressMonitor monitor) {
		return DialectUIManager.INSTANCE.openEditor(session, representation, monitor);
	}

	/**
	 * Writes the picture of a diagram that has been opened once, so that it is laid out.
	 *
	 * @param picture ends in {@code .svg} or {@code .png}
	 */
	public void export(DRepresentation representation, IPath picture, IProgressMonitor monitor) throws SizeTooLargeException {
		ImageFileFormat format = "svg".equalsIgnoreCase(picture.getFileExtension()) ? ImageFileFormat.SVG : ImageFileFormat.PNG;
		DialectUIManager.INSTANCE.exportWithResult(representation, session, picture, new ExportFormat(ExportFormat.ExportDocumentFormat.NONE, format), monitor);
	}

	/** Does something with the models of the session, as one step that can be undone. */
	public void run(Runnable change) {
		TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
		run(new RecordingCommand(domain) {
			@Override
			protected void doExecute() {
				change.run();
			}
		});
	}

	private void run(RecordingCommand command) {
		session.getTransactionalEditingDomain().getCommandStack().execute(command);
	}
}
