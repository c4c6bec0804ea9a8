package org.pgoal.dsl.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

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
		CompletableFuture<PGoalLanguageServer> server = CompletableFuture.supplyAsync(PGoalLanguageServer::new);
		// a third of the start is the protocol's classes: they are loaded while the language is set up
		Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
		methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
		new MessageJsonHandler(methods).serialize(new RequestMessage());
		return run(server.join(), in, out);
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
		CompletableFuture<Void> ended = new CompletableFuture<>();
		ParentWatch parent = new ParentWatch(() -> ended.complete(null));
		server.onClient(parent::client);
		boolean[] exited = new boolean[1];
		server.onExit(() -> {
			exited[0] = true;
			ended.complete(null);
		});
		Future<Void> listening = launcher.startListening();
		executor.execute(() -> {
			try {
				listening.get();
			} catch (InterruptedException | ExecutionException gone) {
				// the client has gone
			}
			ended.complete(null);
		});
		try {
			ended.get();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException impossible) {
			throw new IllegalStateException(impossible);
		} finally {
			parent.stop();
			server.stop();
			executor.shutdownNow();
		}
		return exited[0] && !server.isShutDown() ? 1 : 0;
	}
}
