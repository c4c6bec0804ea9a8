package org.pgoal.cli.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.pgoal.cli.rules.RuleText;
import org.pgoal.cli.shell.Json;
import org.pgoal.cli.shell.Shell;
import org.pgoal.model.finding.Severity;

import com.google.gson.stream.JsonWriter;

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines of a change. Results are streamed; the rules they name
 * follow, as a consumer needs only their index.
 */
final class SarifReport implements Report {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private final PrintStream out;
	private final JsonWriter json;
	private final Shell shell;
	private final Locale locale;
	private final String version;
	private final Function<String, RuleText> texts;
	private final Map<String, Integer> rules = new LinkedHashMap<>();
	private final Map<String, Severity> severities = new HashMap<>();
	private final Map<String, Integer> fingerprints = new HashMap<>();

	SarifReport(Shell shell, String version, Function<String, RuleText> texts) {
		this.texts = texts;
		this.shell = shell;
		this.out = shell.out();
		this.locale = shell.locale();
		this.version = version;
		json = Json.writer(out);
	}

	@Override
	public void begin() throws IOException {
		json.beginObject();
		json.name("$schema").value(SCHEMA);
		json.name("version").value("2.1.0");
		json.name("runs").beginArray();
		json.beginObject();
		json.name("columnKind").value("utf16CodeUnits");
		json.name("language").value(locale.getLanguage().equals("zh") ? "zh-CN" : "en-US");
		json.name("results").beginArray();
	}

	@Override
	public void finding(Reported finding) throws IOException {
		json.beginObject();
		json.name("ruleId").value(finding.rule());
		json.name("ruleIndex").value(index(finding));
		json.name("level").value(level(finding.severity()));
		json.name("message").beginObject().name("text").value(finding.message()).endObject();
		json.name("locations").beginArray().beginObject();
		json.name("physicalLocation").beginObject();
		json.name("artifactLocation").beginObject().name("uri").value(uri(finding.file())).endObject();
		// without an end it means the rest of the line
		json.name("region").beginObject().name("startLine").value(finding.line()).name("startColumn").value(finding.column()).endObject();
		json.endObject();
		logicalLocations(finding);
		json.endObject().endArray();
		json.name("partialFingerprints").beginObject().name("pgoal/v1").value(fingerprint(finding)).endObject();
		json.endObject();
	}

	@Override
	public void end(Summary summary) throws IOException {
		json.endArray();
		json.name("tool").beginObject().name("driver").beginObject();
		json.name("name").value("pgoal");
		if (!version.startsWith("(")) {
			json.name("version").value(version);
		}
		json.name("rules").beginArray();
		for (String rule : rules.keySet()) {
			describe(rule);
		}
		json.endArray().endObject().endObject();
		json.name("invocations").beginArray().beginObject();
		json.name("executionSuccessful").value(!shell.state().failed());
		json.name("toolExecutionNotifications").beginArray();
		for (Summary.Undecided undecided : summary.undecided()) {
			json.beginObject();
			json.name("level").value("note");
			json.name("message").beginObject().name("text").value(undecided.rule() + " " + undecided.reason() + " (" + undecided.sheets() + ")").endObject();
			json.name("associatedRule").beginObject().name("id").value(undecided.rule()).endObject();
			json.endObject();
		}
		json.endArray().endObject().endArray();
		json.endObject().endArray().endObject();
		json.flush();
		out.println();
	}

	private void describe(String rule) throws IOException {
		RuleText text = texts.apply(rule);
		json.beginObject();
		json.name("id").value(rule);
		json.name("shortDescription").beginObject().name("text").value(text.title()).endObject();
		json.name("help").beginObject().name("text").value(text.explanation()).endObject();
		json.name("defaultConfiguration").beginObject().name("level").value(level(text.severity().orElse(severities.get(rule)))).endObject();
		json.endObject();
	}

	private void logicalLocations(Reported finding) throws IOException {
		if (finding.sheet() == null) {
			return;
		}
		String name = finding.indicator() == null ? finding.sheet() : finding.indicator();
		json.name("logicalLocations").beginArray().beginObject();
		json.name("name").value(name);
		json.name("fullyQualifiedName").value(finding.indicator() == null ? finding.sheet() : finding.sheet() + "/" + finding.indicator());
		json.name("kind").value(finding.indicator() == null ? "module" : "member");
		json.endObject().endArray();
	}

	private int index(Reported finding) {
		severities.putIfAbsent(finding.rule(), finding.severity());
		return rules.computeIfAbsent(finding.rule(), rule -> rules.size());
	}

	/** Names the finding by what it is about and not by its line, so that it stays itself when lines are inserted. */
	private String fingerprint(Reported finding) {
		String about = finding.rule() + "\n" + finding.file() + "\n" + finding.sheet() + "\n" + finding.indicator();
		String hash = Integer.toHexString(about.hashCode());
		return hash + ":" + fingerprints.merge(hash, 1, Integer::sum);
	}

	private static String level(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}

	/** A relative reference as RFC 3986 wants it: everything that is not unreserved is percent-encoded, slashes aside. */
	static String uri(String file) {
		StringBuilder uri = new StringBuilder();
		boolean drive = file.length() > 2 && file.charAt(1) == ':' && file.charAt(2) == '/' && Character.isLetter(file.charAt(0));
		if (drive || file.startsWith("/")) {
			uri.append(drive ? "file:///" : "file://");
		}
		for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			if (c == '/' || c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) || drive && c == ':') {
				uri.append(c);
			} else {
				uri.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16))).append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
			}
		}
		return uri.toString();
	}
}
