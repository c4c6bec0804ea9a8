package org.pgoal.forms.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.dsl.text.Lexemes;

/** Names from data become IDs and file names that can do no harm. */
class NamingTest {

	@ParameterizedTest
	@CsvSource({ "劳动争议仲裁补助工作经费,劳动争议仲裁补助工作经费", "2023年事业单位面向社会公开招聘,事业单位面向社会公开招聘", "经办业务项目(劳务派遣人员),经办业务项目劳务派遣人员", "12345热线,_12345热线", "项目,_项目", "'/ \\ ..',sheet",
			"'',sheet", "约5次,_约5次" })
	void idsAreReadable(String name, String id) {
		assertEquals(id, new Identifiers(Lexemes::isId, Set.of()).of(name, "sheet"));
	}

	@Test
	void idsAreUnique() {
		Identifiers identifiers = new Identifiers(Lexemes::isId, Set.of("甲"));
		assertEquals("甲_2", identifiers.of("甲", "sheet"));
		assertEquals("甲_3", identifiers.of("甲", "sheet"));
		assertEquals("sheet", identifiers.of(null, "sheet"));
		assertEquals("sheet_2", identifiers.of("…", "sheet"));
	}

	@ParameterizedTest
	@CsvSource({ "3,5,定额公用经费-行政,03-定额公用经费-行政.pgoal", "3,250,甲,003-甲.pgoal", "1,1,../../etc/passwd,01-etc_passwd.pgoal", "1,1,C:\\con,01-C_con.pgoal", "1,1,CON,01-_CON.pgoal", "1,1,'a\tb',01-ab.pgoal",
			"1,1,..,01.pgoal", "1,1,'  x. ',01-x.pgoal" })
	void fileNamesAreSafe(int position, int size, String name, String file) {
		assertEquals(file, SheetFileNames.of(position, size, name, "pgoal"));
	}
}
