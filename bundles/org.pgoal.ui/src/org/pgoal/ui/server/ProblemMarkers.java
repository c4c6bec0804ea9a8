package org.pgoal.ui.server;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Shows the server's diagnostics as markers, of all files, open or not; batched in a job so that typing never waits. */
public final class ProblemMarkers {

	/** Marker type of all findings. */
	public static final String TYPE = "org.pgoal.ui.problem";

	/** Attribute: the rule's ID, e.g. PG309. */
	public static final String RULE = "org.pgoal.ui.rule";

	/** Attribute: the titles of the known fixes, one a line; absent where none is known. */
	public static final String FIXES = "org.pgoal.ui.fixes";

	private static final int DELAY_MILLIS = 50;

	private final Map<String, List<Diagnostic>> waiting = new LinkedHashMap<>();
	private final Job job = new Job(WorkbenchText.of("job.markers")) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			return show(monitor);
		}
	};

	ProblemMarkers() {
		job.setSystem(true);
	}

	void update(PublishDiagnosticsParams diagnostics) {
		synchronized (waiting) {
			waiting.put(diagnostics.getUri(), diagnostics.getDiagnostics());
		}
		job.schedule(DELAY_MILLIS);
	}

	private IStatus show(IProgressMonitor monitor) {
		Map<String, List<Diagnostic>> batch;
		synchronized (waiting) {
			batch = new LinkedHashMap<>(waiting);
			waiting.clear();
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		try {
			workspace.run(m -> {
				for (Map.Entry<String, List<Diagnostic>> file : batch.entrySet()) {
					for (IFile resource : workspace.getRoot().findFilesForLocationURI(URI.create(file.getKey()))) {
						show(resource, file.getValue());
					}
				}
			}, workspace.getRuleFactory().markerRule(workspace.getRoot()), IWorkspace.AVOID_UPDATE, monitor);
			return Status.OK_STATUS;
		} catch (CoreException failure) {
			return failure.getStatus();
		}
	}

	private static void show(IFile file, List<Diagnostic> diagnostics) throws CoreException {
		try {
			if (file.exists()) {
				replace(file, diagnostics);
			}
		} catch (CoreException failure) {
			// markers need no lock: the file may be deleted at any time, and then there is nothing to show
			if (file.exists()) {
				throw failure;
			}
		}
	}

	private static void replace(IFile file, List<Diagnostic> diagnostics) throws CoreException {
		IMarker[] old = file.findMarkers(TYPE, true, IResource.DEPTH_ZERO);
		Map<Map<String, Object>, IMarker> kept = new HashMap<>();
		for (IMarker marker : old) {
			if (kept.put(marker.getAttributes(), marker) != null) {
				marker.delete();
			}
		}
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		IDocument document = buffer == null ? null : buffer.getDocument();
		for (Diagnostic diagnostic : diagnostics) {
			Map<String, Object> attributes = attributes(diagnostic, document);
			// a marker that says the same stays, so that the editor's annotations don't flicker
			if (kept.remove(attributes) == null) {
				file.createMarker(TYPE, attributes);
			}
		}
		for (IMarker gone : kept.values()) {
			gone.delete();
		}
	}

	private static Map<String, Object> attributes(Diagnostic diagnostic, IDocument document) {
		Map<String, Object> attributes = new HashMap<>();
		String rule = diagnostic.getCode() == null ? null : String.valueOf(diagnostic.getCode().get());
		String message = diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue();
		attributes.put(IMarker.MESSAGE, rule == null || !Character.isUpperCase(rule.charAt(0)) ? message : rule + "  " + message);
		attributes.put(IMarker.SEVERITY, severity(diagnostic.getSeverity()));
		attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
		if (diagnostic.getData() instanceof JsonObject data) {
			text(data, "indicator").or(() -> text(data, "sheet")).ifPresent(place -> attributes.put(IMarker.LOCATION, place));
			fixes(data).ifPresent(titles -> attributes.put(FIXES, titles));
		}
		if (rule != null) {
			attributes.put(RULE, rule);
		}
		if (document != null) {
			int start = Positions.offset(document, diagnostic.getRange().getStart());
			attributes.put(IMarker.CHAR_START, start);
			attributes.put(IMarker.CHAR_END, Math.max(start, start + Positions.length(document, diagnostic.getRange())));
		}
		return attributes;
	}

	private static Optional<String> text(JsonObject data, String key) {
		return data.get(key) instanceof JsonPrimitive text && !text.getAsString().isBlank() ? Optional.of(text.getAsString()) : Optional.empty();
	}

	private static Optional<String> fixes(JsonObject data) {
		if (!(data.get("titles") instanceof JsonArray titles) || titles.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(titles.asList().stream().map(title -> title.getAsString().replace('\n', ' ')).collect(Collectors.joining("\n")));
	}

	private static int severity(DiagnosticSeverity severity) {
		if (severity == DiagnosticSeverity.Error) {
			return IMarker.SEVERITY_ERROR;
		}
		return severity == DiagnosticSeverity.Warning ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
	}
}
