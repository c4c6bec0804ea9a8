package org.pgoal.dsl.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IParseResult;
import org.pgoal.dsl.edit.Baseline;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
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
			if (getURI().isFile()) {
				Path file = Path.of(getURI().toFileString());
				requireUnchanged(file);
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

	/** The text with the model's changes. */
	private String modelText() {
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

	private void requireUnchanged(Path file) throws IOException {
		if (Files.exists(file) && !new String(Files.readAllBytes(file), Charset.forName(getEncoding())).equals(stored)) {
			throw new EditRefused(Message.of(EditRefused.class, "changedOnDisk", file.toString()));
		}
	}
}
