package org.pgoal.ui.properties;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Finding;

/**
 * The known answers to what the rules say of the chosen field, or of the whole where none is chosen: in the menu of the fields, which
 * Ctrl+1 opens as in the editor, and a button beside what is said.
 */
final class FieldFixes {

	private static final int KEY = SWT.MOD1 | '1';

	private final Tree tree;
	private final Menu menu;
	private final Button button;
	private List<Remedy> offered = List.of();

	/**
	 * @param place of the button
	 * @param apply what is to be done with the chosen one
	 */
	FieldFixes(Tree tree, Composite place, Consumer<Remedy> apply) {
		this.tree = tree;
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(shown -> fill(manager, apply));
		menu = manager.createContextMenu(tree);
		tree.setMenu(menu);
		tree.addListener(SWT.KeyDown, event -> {
			if (((event.stateMask & SWT.MODIFIER_MASK) | event.keyCode) == KEY) {
				openAtField();
			}
		});
		button = new Button(place, SWT.PUSH);
		button.setText(PropertiesText.of("fix.button"));
		button.setToolTipText(PropertiesText.of("fix.key", LegacyActionTools.convertAccelerator(KEY)));
		GridData right = new GridData(SWT.RIGHT, SWT.TOP, false, false);
		right.exclude = true;
		button.setLayoutData(right);
		button.setVisible(false);
		button.addListener(SWT.Selection, event -> open(button.toDisplay(0, button.getSize().y)));
	}

	/** @param findings what is said now */
	void offer(List<Finding> findings) {
		offered = findings.stream().flatMap(finding -> finding.remedies().stream()).toList();
		GridData place = (GridData) button.getLayoutData();
		if (place.exclude != offered.isEmpty()) {
			place.exclude = offered.isEmpty();
			button.setVisible(!place.exclude);
			button.getParent().layout(true);
		}
	}

	private void fill(MenuManager manager, Consumer<Remedy> apply) {
		for (Remedy remedy : offered) {
			// a mnemonic is no part of a title
			manager.add(new Action(PropertiesText.of(remedy.title()).replace("&", "&&")) {
				@Override
				public void run() {
					apply.accept(remedy);
				}
			});
		}
		if (offered.isEmpty()) {
			Action none = new Action(PropertiesText.of("fix.none")) {
			};
			none.setEnabled(false);
			manager.add(none);
		}
	}

	private void openAtField() {
		TreeItem[] chosen = tree.getSelection();
		Rectangle at = chosen.length == 0 ? new Rectangle(0, 0, 0, 0) : chosen[0].getBounds();
		open(tree.toDisplay(at.x, at.y + at.height));
	}

	private void open(Point at) {
		menu.setLocation(at);
		menu.setVisible(true);
	}
}
