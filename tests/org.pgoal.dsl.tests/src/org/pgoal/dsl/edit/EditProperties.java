package org.pgoal.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any change of any sheet. */
class EditProperties {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	private static final Pattern COMMENT = Pattern.compile("c\\d+\\b");

	private final EditEngine engine = INJECTOR.getInstance(EditEngine.class);
	private final IParser parser = INJECTOR.getInstance(IParser.class);

	@Property(tries = 1500, shrinking = ShrinkingMode.OFF)
	void aChangeIsMadeAndNothingElse(@ForAll long seed) {
		String text = new RandomSheets(seed).text();
		GoalFile file = EditCase.parse(parser, text);
		Change change = new RandomChanges(seed, file).next();

		List<TextEdit> edits = edits(seed, text, List.of(change));

		String after = TextEdit.apply(text, edits);
		assertAscending(text, edits);
		assertEquals(text, TextEdit.apply(after, TextEdit.inverse(text, edits)));
		assertSays(seed, file, change, after);
		assertEquals(commentsThatStay(text, change), comments(after), () -> "seed " + seed + "\n" + change + "\n" + text + "\n=>\n" + after);
		assertTrue(!text.contains("\r\n") || !after.replace("\r\n", "").contains("\n"), () -> "seed " + seed);
	}

	@Property(tries = 500, shrinking = ShrinkingMode.OFF)
	void severalChangesMakeTheSameModelAtOnceAndOneByOne(@ForAll long seed) {
		String text = new RandomSheets(seed).text();
		GoalFile file = EditCase.parse(parser, text);
		RandomChanges random = new RandomChanges(seed, file);
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Change change = random.next();
			if (change instanceof Change.Set set && !removesStatement(set) || change instanceof Change.Add) {
				changes.add(change);
			}
		}
		List<TextEdit> edits = edits(seed, text, changes);
		String after = TextEdit.apply(text, edits);
		assertAscending(text, edits);
		assertEquals(text, TextEdit.apply(after, TextEdit.inverse(text, edits)));
		assertEquals(comments(text), comments(after), () -> "seed " + seed + "\n" + changes + "\n" + text + "\n=>\n" + after);
	}

	@Property(tries = 500, shrinking = ShrinkingMode.OFF)
	void aModelChangedInMemoryBecomesItsText(@ForAll long seed) {
		// nothing is linked here, and a reference to nothing would be a reference removed
		String text = new RandomSheets(seed).text().replaceFirst("(使用|use) 国家通用\\R", "");
		GoalFile file = EditCase.parse(parser, text);
		RandomChanges random = new RandomChanges(seed, file);
		boolean removes = false;
		for (int i = 0; i < 6 && !file.getElements().isEmpty(); i++) {
			if (i % 2 == 1) {
				random.moveSomewhere();
				continue;
			}
			Change change = random.next();
			removes |= change instanceof Change.Remove || change instanceof Change.Set set && removesStatement(set);
			make(change);
		}
		List<TextEdit> edits;
		try {
			edits = engine.edits(engine.parsed(text, file), file);
		} catch (RuntimeException refused) {
			throw new AssertionError("seed " + seed + ": " + refused.getMessage() + "\n" + text, refused);
		}
		String after = TextEdit.apply(text, edits);
		assertAscending(text, edits);
		assertTrue(EcoreUtil.equals(file, EditCase.parse(parser, after)), () -> "seed " + seed + "\n" + after);
		if (!removes) {
			assertEquals(comments(text), comments(after), () -> "seed " + seed + "\n" + text + "\n=>\n" + after);
		}
	}

	private List<TextEdit> edits(long seed, String text, List<Change> changes) {
		try {
			return engine.edits(text, changes);
		} catch (RuntimeException refused) {
			throw new AssertionError("seed " + seed + ": " + refused.getMessage() + "\n" + changes + "\n" + text, refused);
		}
	}

	private static void assertAscending(String text, List<TextEdit> edits) {
		int end = -1;
		for (TextEdit edit : edits) {
			assertTrue(edit.offset() > end && edit.end() <= text.length());
			end = edit.end();
		}
	}

	private void assertSays(long seed, GoalFile file, Change change, String after) {
		make(change);
		assertTrue(EcoreUtil.equals(file, EditCase.parse(parser, after)), () -> "seed " + seed + "\n" + change + "\n" + after);
	}

	/** Changes the model by other means than the engine's. */
	private static void make(Change change) {
		switch (change) {
		case Change.Set set when set.feature() instanceof EReference reference && !reference.isContainment() -> {
			// a name, resolved by nobody here
		}
		case Change.Set set -> set.element().eSet(set.feature(), set.value() == null ? set.feature().getDefaultValue() : set.value());
		case Change.Add add -> insert(list(add.owner(), (EReference) add.feature()), add.element(), add.before());
		case Change.Remove remove -> EcoreUtil.remove(remove.element());
		case Change.Move move -> {
			if (move.before() != move.element()) {
				List<EObject> list = list(move.owner(), move.element().eContainmentFeature());
				list.remove(move.element());
				insert(list, move.element(), move.before());
			}
		}
		}
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> list(EObject owner, EReference feature) {
		return (List<EObject>) owner.eGet(feature);
	}

	private static void insert(List<EObject> list, EObject element, EObject before) {
		list.add(before == null ? list.size() : list.indexOf(before), element);
	}

	private static List<String> comments(String text) {
		List<String> comments = new ArrayList<>();
		Matcher matcher = COMMENT.matcher(text);
		while (matcher.find()) {
			comments.add(matcher.group());
		}
		comments.sort(null);
		return comments;
	}

	/** A statement of a sheet goes with the comment at the end of its line, as an element does. */
	private static boolean removesStatement(Change.Set set) {
		return set.element() instanceof Sheet && set.value() == null && set.feature() != PgoalPackage.Literals.SHEET__NAME
				&& set.feature() != PgoalPackage.Literals.ELEMENT__ID;
	}

	/** All comments; but of a removed element only those that stand on other lines and suppress nothing for it. */
	private List<String> commentsThatStay(String text, Change change) {
		INode node;
		if (change instanceof Change.Remove remove) {
			node = NodeModelUtils.getNode(remove.element());
		} else if (change instanceof Change.Set set && removesStatement(set)) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(set.element(), set.feature());
			if (nodes.isEmpty()) {
				return comments(text);
			}
			node = nodes.get(0);
		} else {
			return comments(text);
		}
		SourceText source = engine.source(text);
		int line = source.skipBlanks(source.lineStart(node.getOffset()));
		int end = node.getEndOffset();
		String keyword = text.substring(line, Math.max(line, node.getOffset())).strip();
		boolean alone = keyword.matches("|明细目标|detail|目标|goal|年度|year|地区|region") && source.endsLine(end);
		int from = alone ? layout(source).movedStart(line, end) : node.getOffset();
		int to = alone ? source.contentEnd(end) : end;
		return comments(text.substring(0, from) + text.substring(to));
	}

	private static Layout layout(SourceText source) {
		return new Layout(source, new Spelling(source, INJECTOR.getInstance(Keywords.class), INJECTOR.getInstance(SheetWriter.class)));
	}
}
