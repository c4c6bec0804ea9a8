package org.pgoal.ui.compare.editor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.compare.beside.Outcome;
import org.pgoal.compare.beside.Side;
import org.pgoal.compare.beside.TextComparison;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.compare.tree.SourceTemplates;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.ui.server.LanguageService;

/** The texts of a compare input, and the templates around them. On threads that may wait. */
final class InputTexts {

	private final ICompareInput input;
	private Surroundings surroundings;

	InputTexts(ICompareInput input) {
		this.input = input;
	}

	/** @param before, after as they stand in the editor; null where they are to be read */
	Outcome compare(TextComparison comparison, String before, String after) {
		try {
			String one = before != null ? before : text(input.getRight(), Side.BEFORE);
			String other = after != null ? after : text(input.getLeft(), Side.AFTER);
			String ancestor = input.getAncestor() == null ? null : text(input.getAncestor(), null);
			return comparison.compare(one, other, ancestor, surroundings());
		} catch (Unreadable unreadable) {
			return unreadable.outcome;
		}
	}

	private static String text(ITypedElement element, Side side) throws Unreadable {
		if (!(element instanceof IStreamContentAccessor content)) {
			return "";
		}
		try (InputStream stream = content.getContents()) {
			switch (stream == null ? new Reading.Text("", false) : TextReader.decode(stream.readAllBytes())) {
			case Reading.Text read:
				return read.text();
			case Reading.Unfit unfit:
				throw new Unreadable(new Outcome.Unclear(side, unfit.line(), unfit.message()));
			}
		} catch (IOException | CoreException failure) {
			throw new Unreadable(new Outcome.Unclear(side, 0, org.pgoal.model.message.Message.of(EditorText.class, "unreadable", String.valueOf(failure.getMessage()))));
		}
	}

	private synchronized Surroundings surroundings() {
		if (surroundings == null) {
			List<Path> files = new ArrayList<>();
			for (ITypedElement side : new ITypedElement[] { input.getLeft(), input.getRight() }) {
				if (side instanceof IResourceProvider provider && provider.getResource() != null && provider.getResource().getLocation() != null) {
					files.add(provider.getResource().getLocation().toPath());
				}
			}
			surroundings = new SourceTemplates(PathSource.around(files), LanguageService.get().service(IParser.class).join());
		}
		return surroundings;
	}

	private static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient Outcome outcome;

		Unreadable(Outcome outcome) {
			this.outcome = outcome;
		}
	}
}
