package org.pgoal.dsl.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs the language server over two streams. */
public final class ServerLauncher {

	private ServerLauncher() {
	}

	/** The server on standard input and output; all other output goes to standard error. */
	public static void main(String[] arguments) {
		InputStream in = System.in;
		PrintStream out = System.out;
		// whatever prints to it would break the protocol
		System.setOut(System.err);
		System.exit(run(in, out));
	}

	/**
	 * Serves one client until it says {@code exit}, closes the input, or its process ends.
	 *
	 * @return 0 after an orderly shutdown or when the input ends, 1 when the client exits without one
	 */
	public static int run(InputStream in, OutputStream out) {
		return run(new PGoalLanguageServer(), in, out);
	}

	static int run(PGoalLanguageServer server, InputStream in, OutputStream out) {
		ExecutorService executor = Executors.newCachedThreadPool(task -> {
			Thread thread = new Thread(task, "pgoal protocol");
			thread.setDaemon(true);
			return thread;
		});
		Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>().setLocalService(server).setRemoteInterface(LanguageClient.class)
				.setInput(in).setOutput(out).setExecutorService(executor).create();
		server.connect(launcher.getRemoteProxy());
		Future<Void> listening = launcher.startListening();
		boolean[] exited = new boolean[1];
		server.onExit(() -> {
			exited[0] = true;
			listening.cancel(true);
		});
		ParentWatch parent = new ParentWatch(() -> listening.cancel(true));
		try {
			listening.get();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException | java.util.concurrent.CancellationException ended) {
			// the client has gone, or has asked for it
		} finally {
			parent.stop();
			server.stop();
			executor.shutdownNow();
		}
		return exited[0] && !server.isShutDown() ? 1 : 0;
	}
}
