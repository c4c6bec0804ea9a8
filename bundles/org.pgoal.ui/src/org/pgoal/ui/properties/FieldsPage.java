package org.pgoal.ui.properties;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.pgoal.diagram.edit.fields.ElementFields;
import org.pgoal.diagram.edit.fields.Field;
import org.pgoal.model.change.Remedy;
import org.pgoal.ui.part.LabelRoom;
import org.pgoal.ui.properties.FieldsReader.Answer;
import org.pgoal.ui.editing.SheetEdits;
import org.pgoal.ui.editing.SheetEdits.Outcome;
import org.pgoal.ui.part.PageStack;
import org.pgoal.ui.tree.follow.FollowedText;

/**
 * What the Properties view shows for a sheet's editor: the fields of the sheet, category or indicator at the caret. What is typed
 * goes into the text at once.
 */
public final class FieldsPage extends Page implements IPropertySheetPage {

	private static final int MARGIN = 6;

	private final ITextEditor editor;
	private PageStack pages;
	private Composite form;
	private Label title;
	private FieldsTree tree;
	private FieldHelp help;
	private Composite blank;
	private Label empty;
	private FollowedText text;
	/** Answers may overtake each other. */
	private long asked;
	private long shown;
	private ElementFields element;

	public FieldsPage(ITextEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		pages = new PageStack(parent);
		form = new Composite(pages.control(), SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginHeight = 0;
		layout.marginWidth = 0;
		layout.verticalSpacing = 2;
		form.setLayout(layout);
		title = new Label(form, SWT.NONE);
		GridData line = new GridData(SWT.FILL, SWT.TOP, true, false);
		line.horizontalIndent = MARGIN;
		line.verticalIndent = 3;
		LabelRoom.reserve(title, line);
		tree = new FieldsTree(form, new FieldsTree.Author() {
			@Override
			public void chosen(Field field) {
				help.say(element, field);
			}

			@Override
			public void typing(Field field, String typed) {
				help.check(element, field, typed);
			}

			@Override
			public void typed(Field field, String typed) {
				write(field, typed);
			}

			@Override
			public void left() {
				refresh();
			}
		});
		help = new FieldHelp(form, tree.control(), this::fix);
		blank = new Composite(pages.control(), SWT.NONE);
		GridLayout around = new GridLayout(1, false);
		around.marginWidth = MARGIN;
		around.marginHeight = MARGIN;
		blank.setLayout(around);
		empty = new Label(blank, SWT.WRAP);
		empty.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		say(PropertiesText.of("empty.reading"));
		text = FollowedText.of(editor, new FollowedText.Listener() {
			@Override
			public void contentChanged() {
				refresh();
			}

			@Override
			public void caretMoved(int offset) {
				refresh();
			}
		}).orElse(null);
		if (text != null) {
			text.start();
			refresh();
		}
	}

	/** Looks again at what the caret is on; not while something is being typed, which the answer would take away. */
	private void refresh() {
		Optional<String> uri = Optional.ofNullable(text).flatMap(FollowedText::uri);
		Optional<Integer> caret = Optional.ofNullable(text).flatMap(FollowedText::caret);
		if (uri.isEmpty() || caret.isEmpty() || tree.isTyping()) {
			return;
		}
		long number = ++asked;
		Display display = pages.control().getDisplay();
		FieldsReader.read(uri.get(), caret.get()).whenComplete((answer, failure) -> {
			if (failure != null) {
				ILog.get().error("The fields could not be read", failure);
			} else if (answer != null && !display.isDisposed()) {
				display.asyncExec(() -> arrived(number, answer));
			}
		});
	}

	private void arrived(long number, Answer answer) {
		if (number < shown || pages.isDisposed() || tree.isTyping()) {
			return;
		}
		shown = number;
		switch (answer) {
		case Answer.Fields fields -> show(fields.element());
		case Answer.Broken broken -> say(PropertiesText.of("empty.broken", broken.problem().line(), PropertiesText.of(broken.problem().message())));
		case Answer.Nothing nothing -> say(PropertiesText.of(nothing.template() ? "empty.template" : "empty.nothing"));
		}
	}

	private void show(ElementFields fields) {
		element = fields;
		String name = fields.title().isEmpty() ? PropertiesText.of(fields.kind()) : PropertiesText.of("title", PropertiesText.of(fields.kind()), fields.title());
		// a mnemonic is no part of a name
		title.setText(name.replace("&", "&&"));
		tree.show(fields);
		help.say(fields, tree.selected().orElse(null));
		pages.show(form);
	}

	private void say(String message) {
		element = null;
		empty.setText(message);
		blank.layout(true);
		pages.show(blank);
	}

	private void write(Field field, String typed) {
		Optional<String> wrong = field.problem(typed).map(PropertiesText::of);
		if (wrong.isPresent()) {
			help.refuse(field, wrong.get());
			return;
		}
		SheetEdits.make(editor, () -> field.changes(typed), typed, outcome -> {
			if (pages.isDisposed()) {
				return;
			}
			if (outcome instanceof Outcome.Refused refused) {
				help.refuse(field, refused.reason());
			} else {
				help.forget();
				refresh();
			}
		});
	}

	private void fix(Remedy remedy) {
		SheetEdits.make(editor, remedy::changes, "", outcome -> {
			if (pages.isDisposed()) {
				return;
			}
			if (outcome instanceof Outcome.Refused refused) {
				help.refuse(refused.reason());
			} else {
				help.forget();
				refresh();
			}
		});
	}

	/** What is shown; empty while nothing is. */
	public Optional<ElementFields> element() {
		return Optional.ofNullable(element);
	}

	/** What is said about the chosen field, or about what is typed into it. */
	public String helpText() {
		return help.text();
	}

	/** What is said where there are no fields. */
	public String emptyText() {
		return element == null ? empty.getText() : "";
	}

	/** Opens a field for typing, as Enter does. */
	public void edit(String key) {
		tree.edit(key);
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		// the caret says what is chosen, whoever has moved it
	}

	@Override
	public Control getControl() {
		return pages == null ? null : pages.control();
	}

	@Override
	public void setFocus() {
		if (element == null) {
			pages.setFocus();
		} else {
			tree.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (text != null) {
			text.stop();
		}
		super.dispose();
	}
}
