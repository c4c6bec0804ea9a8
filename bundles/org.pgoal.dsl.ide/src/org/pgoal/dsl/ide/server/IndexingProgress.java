package org.pgoal.dsl.ide.server;

import java.util.function.Supplier;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.pgoal.model.message.Message;

/** Shows how far the reading of the folder is, in whole percents, where the client can show it. */
final class IndexingProgress {

	static final String TOKEN = "pgoal.indexing";

	private final Supplier<Session> session;
	private volatile LanguageClient client;
	private boolean begun;
	private int percent;

	IndexingProgress(Supplier<Session> session) {
		this.session = session;
	}

	void connect(LanguageClient languageClient) {
		client = languageClient;
	}

	/** Total 0: files are still being listed. */
	synchronized void report(int done, int total) {
		if (client == null || !session.get().progress()) {
			return;
		}
		if (!begun) {
			begun = true;
			percent = 0;
			client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(TOKEN)));
			WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
			begin.setTitle(Message.of(IndexingProgress.class, "progress.indexing").text(session.get().locale()));
			begin.setCancellable(true);
			begin.setPercentage(0);
			send(begin);
		}
		int now = total == 0 ? 0 : (int) (done * 100L / total);
		if (now > percent) {
			percent = now;
			WorkDoneProgressReport report = new WorkDoneProgressReport();
			report.setPercentage(now);
			report.setCancellable(true);
			report.setMessage(done / 2 + " / " + total / 2);
			send(report);
		}
	}

	synchronized void end() {
		if (begun) {
			begun = false;
			send(new WorkDoneProgressEnd());
		}
	}

	private void send(WorkDoneProgressNotification notification) {
		client.notifyProgress(new ProgressParams(Either.forLeft(TOKEN), Either.forLeft(notification)));
	}
}
