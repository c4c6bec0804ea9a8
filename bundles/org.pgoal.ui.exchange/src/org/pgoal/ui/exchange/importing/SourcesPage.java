package org.pgoal.ui.exchange.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.pgoal.exchange.files.Existing;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.FolderChoice;
import org.pgoal.ui.exchange.TemplateNames;

/** Which files, where their sheets go, by which template, and what becomes of files that are there. */
final class SourcesPage extends WizardPage {

	/** What the file dialog offers; a dropped file may be called anything. */
	private static final String EXTENSIONS = "*.xlsx;*.xlsm;*.xls;*.et;*.docx;*.docm;*.doc;*.wps;*.csv;*.tsv;*.html;*.htm;*.txt;*.pdf;*.rtf;*.ods;*.odt;*.json";

	private static final int LIST_HEIGHT = 170;
	private static final int LIST_WIDTH = 620;

	private final IContainer initialFolder;
	private final Set<Path> files;
	private TableViewer list;
	private FolderChoice folder;
	private Combo template;
	private Combo existing;

	/** Whether a file of this name is offered by the file dialog. */
	static boolean isForm(String name) {
		int dot = name.lastIndexOf('.');
		return dot >= 0 && Arrays.asList(EXTENSIONS.split(";")).contains("*" + name.substring(dot).toLowerCase(Locale.ROOT));
	}

	SourcesPage(IContainer folder, List<Path> files) {
		super("sources");
		initialFolder = folder;
		this.files = new LinkedHashSet<>(files);
		setTitle(ExchangeText.of("import.title"));
		setDescription(ExchangeText.of("import.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout(3, false));
		files(page);
		folder = new FolderChoice(page, ExchangeText.of("import.folder"), changed -> validate());
		template = combo(page, "import.template");
		TemplateNames.fill(template, ExchangeText.of("import.template.automatic"));
		existing = combo(page, "import.existing");
		for (Existing one : Existing.values()) {
			existing.add(ExchangeText.of("existing." + one));
		}
		existing.select(0);
		folder.set(initialFolder);
		setControl(page);
		show();
		setErrorMessage(null);
	}

	private void files(Composite page) {
		Label label = new Label(page, SWT.NONE);
		label.setText(ExchangeText.of("import.files"));
		label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 3, 1));
		list = new TableViewer(page, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		GridData size = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
		size.heightHint = LIST_HEIGHT;
		size.widthHint = LIST_WIDTH;
		list.getTable().setLayoutData(size);
		AccessibleName.set(list.getTable(), ExchangeText.of("import.files"));
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new ColumnLabelProvider());
		list.getTable().addListener(SWT.KeyDown, key -> {
			if (key.keyCode == SWT.DEL) {
				remove();
			}
		});
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayout column = new GridLayout();
		column.marginWidth = 0;
		column.marginHeight = 0;
		buttons.setLayout(column);
		buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
		button(buttons, "import.add").addListener(SWT.Selection, pressed -> browse());
		Button remove = button(buttons, "import.remove");
		remove.addListener(SWT.Selection, pressed -> remove());
		remove.setEnabled(false);
		list.addSelectionChangedListener(changed -> remove.setEnabled(!changed.getSelection().isEmpty()));
		DropTarget drop = new DropTarget(list.getTable(), DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
		drop.setTransfer(FileTransfer.getInstance());
		drop.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void dragOperationChanged(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] dropped) {
					add(Arrays.stream(dropped).map(Path::of).toList());
				}
			}
		});
	}

	private static Button button(Composite parent, String key) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(ExchangeText.of(key));
		button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return button;
	}

	private static Combo combo(Composite page, String key) {
		new Label(page, SWT.NONE).setText(ExchangeText.of(key));
		Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setVisibleItemCount(16);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		AccessibleName.set(combo, ExchangeText.of(key));
		return combo;
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(ExchangeText.of("import.choose"));
		dialog.setFilterExtensions(new String[] { EXTENSIONS, "*" });
		dialog.setFilterNames(new String[] { ExchangeText.of("import.choose.forms"), ExchangeText.of("import.choose.all") });
		if (dialog.open() != null) {
			Path from = Path.of(dialog.getFilterPath());
			add(Arrays.stream(dialog.getFileNames()).map(from::resolve).toList());
		}
	}

	private void remove() {
		for (Object selected : list.getStructuredSelection().toList()) {
			files.remove(selected);
		}
		show();
	}

	/** Takes further files; of a folder nothing is taken, for it isn't said which of its files are forms. */
	void add(List<Path> more) {
		files.addAll(more);
		show();
	}

	private void show() {
		list.setInput(new ArrayList<>(files));
		validate();
	}

	private void validate() {
		if (existing == null) {
			return;
		}
		Path folderAmongFiles = files.stream().filter(Files::isDirectory).findFirst().orElse(null);
		String problem = null;
		if (folderAmongFiles != null) {
			problem = ExchangeText.of("import.isFolder", folderAmongFiles.getFileName());
		} else if (!folder.isBlank() && folder.folder() == null) {
			problem = ExchangeText.of("import.folder.wrong");
		}
		setErrorMessage(problem);
		setMessage(problem == null && !files.isEmpty() && folder.isBlank() ? ExchangeText.of("import.folder.missing") : null);
		setPageComplete(problem == null && !files.isEmpty() && folder.folder() != null);
	}

	/** What is chosen. On the UI thread, of a complete page. */
	ImportRequest request() {
		return new ImportRequest(List.copyOf(files), TemplateNames.chosen(template), folder.folder(), Existing.values()[existing.getSelectionIndex()]);
	}
}
