package org.pgoal.ui.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.pgoal.diagram.edit.fields.ElementFields;
import org.pgoal.diagram.edit.fields.Field;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Finding;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.part.LabelRoom;

/** Some lines below the fields: what the chosen one takes, what the rules say, and what is wrong with what is typed. */
final class FieldHelp {

	private static final int LINES = 4;
	private static final int MARGIN = 6;

	private final Label icon;
	private final Text text;
	private final FieldFixes fixes;
	/** What was refused stays to be read until another field is chosen. */
	private String refused;
	private String refusedKey;

	/**
	 * @param tree of the fields
	 * @param fix  what is to be done with a chosen quick fix
	 */
	FieldHelp(Composite parent, Tree tree, Consumer<Remedy> fix) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = MARGIN;
		layout.marginHeight = 2;
		area.setLayout(layout);
		icon = new Label(area, SWT.NONE);
		GridData place = new GridData(SWT.LEFT, SWT.TOP, false, false);
		place.widthHint = 16;
		place.heightHint = 16;
		icon.setLayoutData(place);
		text = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridData lines = new GridData(SWT.FILL, SWT.FILL, true, true);
		lines.heightHint = LINES * LabelRoom.lineHeight(text);
		text.setLayoutData(lines);
		AccessibleName.set(text, PropertiesText.of("help.name"));
		fixes = new FieldFixes(tree, area, fix);
	}

	String text() {
		return text.getText();
	}

	void forget() {
		refused = null;
		refusedKey = null;
	}

	/** @param field null: none is chosen; what the rules say of the whole is told */
	void say(ElementFields element, Field field) {
		if (field == null) {
			List<Finding> whole = element == null ? List.of() : element.findings();
			fixes.offer(whole);
			put(FindingIcons.of(whole), whole.isEmpty() ? PropertiesText.of("help.hint") : lines(whole));
			return;
		}
		fixes.offer(field.findings());
		if (refused != null && field.key().equals(refusedKey)) {
			put(FindingIcons.wrong(), refused);
		} else {
			forget();
			List<String> lines = new ArrayList<>();
			lines.add(PropertiesText.of(field.required() ? "help.required" : "help.field", PropertiesText.of(field.label()), PropertiesText.of(field.type())));
			if (!field.choices().isEmpty()) {
				lines.add(PropertiesText.of("help.choices", String.join(PropertiesText.of("help.and"), field.choices())));
			}
			String found = lines(field.findings());
			put(FindingIcons.of(field.findings()), found.isEmpty() ? String.join("\n", lines) : found + "\n" + String.join("\n", lines));
		}
	}

	private static String lines(List<Finding> findings) {
		return String.join("\n", findings.stream().map(finding -> PropertiesText.of("help.finding", PropertiesText.of("severity." + finding.severity()), finding.rule(),
				PropertiesText.of(finding.message()))).toList());
	}

	/** Says with each key whether what is typed can be written. */
	void check(ElementFields element, Field field, String typed) {
		forget();
		Optional<String> wrong = field.problem(typed).map(PropertiesText::of);
		if (wrong.isPresent()) {
			put(FindingIcons.wrong(), wrong.get());
		} else {
			say(element, field);
		}
	}

	/** What was wanted has not been done. */
	void refuse(String reason) {
		put(FindingIcons.wrong(), reason);
	}

	/** What was typed has not been written. */
	void refuse(Field field, String reason) {
		refused = PropertiesText.of("help.refused", PropertiesText.of(field.label()), reason);
		refusedKey = field.key();
		put(FindingIcons.wrong(), refused);
	}

	private void put(Image image, String words) {
		icon.setImage(image);
		if (!words.equals(text.getText())) {
			text.setText(words);
		}
	}
}
