package org.pgoal.ui.compare.roll;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.pgoal.compare.roll.RollOrder;
import org.pgoal.dsl.ide.server.Commands;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.server.LanguageService;

/** Last year's sheets, the year to come, where the new sheets go, and their template. */
final class RollSourcePage extends WizardPage {

	private static final int FIRST_YEAR = 1990;
	private static final int LAST_YEAR = 2100;
	private static final int SHOWN = 16;

	private List<IResource> sources;
	private Text sourceText;
	private Spinner year;
	private Text target;
	private Combo template;
	private boolean targetIsOurs = true;

	RollSourcePage(List<IResource> preset) {
		super("sources");
		sources = preset;
		setTitle(RollText.of("title"));
		setDescription(RollText.of("sources.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite rows = new Composite(parent, SWT.NONE);
		rows.setLayout(new GridLayout(3, false));
		new Label(rows, SWT.NONE).setText(RollText.of("sources"));
		sourceText = new Text(rows, SWT.BORDER | SWT.READ_ONLY);
		sourceText.setLayoutData(wide());
		browse(rows, this::chooseSources);
		new Label(rows, SWT.NONE).setText(RollText.of("year"));
		year = new Spinner(rows, SWT.BORDER);
		year.setValues(Year.now().getValue() + 1, FIRST_YEAR, LAST_YEAR, 0, 1, 1);
		year.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
		new Label(rows, SWT.NONE).setText(RollText.of("target"));
		target = new Text(rows, SWT.BORDER);
		target.setLayoutData(wide());
		browse(rows, this::chooseTarget);
		new Label(rows, SWT.NONE).setText(RollText.of("template"));
		template = new Combo(rows, SWT.DROP_DOWN | SWT.READ_ONLY);
		template.setVisibleItemCount(SHOWN);
		template.add(RollText.of("template.own"));
		template.select(0);
		template.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		Label hint = new Label(rows, SWT.WRAP);
		hint.setText(RollText.of("sources.hint"));
		GridData below = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
		below.widthHint = convertWidthInCharsToPixels(70);
		below.verticalIndent = 8;
		hint.setLayoutData(below);
		year.addModifyListener(changed -> proposeTarget());
		target.addModifyListener(typed -> {
			targetIsOurs &= target.getText().equals(proposed());
			validate();
		});
		template.addListener(SWT.Selection, chosen -> validate());
		LanguageService.get().ask(server -> server.getWorkspaceService().executeCommand(new ExecuteCommandParams(Commands.TEMPLATES, List.of())))
				.thenAccept(names -> template.getDisplay().asyncExec(() -> offer(names)));
		setControl(rows);
		showSources();
	}

	private GridData wide() {
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = convertWidthInCharsToPixels(50);
		return data;
	}

	private Button browse(Composite rows, Runnable action) {
		Button button = new Button(rows, SWT.PUSH);
		button.setText(RollText.of("browse"));
		button.addListener(SWT.Selection, pressed -> action.run());
		setButtonLayoutData(button);
		return button;
	}

	private void offer(Object names) {
		if (!template.isDisposed() && names instanceof List<?> list) {
			list.forEach(name -> template.add(String.valueOf(name)));
		}
	}

	private void chooseSources() {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(getShell(), new WorkbenchLabelProvider(), new BaseWorkbenchContentProvider());
		dialog.setTitle(RollText.of("title"));
		dialog.setMessage(RollText.of("sources.choose"));
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		dialog.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return GoalResources.isOffered((IResource) element);
			}
		});
		dialog.setInitialElementSelections(sources);
		if (dialog.open() == ElementTreeSelectionDialog.OK) {
			sources = RollChoice.sources(Arrays.asList(dialog.getResult()));
			showSources();
		}
	}

	private void chooseTarget() {
		IContainer now = RollChoice.container(target.getText());
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), now != null && now.exists() ? now : null, true, RollText.of("target.choose"));
		dialog.setTitle(RollText.of("title"));
		if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
			target.setText(((IPath) dialog.getResult()[0]).toString());
		}
	}

	private void showSources() {
		sourceText.setText(sources.stream().map(source -> source.getFullPath().toString()).collect(Collectors.joining(", ")));
		proposeTarget();
		validate();
	}

	private String proposed() {
		return RollChoice.target(sources, year.getSelection()).toString();
	}

	private void proposeTarget() {
		if (targetIsOurs) {
			target.setText(proposed());
		}
		validate();
	}

	private void validate() {
		String problem = sources.isEmpty() || target.getText().isBlank() ? null : RollChoice.container(target.getText()) == null ? RollText.of("target.wrong") : null;
		setErrorMessage(problem);
		setMessage(sources.isEmpty() ? RollText.of("sources.none") : RollText.of("sources.description"));
		setPageComplete(!sources.isEmpty() && !target.getText().isBlank() && problem == null);
	}

	/** The folder for the new sheets. On the UI thread, with a complete page. */
	IContainer target() {
		return RollChoice.container(target.getText());
	}

	/** What is to be done. On the UI thread, with a complete page. */
	RollOrder order() {
		return RollChoice.order(sources, target(), year.getSelection(), template.getSelectionIndex() <= 0 ? null : template.getText());
	}
}
