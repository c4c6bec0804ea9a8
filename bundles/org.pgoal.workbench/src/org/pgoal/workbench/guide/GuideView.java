package org.pgoal.workbench.guide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** Leads through a guide: the present step is open, a button does what can be done at a press, and the next one follows. */
public class GuideView extends ViewPart {

	public static final String ID = "org.pgoal.workbench.guide";

	private static final String GUIDE = "guide";
	private static final String STEP = "step";

	private FormToolkit toolkit;
	private Composite parent;
	private ScrolledForm form;
	private Guide guide;
	private int present;
	private final List<Section> sections = new ArrayList<>();
	private IMemento before;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		before = memento;
	}

	@Override
	public void createPartControl(Composite parent) {
		this.parent = parent;
		toolkit = new FormToolkit(parent.getDisplay());
		String name = before == null ? null : before.getString(GUIDE);
		if (name != null) {
			Integer step = before.getInteger(STEP);
			show(name, step == null ? 0 : step);
		}
	}

	/** Shows a guide from its beginning. */
	public void open(String name) {
		show(name, 0);
	}

	private void show(String name, int step) {
		try {
			guide = Guide.read(name, Locale.getDefault());
		} catch (IOException missing) {
			ILog.get().error("No guide " + name, missing);
			return;
		}
		if (form != null) {
			form.dispose();
		}
		sections.clear();
		form = toolkit.createScrolledForm(parent);
		form.setText(guide.title());
		Composite body = form.getBody();
		body.setLayout(new GridLayout());
		wrapped(body, guide.about());
		for (int i = 0; i < guide.steps().size(); i++) {
			sections.add(section(body, i));
		}
		parent.layout(true);
		goTo(Math.clamp(step, 0, sections.size() - 1));
	}

	private Section section(Composite body, int number) {
		Guide.Step step = guide.steps().get(number);
		Section section = toolkit.createSection(body, ExpandableComposite.TWISTIE | ExpandableComposite.SHORT_TITLE_BAR);
		section.setText(number + 1 + "  " + step.title());
		section.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Composite content = toolkit.createComposite(section);
		content.setLayout(new GridLayout(2, false));
		Label text = wrapped(content, step.text());
		((GridData) text.getLayoutData()).horizontalSpan = 2;
		if (step.command() != null) {
			Button run = toolkit.createButton(content, GuideMessages.of("do"), SWT.PUSH);
			run.addListener(SWT.Selection, pressed -> run(step.command()));
		}
		boolean last = number == guide.steps().size() - 1;
		Button next = toolkit.createButton(content, GuideMessages.of(last ? "finish" : "next"), SWT.PUSH);
		next.addListener(SWT.Selection, pressed -> {
			if (last) {
				getSite().getPage().hideView(this);
			} else {
				goTo(number + 1);
			}
		});
		section.setClient(content);
		section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(changed -> form.reflow(true)));
		return section;
	}

	private Label wrapped(Composite parent, String text) {
		Label label = toolkit.createLabel(parent, text, SWT.WRAP);
		GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
		place.widthHint = 200;
		label.setLayoutData(place);
		return label;
	}

	private void goTo(int step) {
		present = step;
		for (int i = 0; i < sections.size(); i++) {
			sections.get(i).setExpanded(i == step);
		}
		form.reflow(true);
		sections.get(step).setFocus();
	}

	private void run(String serialized) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(getSite().getService(ICommandService.class).deserialize(serialized), null);
		} catch (CommandException failure) {
			ILog.get().error(failure.getMessage(), failure);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		if (guide != null) {
			memento.putString(GUIDE, guide.name());
			memento.putInteger(STEP, present);
		}
	}

	@Override
	public void setFocus() {
		if (form != null) {
			form.setFocus();
		}
	}

	@Override
	public void dispose() {
		toolkit.dispose();
		super.dispose();
	}
}
