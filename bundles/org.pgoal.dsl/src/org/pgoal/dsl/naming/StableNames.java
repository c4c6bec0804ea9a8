package org.pgoal.dsl.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.FundSpec;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.RuleSetting;
import org.pgoal.model.SectionSpec;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.WordList;
import org.pgoal.model.heading.Heading;
import org.pgoal.model.heading.Headings;

/**
 * Names of elements within a file that do not depend on positions: what references, diagram layout and differences are
 * kept by.
 *
 * <p>A name is a path of segments {@code kind=ID}, {@code kind:label/label…} or, for a single-valued feature, {@code kind};
 * {@code ~2} counts elements that are otherwise equal, in the order of the text. So inserting a row changes no name, except
 * among equals:
 * <pre>
 * elements=结案工作/indicators:产出指标|数量指标|办结案件/target
 * elements:劳动争议仲裁补助工作经费/funds:财政拨款
 * elements=结案工作/headings:产出指标|数量指标
 * </pre>
 * Indicators hang on their sheet, not on the block that they are written in, because blocks are notation. Characters that
 * separate, and those that a URI fragment doesn't take, are escaped as {@code %XXXX} (UTF-16, hexadecimal).
 */
public final class StableNames {

	private static final String INDICATORS = "indicators";
	private static final String HEADINGS = "headings";
	private static final char LEVEL = '/';
	private static final char BY_ID = '=';
	private static final char BY_LABEL = ':';
	private static final char PART = '|';
	private static final char ORDINAL = '~';
	private static final String ABSENT = "_";

	/** A goal has no label; so much of its text names it. */
	private static final int TEXT_NAME = 24;

	private StableNames() {
	}

	/**
	 * The stable name of an element.
	 *
	 * @param element any element of a file's model
	 * @return empty for the file itself (or any other root)
	 */
	public static String of(EObject element) {
		StringBuilder name = new StringBuilder();
		prepend(element, name);
		return name.toString();
	}

	/**
	 * The stable names of all elements below a root, in one pass.
	 *
	 * @param root the model of a file
	 */
	public static Map<EObject, String> below(EObject root) {
		Map<EObject, String> names = new IdentityHashMap<>();
		Map<EObject, Map<String, Integer>> taken = new IdentityHashMap<>();
		names.put(root, "");
		root.eAllContents().forEachRemaining(element -> {
			EObject owner = owner(element);
			String key = key(element);
			int ordinal = isMany(element) ? taken.computeIfAbsent(owner, any -> new HashMap<>()).merge(key, 1, Integer::sum) : 1;
			names.put(element, below(names.get(owner), ordinal > 1 ? key + ORDINAL + ordinal : key));
			if (element instanceof Sheet sheet) {
				Headings.known(sheet).forEach(heading -> names.put(heading, below(names.get(sheet), key(heading))));
			}
		});
		names.remove(root);
		return names;
	}

	private static String below(String owner, String key) {
		return owner.isEmpty() ? key : owner + LEVEL + key;
	}

	private static void prepend(EObject element, StringBuilder name) {
		EObject owner = owner(element);
		if (owner == null) {
			return;
		}
		prepend(owner, name);
		if (!name.isEmpty()) {
			name.append(LEVEL);
		}
		String key = key(element);
		name.append(key);
		if (isMany(element)) {
			int ordinal = 1;
			for (EObject sibling : siblings(owner, kind(element))) {
				if (sibling == element) {
					break;
				}
				if (areEqual(element, sibling)) {
					ordinal++;
				}
			}
			if (ordinal > 1) {
				name.append(ORDINAL).append(ordinal);
			}
		}
	}

	/**
	 * The element of a name.
	 *
	 * @param root the model of a file
	 * @return null where there is none
	 */
	public static EObject find(EObject root, String name) {
		EObject found = root;
		int start = 0;
		while (found != null && start < name.length()) {
			int end = name.indexOf(LEVEL, start);
			end = end < 0 ? name.length() : end;
			found = child(found, name.substring(start, end));
			start = end + 1;
		}
		return found;
	}

	private static EObject child(EObject owner, String segment) {
		int mark = segment.lastIndexOf(ORDINAL);
		String key = mark < 0 ? segment : segment.substring(0, mark);
		int ordinal = 1;
		if (mark >= 0) {
			try {
				ordinal = Integer.parseInt(segment.substring(mark + 1));
			} catch (NumberFormatException noOrdinal) {
				return null;
			}
		}
		int kindEnd = 0;
		while (kindEnd < key.length() && key.charAt(kindEnd) != BY_ID && key.charAt(kindEnd) != BY_LABEL) {
			kindEnd++;
		}
		String kind = key.substring(0, kindEnd);
		if (kindEnd == key.length()) {
			EStructuralFeature feature = owner.eClass().getEStructuralFeature(kind);
			return feature instanceof EReference reference && reference.isContainment() && !reference.isMany() ? (EObject) owner.eGet(reference) : null;
		}
		for (EObject sibling : siblings(owner, kind)) {
			if (key.equals(key(sibling)) && --ordinal == 0) {
				return sibling;
			}
		}
		return null;
	}

	/** An indicator belongs to its sheet. */
	private static EObject owner(EObject element) {
		EObject container = element.eContainer();
		return element instanceof Indicator && container instanceof IndicatorGroup && container.eContainer() != null ? container.eContainer() : container;
	}

	private static String kind(EObject element) {
		return switch (element) {
		case Indicator indicator -> INDICATORS;
		case Heading heading -> HEADINGS;
		default -> element.eContainingFeature().getName();
		};
	}

	private static boolean isMany(EObject element) {
		return element.eContainingFeature().isMany();
	}

	private static List<EObject> siblings(EObject owner, String kind) {
		if (INDICATORS.equals(kind) && owner instanceof Sheet sheet) {
			return new ArrayList<>(sheet.getIndicators());
		}
		if (HEADINGS.equals(kind) && owner instanceof Sheet sheet) {
			return new ArrayList<>(Headings.of(sheet));
		}
		if (owner.eClass().getEStructuralFeature(kind) instanceof EReference reference && reference.isContainment() && reference.isMany()) {
			@SuppressWarnings("unchecked")
			List<EObject> children = (List<EObject>) owner.eGet(reference);
			if (owner instanceof Sheet) {
				return children.stream().filter(child -> !(child instanceof Indicator)).toList();
			}
			return children;
		}
		return List.of();
	}

	private static String key(EObject element) {
		String kind = kind(element);
		if (!isMany(element)) {
			return kind;
		}
		String id = id(element);
		if (id != null) {
			return kind + BY_ID + escape(id);
		}
		StringBuilder key = new StringBuilder(kind).append(BY_LABEL);
		String[] labels = labels(element);
		for (int i = 0; i < labels.length; i++) {
			if (i > 0) {
				key.append(PART);
			}
			key.append(labels[i] == null ? ABSENT : escape(labels[i]));
		}
		return key.toString();
	}

	/** True for siblings that only an ordinal tells apart. */
	private static boolean areEqual(EObject element, EObject sibling) {
		String id = id(element);
		return id != null ? id.equals(id(sibling)) : id(sibling) == null && Arrays.equals(labels(element), labels(sibling));
	}

	private static String id(EObject element) {
		return element instanceof Element named ? named.getId() : element instanceof Indicator indicator ? indicator.getId() : null;
	}

	private static String[] labels(EObject element) {
		return switch (element) {
		case Sheet sheet -> new String[] { sheet.getName() };
		case Indicator indicator -> new String[] { indicator.getLevelOne(), indicator.getLevel2(), indicator.getName() };
		case Heading heading -> heading.levelTwo() == null ? new String[] { heading.levelOne() } : new String[] { heading.levelOne(), heading.levelTwo() };
		case IndicatorGroup group -> new String[] { group.getLevel1() };
		case FieldEntry entry -> new String[] { entry.getLabel() };
		case Fund fund -> new String[] { fund.getLabel() };
		case LabelledText text -> new String[] { text.getLabel() };
		case Task task -> new String[] { task.getName() };
		case Goal goal -> new String[] { beginning(goal.getText()) };
		case FieldSpec field -> new String[] { field.getLabel() };
		case FundSpec fund -> new String[] { fund.getLabel() };
		case SectionSpec section -> new String[] { section.getLabel() };
		case CategorySpec category -> new String[] { category.getLabel() };
		case FormSpec form -> new String[] { form.getKind().getLiteral() };
		case RuleSetting setting -> new String[] { setting.getRule() };
		case WordList list -> new String[] { list.getName() };
		default -> new String[] { null };
		};
	}

	private static String beginning(String text) {
		if (text == null || text.codePointCount(0, text.length()) <= TEXT_NAME) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, TEXT_NAME));
	}

	private static String escape(String part) {
		if (ABSENT.equals(part)) {
			return "%005F";
		}
		StringBuilder escaped = null;
		for (int i = 0; i < part.length(); i++) {
			char c = part.charAt(i);
			if (isPlain(c)) {
				if (escaped != null) {
					escaped.append(c);
				}
			} else {
				if (escaped == null) {
					escaped = new StringBuilder(part.length() + 8).append(part, 0, i);
				}
				escaped.append(String.format("%%%04X", (int) c));
			}
		}
		return escaped == null ? part : escaped.toString();
	}

	private static boolean isPlain(char c) {
		return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == '.'
				|| c > '\u007f' && (Character.isLetterOrDigit(c) || "，。、；：（）《》“”…％".indexOf(c) >= 0);
	}
}
