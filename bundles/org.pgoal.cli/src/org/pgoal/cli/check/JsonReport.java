package org.pgoal.cli.check;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

import com.google.gson.stream.JsonWriter;
import org.pgoal.cli.shell.Json;

/** A list of findings for programs. */
final class JsonReport implements Report {

	private final PrintStream out;
	private final JsonWriter json;

	JsonReport(PrintStream out) {
		this.out = out;
		json = Json.writer(out);
	}

	@Override
	public void begin() throws IOException {
		json.beginArray();
	}

	@Override
	public void finding(Reported finding) throws IOException {
		json.beginObject();
		json.name("rule").value(finding.rule());
		json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
		json.name("file").value(finding.file());
		json.name("line").value(finding.line());
		json.name("column").value(finding.column());
		json.name("sheet").value(finding.sheet());
		json.name("indicator").value(finding.indicator());
		json.name("message").value(finding.message());
		json.endObject();
	}

	@Override
	public void end(Summary summary) throws IOException {
		json.endArray();
		json.flush();
		out.println();
	}
}
