package org.pgoal.ui.table;


import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.ui.part.AccessibleName;
import org.pgoal.ui.part.LabelRoom;
import org.pgoal.ui.part.Pause;
import org.pgoal.ui.table.text.TableText;

/** Above the grid: what to look for, how to group, what there is, and how far reading has come. */
final class TableBar {

	private static final int PAUSE_MILLIS = 250;
	private static final int FIELD = 190;

	/** What the bar is told. */
	interface Listener {

		void words(String typed);

		void grouping(Grouping by);

		/** Reading is to be stopped. */
		void stop();

		/** From the field down to the grid. */
		void down();
	}

	private final Composite bar;
	private final Text words;
	private final Combo grouping;
	private final Label counts;
	private final Composite reading;
	private final ProgressBar progress;
	private final Link stop;
	private final CLabel notice;

	TableBar(Composite parent, Grouping by, Listener listener) {
		bar = new Composite(parent, SWT.NONE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		GridLayout layout = new GridLayout(5, false);
		layout.marginHeight = 3;
		layout.marginWidth = 5;
		bar.setLayout(layout);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(TableText.of("bar.words"));
		words.setToolTipText(TableText.of("bar.words.help"));
		GridData wide = new GridData(SWT.LEFT, SWT.CENTER, false, false);
		wide.widthHint = FIELD;
		words.setLayoutData(wide);
		Runnable typed = () -> listener.words(words.isDisposed() ? "" : words.getText());
		Pause pause = new Pause(words.getDisplay(), PAUSE_MILLIS, typed);
		words.addListener(SWT.Modify, event -> pause.begin());
		words.addListener(SWT.DefaultSelection, event -> typed.run());
		words.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				words.setText("");
				listener.down();
			} else if (event.keyCode == SWT.ARROW_DOWN) {
				listener.down();
			}
		});
		words.addListener(SWT.Dispose, event -> pause.end());
		AccessibleName.set(words, TableText.of("bar.words"));
		new Label(bar, SWT.NONE).setText(TableText.of("bar.grouping"));
		grouping = new Combo(bar, SWT.READ_ONLY);
		for (Grouping one : Grouping.values()) {
			grouping.add(TableText.of("grouping." + one.name()));
		}
		grouping.select(by.ordinal());
		grouping.addListener(SWT.Selection, event -> listener.grouping(Grouping.values()[grouping.getSelectionIndex()]));
		AccessibleName.set(grouping, TableText.of("bar.grouping"));
		counts = new Label(bar, SWT.NONE);
		LabelRoom.reserve(counts, new GridData(SWT.FILL, SWT.CENTER, true, false));
		reading = new Composite(bar, SWT.NONE);
		GridLayout inside = new GridLayout(2, false);
		inside.marginHeight = 0;
		inside.marginWidth = 0;
		reading.setLayout(inside);
		reading.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
		progress = new ProgressBar(reading, SWT.HORIZONTAL);
		stop = new Link(reading, SWT.NONE);
		stop.setText("<a>" + TableText.of("bar.stop") + "</a>");
		stop.addListener(SWT.Selection, event -> listener.stop());
		notice = new CLabel(parent, SWT.NONE);
		notice.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		notice.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		show(reading, false);
		show(notice, false);
	}

	private static void show(Control control, boolean visible) {
		GridData place = (GridData) control.getLayoutData();
		if (place.exclude == visible || control.getVisible() != visible) {
			control.setVisible(visible);
			place.exclude = !visible;
			control.getParent().layout(true);
		}
	}

	/** @param said empty: nothing has to be said */
	void say(String said) {
		notice.setText(said.replace('\n', ' '));
		notice.setToolTipText(said.isEmpty() ? null : said);
		show(notice, !said.isEmpty());
	}

	String said() {
		return notice.getVisible() ? notice.getText() : "";
	}

	void count(String text) {
		if (!counts.getText().equals(text)) {
			counts.setText(text);
			counts.setToolTipText(text);
		}
	}

	String counted() {
		return counts.getText();
	}

	/** @param all 0: nothing is being read */
	void progress(int done, int all) {
		if (all > 0) {
			progress.setMaximum(all);
			progress.setSelection(done);
			progress.setToolTipText(TableText.of("bar.progress", done, all));
		}
		show(reading, all > 0);
	}

	Text words() {
		return words;
	}

	void showGrouping(Grouping by) {
		grouping.select(by.ordinal());
	}
}
