package org.pgoal.dsl.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IParseResult;
import org.pgoal.dsl.edit.Baseline;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.naming.StableFragments;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.GoalFile;
import org.pgoal.model.message.Message;
import org.pgoal.model.storage.AtomicFile;

import com.google.inject.Inject;

/**
 * A {@code .pgoal} file. Saving turns what has changed in the model since it was read into edits of its text, so that
 * comments and layout survive a diagram's changes; nothing is written over a text that has errors or that somebody else
 * has changed meanwhile.
 */
public class PGoalResource extends LazyLinkingResource {

	@Inject
	private EditEngine engine;

	/** What was last seen on the disk; null where nothing has been read. */
	private String stored;

	private Baseline written;
	private IParseResult writtenAfter;

	@Override
	protected void doLoad(InputStream inputStream, Map<?, ?> options) throws IOException {
		super.doLoad(inputStream, options);
		stored = text();
		written = null;
	}

	@Override
	protected void doUnload() {
		// while the elements still have their places: what refers to them then finds them again by name
		Map<EObject, String> names = unloadingContents.isEmpty() ? Map.of() : StableNames.below(unloadingContents.get(0));
		names.forEach((element, name) -> ((InternalEObject) element).eSetProxyURI(getURI().appendFragment(StableFragments.of(name))));
		super.doUnload();
		stored = null;
		written = null;
	}

	/** The text that was parsed last. */
	private String text() {
		return getParseResult() == null ? "" : getParseResult().getRootNode().getText();
	}

	/**
	 * @throws IOException with an {@link EditRefused} as cause where the text would not say what the model says
	 */
	@Override
	public void save(Map<?, ?> options) throws IOException {
		try {
			String text = modelText();
			byte[] content = bytes(text);
			requireUnchanged(options);
			if (getURI().isFile()) {
				Path file = Path.of(getURI().toFileString());
				if (!Files.exists(file) || !text.equals(stored)) {
					AtomicFile.write(file, content);
				}
			} else {
				try (OutputStream stream = getURIConverter().createOutputStream(getURI(), options)) {
					stream.write(content);
				}
			}
			stored = text;
			written = model() == null ? null : engine.written(text, model());
			writtenAfter = getParseResult();
			setModified(false);
			setTimeStamp(System.currentTimeMillis());
		} catch (EditRefused refused) {
			throw new IOException(refused.getMessage(), refused);
		}
	}

	@Override
	public void doSave(OutputStream outputStream, Map<?, ?> options) throws IOException {
		try {
			outputStream.write(bytes(modelText()));
		} catch (EditRefused refused) {
			throw new IOException(refused.getMessage(), refused);
		}
	}

	private GoalFile model() {
		return !getContents().isEmpty() && getContents().get(0) instanceof GoalFile file ? file : null;
	}

	/**
	 * The text with the model's changes, as a save would write it now.
	 *
	 * @throws EditRefused where a save would be refused
	 */
	public String modelText() {
		GoalFile model = model();
		if (model == null) {
			// parsed from nothing, and nothing added since
			return text();
		}
		Baseline baseline = written != null && writtenAfter == getParseResult() ? written : engine.parsed(text(), model);
		return TextEdit.apply(baseline.text(), engine.edits(baseline, model));
	}

	private byte[] bytes(String text) {
		Charset charset = Charset.forName(getEncoding());
		byte[] content = text.getBytes(charset);
		if (!new String(content, charset).equals(text)) {
			throw new EditRefused(Message.of(EditRefused.class, "notText", getURI().lastSegment(), charset.name()));
		}
		return content;
	}

	private void requireUnchanged(Map<?, ?> options) throws IOException {
		if (getURIConverter().exists(getURI(), options)) {
			try (InputStream now = getURIConverter().createInputStream(getURI(), options)) {
				if (!new String(now.readAllBytes(), Charset.forName(getEncoding())).equals(stored)) {
					throw new EditRefused(Message.of(EditRefused.class, "changedOnDisk", getURI().isFile() ? getURI().toFileString() : getURI().toPlatformString(true)));
				}
			}
		}
	}
}
