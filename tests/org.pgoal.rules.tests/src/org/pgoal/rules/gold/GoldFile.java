package org.pgoal.rules.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.model.Sheet;
import org.pgoal.rules.fixture.Language;

/** The gold documents: what the real forms say. They stand beside the forms. */
final class GoldFile {

	static final Map<String, String> TEMPLATES = Map.of("000-pingluo.json", "平罗县2023", "001-jingyan.json", "井研县2024", "002-liuzhi.json", "六枝特区2023",
			"003-wuhai.json", "乌海市2022", "004-suzhou.json", "宿州市2024");

	private static final Path FOLDER = Path.of("..", "org.pgoal.forms.tests", "resources", "gold");

	private GoldFile() {
	}

	static List<Sheet> sheets(String file) {
		try (var in = Files.newBufferedReader(FOLDER.resolve(file))) {
			return JsonSheetReader.read(in, Language.template(TEMPLATES.get(file))).sheets();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		} catch (Exception unreadable) {
			throw new IllegalStateException(file, unreadable);
		}
	}
}
