package org.pgoal.dsl.check;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.pgoal.dsl.check.Places.Place;
import org.pgoal.dsl.parser.BilingualSyntaxError;
import org.pgoal.model.message.Message;

/**
 * A syntax error of a node.
 *
 * @param following true for an error that mostly follows from one before it
 */
record SyntaxProblem(String code, Place place, Message message, boolean following) {

	static SyntaxProblem of(INode node, Places places) {
		SyntaxErrorMessage error = node.getSyntaxErrorMessage();
		if (error instanceof BilingualSyntaxError told) {
			Place place = told.offset() >= 0 ? places.at(told.offset(), told.length()) : places.of(node);
			return new SyntaxProblem(told.isAboutValue() ? Codes.VALUE : Codes.SYNTAX, place, told.message(), told.isFollowing());
		}
		return new SyntaxProblem(Codes.SYNTAX, places.of(node), Message.of(Checker.class, "syntax", error.getMessage()), false);
	}
}
