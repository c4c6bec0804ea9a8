package org.pgoal.ui.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.pgoal.model.message.Message;
import org.pgoal.ui.server.LanguageService;

/** All uses of what stands at a place, asked of the language server in the background. */
final class UsesQuery implements ISearchQuery {

	private static final long LOOK_MILLIS = 100;

	private final ReferenceParams question;
	private final String name;
	private final UsesResult result;

	/** @param name what is searched for, for the reader */
	UsesQuery(ReferenceParams question, String name) {
		this.question = question;
		this.name = name;
		this.result = new UsesResult(this, count -> Message.of(UsesQuery.class, "uses.found", name, count).text(Locale.getDefault()));
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		CompletableFuture<List<? extends Location>> answer = LanguageService.get().ask(server -> server.getTextDocumentService().references(question));
		while (!monitor.isCanceled()) {
			try {
				show(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
				return Status.OK_STATUS;
			} catch (TimeoutException later) {
				// looks whether the author has lost patience
			} catch (ExecutionException failure) {
				return Status.error(Message.of(UsesQuery.class, "uses.failed").text(Locale.getDefault()), failure.getCause());
			} catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		answer.cancel(true);
		return Status.CANCEL_STATUS;
	}

	private void show(List<? extends Location> places) {
		Map<String, List<String>> texts = new HashMap<>();
		for (Location place : places == null ? List.<Location>of() : places) {
			List<String> lines = texts.computeIfAbsent(place.getUri(), UsesQuery::lines);
			int line = place.getRange().getStart().getLine();
			Use use = new Use(place, name(place.getUri()), line < lines.size() ? lines.get(line) : "");
			result.add(use);
		}
	}

	static String name(String uri) {
		return file(uri).map(file -> file.getFullPath().makeRelative().toString()).orElse(uri);
	}

	private static Optional<IFile> file(String uri) {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
		return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
	}

	/** As the editor has them where one is open. */
	private static List<String> lines(String uri) {
		ITextFileBuffer open = file(uri).map(file -> FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE)).orElse(null);
		if (open != null) {
			return open.getDocument().get().lines().toList();
		}
		try {
			return Files.readString(Path.of(URI.create(uri))).lines().toList();
		} catch (IOException | IllegalArgumentException unreadable) {
			// the place can be shown without its text
			return List.of();
		}
	}

	@Override
	public String getLabel() {
		return Message.of(UsesQuery.class, "uses.searching", name).text(Locale.getDefault());
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ISearchResult getSearchResult() {
		return result;
	}
}
