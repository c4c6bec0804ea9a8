package org.pgoal.dsl.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.testing.Client;

class SuppressionTest {

	@Test
	void aPlaceInsideABlockTextIsIgnoredWhereTheTextBegins() {
		Snapshot snapshot = new Snapshot("file:///x.pgoal", 1, "项目 甲 \"名\" {\n    目标 '''\n        一\n        '''\n}\n");
		TextEdit edit = Suppression.inLine(snapshot, snapshot.text().indexOf("一"), "PG307", Locale.CHINA);
		assertEquals(snapshot.text().replace("    目标", "    // pgoal: 忽略 PG307\n    目标"), Client.apply(snapshot.text(), List.of(edit)));
	}
}
