package org.pgoal.ui.dashboard;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.part.ViewPart;
import org.pgoal.diagram.dashboard.Choice;
import org.pgoal.model.figures.Figures;
import org.pgoal.ui.dashboard.FolderFigures.Picture;
import org.pgoal.ui.part.EmptyPage;
import org.pgoal.ui.part.PageStack;

/** What the folder chosen in the explorer comes to, as bars: sheets, indicators, weights, findings, money. */
public final class DashboardView extends ViewPart {

	public static final String ID = "org.pgoal.ui.dashboard";

	private static final String FOLDER = "folder";
	private static final String CONTEXT = "org.pgoal.ui.dashboardContext";
	/** Narrower than this the picture isn't made. */
	private static final int LEAST = 360;

	private final ISelectionListener explorer = this::chosen;
	private PageStack pages;
	private Composite shown;
	private Label reading;
	private DashboardCanvas canvas;
	private EmptyPage empty;
	private final MenuManager menu = new MenuManager();
	private FolderFigures figures;
	private IContainer folder;
	private Picture picture;
	private String remembered;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		remembered = memento == null ? null : memento.getString(FOLDER);
	}

	@Override
	public void saveState(IMemento memento) {
		if (folder != null) {
			memento.putString(FOLDER, folder.getFullPath().toString());
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		pages = new PageStack(parent);
		shown = new Composite(pages.control(), SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		shown.setLayout(layout);
		reading = new Label(shown, SWT.NONE);
		GridData line = new GridData(SWT.FILL, SWT.TOP, true, false);
		line.horizontalIndent = 16;
		line.exclude = true;
		reading.setLayoutData(line);
		canvas = new DashboardCanvas(shown, this::open, width -> ask());
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		// the same commands as in the menu of the view, which come from the extensions
		getSite().getService(IMenuService.class).populateContributionManager(menu, "popup:" + ID);
		canvas.setMenu(menu.createContextMenu(canvas));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		empty = new EmptyPage(pages.control());
		Display display = parent.getDisplay();
		figures = new FolderFigures(made -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> arrived(made));
			}
		});
		getSite().getPage().addSelectionListener(explorer);
		say(DashboardText.of("empty.none"));
		first().ifPresent(this::show);
	}

	/** What the explorer has chosen, else what was shown last, else the only folder there is. */
	private Optional<IContainer> first() {
		Optional<IContainer> chosen = folder(getSite().getPage().getSelection(IPageLayout.ID_PROJECT_EXPLORER));
		Optional<IContainer> before = Optional.ofNullable(remembered).map(IPath::fromPortableString)
				.map(path -> ResourcesPlugin.getWorkspace().getRoot().findMember(path)).filter(IContainer.class::isInstance).map(IContainer.class::cast);
		return chosen.or(() -> before)
				.or(() -> Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).<IContainer>map(project -> project).findFirst());
	}

	private void chosen(IWorkbenchPart part, ISelection selection) {
		if (IPageLayout.ID_PROJECT_EXPLORER.equals(part.getSite().getId())) {
			folder(selection).ifPresent(this::show);
		}
	}

	/** The first chosen folder; of a file the one that it is in. */
	static Optional<IContainer> folder(ISelection selection) {
		if (!(selection instanceof IStructuredSelection several)) {
			return Optional.empty();
		}
		IResource resource = Adapters.adapt(several.getFirstElement(), IResource.class);
		return switch (resource) {
		case IFile file -> Optional.of(file.getParent());
		case IContainer container when container.isAccessible() -> Optional.of(container);
		case null, default -> Optional.empty();
		};
	}

	/** Shows a folder. */
	public void show(IContainer wanted) {
		if (!wanted.equals(folder)) {
			folder = wanted;
			ask();
		}
	}

	private void ask() {
		if (figures != null && folder != null) {
			// a control that isn't seen has no width yet
			figures.show(folder, canvas.getClientArea().width > 0 ? canvas.getClientArea().width : pages.control().getClientArea().width);
		}
	}

	private void arrived(Picture made) {
		if (pages.isDisposed() || !made.folder().equals(folder)) {
			return;
		}
		picture = made;
		boolean complete = made.percent() >= 100;
		if (made.figures().isEmpty()) {
			say(DashboardText.of(complete ? "empty.nothing" : "empty.reading", folder.getName(), made.percent()));
			return;
		}
		tell(complete ? "" : DashboardText.of("reading", made.percent()));
		pages.show(shown);
		canvas.show(made.dashboard());
		if (canvas.getClientArea().width != (int) made.dashboard().scene().width() && canvas.getClientArea().width >= LEAST) {
			ask();
		}
	}

	/** A picture of half the files would look complete. */
	private void tell(String notice) {
		GridData line = (GridData) reading.getLayoutData();
		reading.setText(notice);
		if (line.exclude != notice.isEmpty()) {
			line.exclude = notice.isEmpty();
			reading.setVisible(!notice.isEmpty());
			shown.layout(true);
		}
	}

	private void say(String message) {
		empty.say(message, null, null);
		pages.show(empty.control());
	}

	private void open(Choice choice) {
		canvas.chosenBar().ifPresent(bar -> new ChosenPlaces(figures, folder).list(choice, bar.spoken()));
	}

	public DashboardCanvas canvas() {
		return canvas;
	}

	/** The figures that are shown; empty while there are none. */
	public Optional<Figures> figures() {
		return Optional.ofNullable(picture).map(Picture::figures);
	}

	/** What is said where there is no picture. */
	public String emptyText() {
		return pages.isShown(empty.control()) ? empty.text() : "";
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(explorer);
		getSite().getService(IMenuService.class).releaseContributions(menu);
		figures.close();
		super.dispose();
	}
}
