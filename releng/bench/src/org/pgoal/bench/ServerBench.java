package org.pgoal.bench;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;

/**
 * Measures the language server as an editor sees it: a process of its own, asked over its streams, in a folder of many
 * sheets and one sheet of 500 indicators. Says all times beside that of a bare parse of the same sheet in the same run.
 *
 * <p>Arguments: FOLDER (empty, or written by an earlier run), number of sheets, number of keystrokes.
 */
public final class ServerBench {

	private static final int INDICATORS_PER_SHEET = 15;
	private static final int LARGE = 500;

	private ServerBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int sheets = Integer.parseInt(arguments[1]);
		int keystrokes = Integer.parseInt(arguments[2]);
		if (!Files.exists(folder.resolve("large/00-部门.pgoal")) && !Files.exists(folder.resolve("large"))) {
			int indicators = new SheetGenerator().write(folder.resolve("sheets"), sheets, sheets * INDICATORS_PER_SHEET);
			new SheetGenerator().write(folder.resolve("large"), 2, 2 * LARGE);
			System.out.printf("%d sheets with %d indicators written%n", sheets, indicators);
		}
		Path large;
		try (var files = Files.walk(folder.resolve("large"))) {
			large = files.filter(f -> f.toString().endsWith("00001.pgoal")).findFirst().orElseThrow();
		}
		String text = Files.readString(large);
		double parse = parse(text);
		System.out.printf("bare parse of the sheet of %d indicators (%d characters): p50 %.1f ms%n", LARGE, text.length(), parse);
		measure(arguments[3], folder, large, text, keystrokes, parse);
		System.exit(0);
	}

	private static double parse(String text) {
		IParser parser = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IParser.class);
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			long start = System.nanoTime();
			parser.parse(new StringReader(text));
			times.add((System.nanoTime() - start) / 1e6);
		}
		return percentile(times.subList(75, 150), 50);
	}

	private static void measure(String pgoal, Path folder, Path large, String text, int keystrokes, double parse) throws Exception {
		long start = System.nanoTime();
		// as an editor starts it, with the classes that are kept between starts
		ProcessBuilder command = new ProcessBuilder(pgoal, "lsp").redirectError(ProcessBuilder.Redirect.INHERIT);
		command.environment().merge("PGOAL_VMARGS", "-Xmx600m", (given, heap) -> heap + " " + given);
		Process process = command.start();
		Editor editor = new Editor();
		Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(editor, process.getInputStream(), process.getOutputStream());
		launcher.startListening();
		LanguageServer server = launcher.getRemoteProxy();

		InitializeParams params = new InitializeParams();
		params.setLocale("zh-CN");
		ClientCapabilities capabilities = new ClientCapabilities();
		WindowClientCapabilities window = new WindowClientCapabilities();
		window.setWorkDoneProgress(true);
		capabilities.setWindow(window);
		params.setCapabilities(capabilities);
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "bench")));
		server.initialize(params).get();
		double initialized = since(start);
		server.initialized(new InitializedParams());

		String uri = large.toUri().toString();
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "pgoal", 1, text)));
		editor.await(uri, 1);
		double first = since(start);
		System.out.printf("start: initialize answered after %.0f ms, diagnostics of the open sheet after %.0f ms (folder read: %s)%n", initialized, first, editor.read);

		Typist typist = new Typist(server, editor, uri, text);
		typist.type(keystrokes / 4);
		report("while the folder is read", typist, parse);
		while (!editor.read.get()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		System.out.printf("folder read after %.1f s, %d reports%n", since(start) / 1000, editor.reports);
		typist = new Typist(server, editor, uri, typist.text);
		typist.version = editor.lastVersion;
		typist.type(keystrokes);
		typist.pinyin(keystrokes);
		report("afterwards", typist, parse);
		server.shutdown().get();
		server.exit();
		process.waitFor(10, TimeUnit.SECONDS);
		process.destroy();
	}

	private static double since(long start) {
		return (System.nanoTime() - start) / 1e6;
	}

	private static void report(String when, Typist typist, double parse) {
		report(when, "completion", typist.completions, parse);
		if (!typist.inPinyin.isEmpty()) {
			report(when, "completion in pinyin", typist.inPinyin, parse);
		}
		report(when, "hints", typist.hints, parse);
		report(when, "findings (markers) after a keystroke", typist.diagnostics, parse);
	}

	private static void report(String when, String what, List<Double> times, double parse) {
		System.out.printf("%s: %s p50 %.1f p95 %.1f ms (%.1f× parse)%n", when, what, percentile(times, 50), percentile(times, 95), percentile(times, 50) / parse);
	}

	private static double percentile(List<Double> times, int percent) {
		List<Double> sorted = new ArrayList<>(times);
		sorted.sort(Comparator.naturalOrder());
		return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
	}

	/** Types a digit into a value somewhere in the sheet, asks what may follow, and waits for the report of that version. */
	private static final class Typist {

		private static final String PINYIN = "slzb";

		private final LanguageServer server;
		private final Editor editor;
		private final String uri;
		private final Random random = new Random(7);
		private final List<Double> completions = new ArrayList<>();
		private final List<Double> inPinyin = new ArrayList<>();
		private final List<Double> hints = new ArrayList<>();
		private final List<Double> diagnostics = new ArrayList<>();
		private String text;
		private int version = 1;

		Typist(LanguageServer server, Editor editor, String uri, String text) {
			this.server = server;
			this.editor = editor;
			this.uri = uri;
			this.text = text;
		}

		void type(int keystrokes) throws Exception {
			for (int i = 0; i < keystrokes; i++) {
				int at = text.indexOf("≥ ", random.nextInt(text.length() * 9 / 10)) + 2;
				Position position = position(at);
				text = text.substring(0, at) + "1" + text.substring(at);
				version++;
				long start = System.nanoTime();
				server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
						List.of(new TextDocumentContentChangeEvent(new Range(position, position), "1"))));
				server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(position.getLine(), position.getCharacter() + 1)))
						.get();
				completions.add(since(start));
				long asked = System.nanoTime();
				// what an editor shows: a screen of lines
				server.getTextDocumentService().inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri),
						new Range(new Position(Math.max(0, position.getLine() - 25), 0), new Position(position.getLine() + 25, 0)))).get();
				hints.add(since(asked));
				editor.await(uri, version);
				diagnostics.add(since(start));
			}
			editor.lastVersion = version;
		}

		/** Types the initials of a category on a new line, a letter at a time, and takes them back. */
		void pinyin(int keystrokes) throws Exception {
			int at = text.indexOf('\n', text.indexOf("产出指标")) + 1;
			Position line = position(at);
			change(new Range(line, line), "\n");
			while (inPinyin.size() < keystrokes) {
				for (int i = 0; i < PINYIN.length(); i++) {
					Position here = new Position(line.getLine(), i);
					long start = System.nanoTime();
					change(new Range(here, here), PINYIN.substring(i, i + 1));
					server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(line.getLine(), i + 1))).get();
					inPinyin.add(since(start));
				}
				change(new Range(line, new Position(line.getLine(), PINYIN.length())), "");
				editor.await(uri, version);
			}
			change(new Range(line, new Position(line.getLine() + 1, 0)), "");
			editor.await(uri, version);
			editor.lastVersion = version;
		}

		private void change(Range range, String inserted) {
			version++;
			server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
					List.of(new TextDocumentContentChangeEvent(range, inserted))));
		}

		private Position position(int offset) {
			int line = 0;
			int start = 0;
			for (int i = 0; i < offset; i++) {
				if (text.charAt(i) == '\n') {
					line++;
					start = i + 1;
				}
			}
			return new Position(line, offset - start);
		}
	}

	private static final class Editor implements LanguageClient {

		private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
		private final AtomicBoolean read = new AtomicBoolean();
		private volatile int reports;
		private int lastVersion;

		void await(String uri, int version) throws InterruptedException {
			while (true) {
				PublishDiagnosticsParams next = published.take();
				if (next.getUri().equals(uri) && next.getVersion() != null && next.getVersion() >= version) {
					return;
				}
			}
		}

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			reports++;
			if (diagnostics.getVersion() != null) {
				published.add(diagnostics);
			}
		}

		@Override
		public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void notifyProgress(ProgressParams params) {
			if (params.getValue().isLeft() && params.getValue().getLeft() instanceof WorkDoneProgressEnd) {
				read.set(true);
			}
		}

		@Override
		public void telemetryEvent(Object object) {
			// none is sent
		}

		@Override
		public void showMessage(MessageParams message) {
			System.err.println(message.getMessage());
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams message) {
			System.err.println(message.getMessage());
		}
	}
}
