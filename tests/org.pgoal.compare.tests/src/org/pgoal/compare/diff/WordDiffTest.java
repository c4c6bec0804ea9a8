package org.pgoal.compare.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

	@ParameterizedTest
	@CsvSource({ "完成 450 件, 完成 1450 件, 完成 [-450-]{+1450+} 件", //
			"有效提升, 有效提升, 有效提升", //
			"甲乙丙, 甲丁丙, 甲[-乙-]{+丁+}丙", //
			"甲乙丙丁, 戊乙己丁, [-甲乙丙-]{+戊乙己+}丁", //
			"甲, '', [-甲-]", //
			"'1,203.7 万元', '1,203.8 万元', '[-1,203.7-]{+1,203.8+} 万元'" })
	void changedWordsAreMarked(String before, String after, String marked) {
		assertEquals(marked, WordDiff.of(before, after).stream().map(segment -> switch (segment.kind()) {
		case SAME -> segment.text();
		case REMOVED -> "[-" + segment.text() + "-]";
		case ADDED -> "{+" + segment.text() + "+}";
		}).collect(Collectors.joining()));
	}
}
