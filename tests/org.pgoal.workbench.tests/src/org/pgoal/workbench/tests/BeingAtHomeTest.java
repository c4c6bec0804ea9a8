package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.workbench.guide.Guide;
import org.pgoal.workbench.help.HelpView;

/** Welcome, help and step-by-step guides: what they offer can be done. */
class BeingAtHomeTest {

	@Test
	void theWelcomePageLeadsToAGuide() throws Exception {
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		var part = intro.showIntro(Author.page().getWorkbenchWindow(), false);
		assertNotNull(part);
		EventLoop.settle();
		List<Hyperlink> links = new ArrayList<>();
		collect(Author.page().getWorkbenchWindow().getShell(), links);
		assertTrue(links.size() >= 9, () -> "links: " + links);
		for (Hyperlink link : links) {
			assertFalse(link.getText().isBlank() || link.getText().contains("["), link.getText());
		}
		press(links.get(0));
		EventLoop.until("the guide", () -> Author.page().findView("org.pgoal.workbench.guide") != null);
		assertEquals(null, intro.getIntro(), "the page gave way");
		Author.page().hideView(Author.page().findView("org.pgoal.workbench.guide"));
	}

	@Test
	void helpShowsADocumentAndFindsWords() throws Exception {
		// the second time it is no first time
		for (int time = 0; time < 2; time++) {
			try (UiThreadWatcher watcher = new UiThreadWatcher()) {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
						command("org.pgoal.workbench.openHelp(org.pgoal.workbench.helpDocument=rules)"), null);
				HelpView view = (HelpView) Author.page().findView(HelpView.ID);
				EventLoop.until("the rules", () -> view.shownText().contains("PG202"));
				assertFalse(view.shownText().contains("```"), "as a reader sees it");
				Author.page().hideView(view);
			}
		}
	}

	/** A folder has no problem that its author didn't make: the platform would miss an encoding, which sheets bring along. */
	@Test
	void aNewFolderHasNoProblem() {
		assertEquals(-1, Platform.getPreferencesService().getInt(ResourcesPlugin.PI_RESOURCES, ResourcesPlugin.PREF_MISSING_ENCODING_MARKER_SEVERITY, IMarker.SEVERITY_WARNING, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-sheet", "last-year", "new-region" })
	void guidesOfferTheSameInBothLanguages(String name) throws Exception {
		List<String> english = commands(Guide.read(name, Locale.ENGLISH));
		assertEquals(english, commands(Guide.read(name, Locale.CHINA)));
		for (String command : english) {
			if (command != null) {
				assertTrue(command(command).getCommand().isDefined(), command);
			}
		}
	}

	private static List<String> commands(Guide guide) {
		return guide.steps().stream().map(Guide.Step::command).toList();
	}

	private static ParameterizedCommand command(String serialized) throws Exception {
		return PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(serialized);
	}

	private static void press(Hyperlink link) {
		link.setFocus();
		var key = new Event();
		key.character = '\r';
		link.notifyListeners(SWT.KeyDown, key);
	}

	private static void collect(Composite parent, List<Hyperlink> links) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Hyperlink link) {
				links.add(link);
			} else if (child instanceof Composite composite) {
				collect(composite, links);
			}
		}
	}
}
