package org.pgoal.forms.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.forms.json.JsonEquality;
import org.pgoal.forms.reading.ReadForms;
import org.pgoal.forms.reading.Imported;

import com.google.gson.JsonParser;

/** What is written is read again: the sheets are the same. */
class ReadBackTest {

	record Way(String gold, String template, FormFormat format) {
	}

	static Stream<Way> ways() {
		List<Way> ways = new ArrayList<>();
		for (FormFormat format : FormFormat.values()) {
			ways.add(new Way("000-pingluo", "平罗县2023", format));
			ways.add(new Way("001-jingyan", "井研县2024", format));
			ways.add(new Way("002-liuzhi", "六枝特区2023", format));
			ways.add(new Way("003-wuhai", "乌海市2022", format));
			ways.add(new Way("004-suzhou", "宿州市2024", format));
		}
		return ways.stream();
	}

	@ParameterizedTest
	@MethodSource("ways")
	void officialForms(Way way) throws Exception {
		List<SourceSheet> sheets = Written.gold(way.gold(), way.template());
		FormWriter.Written written = Written.write(sheets, way.format());
		Imported imported = ReadForms.read(Written.opened(written.content(), way.format()));
		assertEquals(way.template(), imported.template().id());
		assertEquals(List.of(), JsonEquality.differences(JsonParser.parseString(Written.json(sheets)), JsonParser.parseString(ReadForms.json(imported))));
	}

	/** What a bureau's workbook says, as text, is the same after it went out and came in again. */
	@ParameterizedTest
	@MethodSource("ways")
	void textOfAForm(Way way) throws Exception {
		Imported first = ReadForms.read(ReadForms.open("/forms/" + way.gold() + ".xlsx"));
		List<SourceSheet> sheets = first.sheets().stream().map(sheet -> new SourceSheet(sheet, first.template())).toList();
		Imported again = ReadForms.read(Written.opened(Written.write(sheets, way.format()).content(), way.format()));
		assertEquals(ReadForms.text(first), ReadForms.text(again));
	}
}
