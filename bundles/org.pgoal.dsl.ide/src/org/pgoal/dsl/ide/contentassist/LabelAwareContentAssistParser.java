package org.pgoal.dsl.ide.contentassist;

import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_ANY_OTHER;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_GROUP_WORD;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_ID;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_LABEL_WORD;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_ML_COMMENT;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_NUMBER;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_SL_COMMENT;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_STRING;
import static org.pgoal.dsl.ide.contentassist.antlr.internal.InternalPGoalLexer.RULE_WS;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.pgoal.dsl.ide.contentassist.antlr.PGoalParser;
import org.pgoal.dsl.parser.LabelTokenSource;

/** The parser that knows what may come next, fed by a {@link LabelTokenSource} as the parser of the language is. */
public class LabelAwareContentAssistParser extends PGoalParser {

	private static final LabelTokenSource.Types TYPES = new LabelTokenSource.Types(RULE_ID, RULE_STRING, RULE_NUMBER, RULE_LABEL_WORD,
			RULE_GROUP_WORD, RULE_WS, RULE_ML_COMMENT, RULE_SL_COMMENT, RULE_ANY_OTHER + 1);

	@Override
	protected TokenSource createLexer(CharStream stream) {
		return new LabelTokenSource(super.createLexer(stream), TYPES);
	}
}
