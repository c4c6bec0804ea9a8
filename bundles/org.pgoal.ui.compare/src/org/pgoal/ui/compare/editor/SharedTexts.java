package org.pgoal.ui.compare.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;

/** How the list of differences and the texts below it find each other: both have the configuration of their editor. On the UI thread. */
final class SharedTexts {

	private static final String PROPERTY = SharedTexts.class.getName();

	private final List<Runnable> listeners = new ArrayList<>();
	private SheetMergeViewer viewer;

	private SharedTexts() {
	}

	static SharedTexts of(CompareConfiguration configuration) {
		if (configuration.getProperty(PROPERTY) instanceof SharedTexts shared) {
			return shared;
		}
		SharedTexts shared = new SharedTexts();
		configuration.setProperty(PROPERTY, shared);
		return shared;
	}

	/** The texts; null while none are shown. */
	SheetMergeViewer viewer() {
		return viewer;
	}

	void show(SheetMergeViewer shown) {
		viewer = shown;
		changed();
	}

	void hide(SheetMergeViewer hidden) {
		if (viewer == hidden) {
			viewer = null;
		}
	}

	void changed() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** Who wants to know that a text has changed, or is another one. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	void forget(Runnable listener) {
		listeners.remove(listener);
	}
}
