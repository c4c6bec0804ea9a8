package org.pgoal.ui.exchange.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pgoal.exchange.export.ExportFormat;
import org.pgoal.forms.naming.SheetFileNames;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.exchange.TemplateNames;

/** Which sheets, in which form and format, and where they go. */
final class SheetsPage extends WizardPage {

	private static final int TREE_HEIGHT = 220;
	private static final int TREE_WIDTH = 620;
	private static final String LAST_PLACE = "place";

	private final List<IResource> initial;
	private SheetTree tree;
	private Combo format;
	private Combo template;
	private Button oneFile;
	private Button intoFolder;
	private Text target;
	private Button open;

	SheetsPage(List<IResource> initial) {
		super("sheets");
		this.initial = initial;
		setTitle(ExchangeText.of("export.title"));
		setDescription(ExchangeText.of("export.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout(3, false));
		Label label = new Label(page, SWT.NONE);
		label.setText(ExchangeText.of("export.sheets"));
		label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 3, 1));
		tree = new SheetTree(page, initial, this::validate);
		AccessibleName.set(tree.control(), ExchangeText.of("export.sheets"));
		GridData size = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
		size.heightHint = TREE_HEIGHT;
		size.widthHint = TREE_WIDTH;
		tree.control().setLayoutData(size);
		format = combo(page, "export.format");
		for (ExportFormat one : ExportFormat.values()) {
			format.add(ExchangeText.of("format." + one));
		}
		format.select(0);
		template = combo(page, "export.template");
		TemplateNames.fill(template, ExchangeText.of("export.template.own"));
		new Label(page, SWT.NONE).setText(ExchangeText.of("export.into"));
		oneFile = radio(page, "export.oneFile");
		new Label(page, SWT.NONE);
		intoFolder = radio(page, "export.intoFolder");
		new Label(page, SWT.NONE).setText(ExchangeText.of("export.target"));
		target = new Text(page, SWT.BORDER);
		target.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		AccessibleName.set(target, ExchangeText.of("export.target"));
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(ExchangeText.of("browse.folder"));
		browse.addListener(SWT.Selection, pressed -> browse());
		open = new Button(page, SWT.CHECK);
		open.setText(ExchangeText.of("export.open"));
		open.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 3, 1));
		open.setSelection(true);
		oneFile.setSelection(true);
		suggest();
		format.addListener(SWT.Selection, chosen -> {
			withExtension();
			validate();
		});
		oneFile.addListener(SWT.Selection, chosen -> {
			suggest();
			validate();
		});
		target.addModifyListener(typed -> validate());
		setControl(page);
		validate();
		setErrorMessage(null);
	}

	private static Combo combo(Composite page, String key) {
		new Label(page, SWT.NONE).setText(ExchangeText.of(key));
		Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setVisibleItemCount(16);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		AccessibleName.set(combo, ExchangeText.of(key));
		return combo;
	}

	private static Button radio(Composite page, String key) {
		Button radio = new Button(page, SWT.RADIO);
		radio.setText(ExchangeText.of(key));
		radio.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
		return radio;
	}

	private ExportFormat format() {
		return ExportFormat.values()[format.getSelectionIndex()];
	}

	// --------------------------------------------------------------- target

	/** A name after what is exported, where the last export went. */
	private void suggest() {
		IDialogSettings settings = getDialogSettings();
		String last = settings == null ? null : settings.get(LAST_PLACE);
		Path place = last != null && Files.isDirectory(Path.of(last)) ? Path.of(last) : Path.of(System.getProperty("user.home", ""));
		IResource first = tree.chosen().isEmpty() ? null : tree.chosen().get(0);
		String name = first == null ? ExchangeText.of("export.name")
				: tree.chosen().size() > 1 ? first.getParent().getName().isEmpty() ? ExchangeText.of("export.name") : first.getParent().getName()
						: first instanceof IContainer ? first.getName() : first.getFullPath().removeFileExtension().lastSegment();
		String safe = SheetFileNames.safe(name);
		target.setText(place.resolve(oneFile.getSelection() ? safe + "." + format().extension() : safe).toString());
	}

	/** The name ends as the format says. */
	private void withExtension() {
		String typed = target.getText().strip();
		if (!oneFile.getSelection() || typed.isEmpty()) {
			return;
		}
		for (ExportFormat other : ExportFormat.values()) {
			String ending = "." + other.extension();
			if (typed.toLowerCase(Locale.ROOT).endsWith(ending)) {
				target.setText(typed.substring(0, typed.length() - ending.length()) + "." + format().extension());
				return;
			}
		}
	}

	private void browse() {
		Path now = target();
		String chosen;
		if (oneFile.getSelection()) {
			FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
			dialog.setText(ExchangeText.of("export.title"));
			dialog.setFilterExtensions(new String[] { "*." + format().extension() });
			dialog.setFilterNames(new String[] { format.getText() });
			// asked once, with all that is there
			dialog.setOverwrite(false);
			if (now != null && now.getParent() != null) {
				dialog.setFilterPath(now.getParent().toString());
				dialog.setFileName(now.getFileName().toString());
			}
			chosen = dialog.open();
		} else {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setText(ExchangeText.of("export.title"));
			if (now != null) {
				dialog.setFilterPath(now.toString());
			}
			chosen = dialog.open();
		}
		if (chosen != null) {
			target.setText(chosen);
		}
	}

	/** The named place, with the format's extension where it is a file; null where it can't be one. */
	private Path target() {
		try {
			Path typed = Path.of(target.getText().strip());
			if (!typed.isAbsolute() || typed.getFileName() == null) {
				return null;
			}
			String name = typed.getFileName().toString();
			String ending = "." + format().extension();
			return !oneFile.getSelection() || name.toLowerCase(Locale.ROOT).endsWith(ending) ? typed.normalize() : typed.resolveSibling(name + ending).normalize();
		} catch (InvalidPathException wrong) {
			return null;
		}
	}

	// ------------------------------------------------------------- complete

	private void validate() {
		if (target == null) {
			return;
		}
		String problem = problem();
		setErrorMessage(problem);
		setMessage(tree.chosen().isEmpty() ? ExchangeText.of("export.noneChosen") : null);
		setPageComplete(problem == null && !tree.chosen().isEmpty() && target() != null);
	}

	private String problem() {
		Path place = target();
		if (place == null) {
			return ExchangeText.of("export.target.wrong");
		}
		if (oneFile.getSelection()) {
			String typed = target.getText().strip().toLowerCase(Locale.ROOT);
			boolean other = Arrays.stream(ExportFormat.values()).anyMatch(one -> one != format() && typed.endsWith("." + one.extension()));
			if (other) {
				return ExchangeText.of("export.target.extension", format().extension());
			}
			return Files.isDirectory(place) ? ExchangeText.of("export.target.isFolder") : null;
		}
		return Files.isRegularFile(place) ? ExchangeText.of("export.target.isFile") : null;
	}

	/** What is chosen. On the UI thread, of a complete page. */
	ExportRequest request() {
		return new ExportRequest(tree.chosen(), format(), TemplateNames.chosen(template), target(), intoFolder.getSelection(), open.getSelection());
	}

	void remember() {
		Path folder = intoFolder.getSelection() ? target() : target().getParent();
		if (getDialogSettings() != null && folder != null) {
			getDialogSettings().put(LAST_PLACE, folder.toString());
		}
	}
}
