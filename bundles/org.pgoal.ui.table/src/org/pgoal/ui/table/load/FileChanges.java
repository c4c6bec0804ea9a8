package org.pgoal.ui.table.load;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.part.Pause;
import org.pgoal.ui.server.ProblemMarkers;
import org.pgoal.ui.storage.BufferListener;

/** Tells which files say something else, or have other findings: those that are typed in, and those on the disk. Nothing is told between two keys. */
public final class FileChanges {

	private static final int PAUSE_MILLIS = 200;

	/**
	 * What happened meanwhile; URIs as the language server has them.
	 *
	 * @param projects names of those that are gone: nobody knows any more where their files were
	 */
	public record Changes(Set<String> texts, Set<String> findings, Set<String> removed, Set<String> projects) {

		static Changes none() {
			return new Changes(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
		}

		boolean isEmpty() {
			return texts.isEmpty() && findings.isEmpty() && removed.isEmpty() && projects.isEmpty();
		}
	}

	private final Consumer<Changes> listener;
	private final Map<IFileBuffer, IDocumentListener> open = new ConcurrentHashMap<>();
	private final Pause pause;
	private Changes waiting = Changes.none();

	private final IResourceChangeListener resources = this::resourcesChanged;
	private final BufferListener buffers = new BufferListener() {

		@Override
		public void bufferCreated(IFileBuffer buffer) {
			watch(buffer);
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			IDocumentListener typing = open.remove(buffer);
			if (typing != null) {
				((ITextFileBuffer) buffer).getDocument().removeDocumentListener(typing);
				// what was typed and not saved is gone
				uri(buffer, uri -> note(changes -> changes.texts().add(uri)));
			}
		}
	};

	/** @param listener told on the UI thread */
	public FileChanges(Display display, Consumer<Changes> listener) {
		this.pause = new Pause(display, PAUSE_MILLIS, this::tell);
		this.listener = listener;
	}

	public void start() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			watch(buffer);
		}
		ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
	}

	public void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		open.forEach((buffer, typing) -> ((ITextFileBuffer) buffer).getDocument().removeDocumentListener(typing));
		open.clear();
		pause.end();
	}

	private void watch(IFileBuffer buffer) {
		if (buffer instanceof ITextFileBuffer text) {
			uri(buffer, uri -> open.computeIfAbsent(buffer, b -> {
				IDocumentListener typing = new IDocumentListener() {

					@Override
					public void documentAboutToBeChanged(DocumentEvent event) {
						// afterwards
					}

					@Override
					public void documentChanged(DocumentEvent event) {
						note(changes -> changes.texts().add(uri));
					}
				};
				text.getDocument().addDocumentListener(typing);
				return typing;
			}));
		}
	}

	private static void uri(IFileBuffer buffer, Consumer<String> then) {
		GoalResources.uri(buffer).filter(GoalResources::isGoal).ifPresent(then);
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		Changes changes = Changes.none();
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IProject project && delta.getKind() == IResourceDelta.REMOVED) {
					changes.projects().add(project.getName());
					return false;
				}
				if (GoalResources.isGoal(delta.getResource()) && delta.getResource().getLocationURI() != null) {
					String uri = delta.getResource().getLocationURI().toString();
					if (delta.getKind() == IResourceDelta.REMOVED) {
						changes.removed().add(uri);
					} else if (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
						changes.texts().add(uri);
					}
				}
				return true;
			});
		} catch (CoreException failure) {
			ILog.get().log(failure.getStatus());
		}
		for (IMarkerDelta delta : event.findMarkerDeltas(ProblemMarkers.TYPE, true)) {
			if (delta.getResource() instanceof IFile file && file.getLocationURI() != null) {
				changes.findings().add(file.getLocationURI().toString());
			}
		}
		if (!changes.isEmpty()) {
			note(all -> {
				all.texts().addAll(changes.texts());
				all.findings().addAll(changes.findings());
				all.removed().addAll(changes.removed());
				all.projects().addAll(changes.projects());
			});
		}
	}

	private void note(Consumer<Changes> change) {
		synchronized (this) {
			change.accept(waiting);
		}
		pause.begin();
	}

	private void tell() {
		Changes told;
		synchronized (this) {
			told = waiting;
			waiting = Changes.none();
		}
		if (!told.isEmpty()) {
			listener.accept(told);
		}
	}
}
