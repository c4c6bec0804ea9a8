package org.pgoal.cli.shell;

import java.io.PrintStream;
import java.io.PrintWriter;

import com.google.gson.stream.JsonWriter;

/** JSON as all commands write it: indented, UTF-8 as it is, absent values as null. */
public final class Json {

	private Json() {
	}

	public static JsonWriter writer(PrintStream out) {
		JsonWriter json = new JsonWriter(new PrintWriter(out));
		json.setIndent("  ");
		json.setHtmlSafe(false);
		json.setSerializeNulls(true);
		return json;
	}
}
