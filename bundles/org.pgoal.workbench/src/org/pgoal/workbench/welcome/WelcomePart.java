package org.pgoal.workbench.welcome;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.pgoal.model.message.Message;
import org.pgoal.workbench.start.ChooseLanguageHandler;
import org.pgoal.workbench.start.LanguageChoice;

/** What somebody sees who starts the workbench for the first time: what it is, and the ways to begin. Native widgets, no browser. */
public class WelcomePart extends IntroPart {

	private static final int MARGIN = 40;
	private static final int TILE_WIDTH = 380;
	private static final float TITLE = 2.2f;
	private static final float HEADING = 1.5f;
	private static final float LINK = 1.2f;

	private FormToolkit toolkit;
	private ScrolledForm form;
	private LocalResourceManager resources;

	@Override
	public void createPartControl(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		resources = new LocalResourceManager(JFaceResources.getResources(), form);
		Composite body = form.getBody();
		GridLayout outer = new GridLayout();
		outer.marginWidth = MARGIN;
		outer.marginHeight = MARGIN;
		body.setLayout(outer);
		Composite page = toolkit.createComposite(body);
		page.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, true, false));
		GridLayout layout = new GridLayout(2, true);
		layout.horizontalSpacing = MARGIN;
		layout.verticalSpacing = MARGIN / 4;
		page.setLayout(layout);
		header(page);
		offers(page, "start", Offer.START);
		offers(page, "learn", Offer.LEARN);
		footer(page);
	}

	private void header(Composite page) {
		Composite header = toolkit.createComposite(page);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
		GridLayout layout = new GridLayout(2, false);
		layout.horizontalSpacing = MARGIN / 2;
		header.setLayout(layout);
		Label picture = toolkit.createLabel(header, "");
		ResourceLocator.imageDescriptorFromBundle("org.pgoal.workbench", "icons/pgoal64.png").ifPresent(image -> picture.setImage(resources.create(image)));
		picture.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 1, 2));
		Label title = toolkit.createLabel(header, WelcomeMessages.of("title"));
		title.setFont(larger(TITLE, SWT.BOLD));
		Label subtitle = toolkit.createLabel(header, WelcomeMessages.of("subtitle"), SWT.WRAP);
		subtitle.setFont(larger(LINK, SWT.NORMAL));
		subtitle.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
	}

	private void offers(Composite page, String heading, List<Offer> offers) {
		Composite column = toolkit.createComposite(page);
		GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
		place.widthHint = TILE_WIDTH;
		column.setLayoutData(place);
		column.setLayout(new GridLayout());
		Label title = toolkit.createLabel(column, WelcomeMessages.of(heading));
		title.setFont(larger(HEADING, SWT.BOLD));
		for (Offer offer : offers) {
			Hyperlink link = toolkit.createHyperlink(column, WelcomeMessages.of(offer.key()), SWT.NONE);
			link.setFont(larger(LINK, SWT.NORMAL));
			link.setData(offer);
			GridData linkPlace = new GridData(SWT.LEFT, SWT.TOP, true, false);
			linkPlace.verticalIndent = MARGIN / 4;
			link.setLayoutData(linkPlace);
			link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(clicked -> run(offer.command())));
			Label text = toolkit.createLabel(column, WelcomeMessages.of(offer.key() + ".text"), SWT.WRAP);
			GridData textPlace = new GridData(SWT.FILL, SWT.TOP, true, false);
			textPlace.widthHint = TILE_WIDTH;
			text.setLayoutData(textPlace);
		}
	}

	private void footer(Composite page) {
		Composite footer = toolkit.createComposite(page);
		GridData place = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		place.verticalIndent = MARGIN;
		footer.setLayoutData(place);
		footer.setLayout(new GridLayout(2, false));
		Hyperlink done = toolkit.createHyperlink(footer, WelcomeMessages.of("done"), SWT.NONE);
		done.setFont(larger(LINK, SWT.BOLD));
		done.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
		done.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(clicked -> close()));
		Hyperlink language = toolkit.createHyperlink(footer, WelcomeMessages.of("language.switch"), SWT.NONE);
		language.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(clicked -> switchLanguage()));
	}

	private static void switchLanguage() {
		try {
			ChooseLanguageHandler.choose(Message.inChinese() ? LanguageChoice.ENGLISH : LanguageChoice.CHINESE);
		} catch (IOException failure) {
			ILog.get().error(failure.getMessage(), failure);
		}
	}

	private Font larger(float times, int style) {
		FontDescriptor dialog = FontDescriptor.createFrom(JFaceResources.getDialogFont());
		int height = Math.round(dialog.getFontData()[0].getHeight() * times);
		return resources.create(dialog.setHeight(height).setStyle(style));
	}

	/** Gives way to the workbench, then does what was asked for. */
	private void run(String serialized) {
		IHandlerService handlers = getIntroSite().getWorkbenchWindow().getWorkbench().getService(IHandlerService.class);
		ICommandService commands = getIntroSite().getWorkbenchWindow().getWorkbench().getService(ICommandService.class);
		close();
		try {
			ParameterizedCommand command = commands.deserialize(serialized);
			handlers.executeCommand(command, null);
		} catch (CommandException failure) {
			ILog.get().error(failure.getMessage(), failure);
		}
	}

	private void close() {
		PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// the page looks the same beside the workbench
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		toolkit.dispose();
		super.dispose();
	}
}
