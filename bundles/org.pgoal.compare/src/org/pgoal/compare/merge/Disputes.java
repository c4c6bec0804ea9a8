package org.pgoal.compare.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.Categories;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;

/** What both sides changed in different ways, and who is right about it. */
final class Disputes {

	/** Who is right where both changed the same. */
	enum Choice {
		OURS, THEIRS
	}

	private final Choice choice;
	private final List<Conflict> conflicts = new ArrayList<>();

	Disputes(Choice choice) {
		this.choice = choice;
	}

	List<Conflict> conflicts() {
		return List.copyOf(conflicts);
	}

	/** True where ours is to go, since they removed it and we left it as it was, or they are right. */
	boolean theyRemove(EObject old, EObject us) {
		if (same(old, us)) {
			return true;
		}
		conflicts.add(Conflict.of("removedByThem", name(us)));
		return choice == Choice.THEIRS;
	}

	/** True where what we removed is to stand there again. */
	boolean weRemoved(EObject old, EObject them) {
		if (same(old, them)) {
			return false;
		}
		conflicts.add(Conflict.of("removedByUs", name(them)));
		return choice == Choice.THEIRS;
	}

	/**
	 * Notes that both sides changed a cell.
	 *
	 * @param old null where both have added the element
	 * @return true where their value is to stand there
	 */
	boolean theirsWins(EObject old, EObject us, EStructuralFeature feature, Object our, Object their) {
		Message cell = Message.of(Conflict.class, "cell." + feature.getName());
		conflicts.add(old == null ? Conflict.of("both", name(us), cell) : Conflict.of("cell", name(us), cell, shown(our), shown(their)));
		return choice == Choice.THEIRS;
	}

	/** True where two elements say the same. */
	static boolean same(EObject one, EObject other) {
		return EcoreUtil.equals(one, other);
	}

	private static Object shown(Object value) {
		Object text = value instanceof Value cell ? cell.asText() : value instanceof BigDecimal number ? number.toPlainString() : value;
		return text == null ? Message.of(Conflict.class, "none") : text.toString();
	}

	private static String name(EObject element) {
		String name = switch (element) {
		case Sheet sheet -> sheet.getName();
		case Indicator indicator -> Categories.written(indicator) + (indicator.getName() == null ? "" : " " + indicator.getName());
		case FieldEntry entry -> entry.getLabel();
		case Fund fund -> fund.getLabel();
		case LabelledText text -> text.getLabel();
		case Task task -> task.getName();
		case Element named -> named.getId();
		default -> null;
		};
		return name != null ? name : element.eContainer() != null ? name(element.eContainer()) : "–";
	}
}
