package org.pgoal.dsl.edit;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.GoalFile;
import org.pgoal.model.change.Change;

/**
 * One golden file: changes, the text before and the text after.
 *
 * <pre>
 * set NAME FEATURE VALUE        VALUE: null, a word or number, or text of the language for a value or reference; words
 *                               with commas between them, or [], for a list
 * add OWNER FEATURE SNIPPET     the snippet as it stands in the owner; `before NAME` may follow the feature
 * remove NAME
 * move NAME to OWNER            `before NAME` may follow
 * refused KEY                   instead of a text after
 * crlf                          both texts have Windows line ends
 * === before
 * === after
 * </pre>
 *
 * Names are stable names, {@code .} is the file, {@code new1} the first element that was added.
 */
record EditCase(String name, List<String> commands, String before, String after) {

	static EditCase read(Path file) throws IOException {
		String all = Files.readString(file);
		int before = all.indexOf("=== before\n");
		int after = all.indexOf("=== after\n");
		List<String> commands = all.substring(0, before).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		boolean crlf = commands.contains("crlf");
		String first = all.substring(before + "=== before\n".length(), after < 0 ? all.length() : after);
		String second = after < 0 ? null : all.substring(after + "=== after\n".length());
		return new EditCase(file.getFileName().toString(), commands, crlf ? first.replace("\n", "\r\n") : first,
				crlf && second != null ? second.replace("\n", "\r\n") : second);
	}

	String refusal() {
		return commands.stream().filter(c -> c.startsWith("refused ")).map(c -> c.substring("refused ".length())).findFirst().orElse(null);
	}

	/** The changes, of elements of a parse of the text before. */
	List<Change> changes(IParser parser) {
		GoalFile file = parse(parser, before);
		List<Change> changes = new ArrayList<>();
		List<EObject> added = new ArrayList<>();
		for (String command : commands) {
			String[] words = command.split(" ", 4);
			switch (words[0]) {
			case "set" -> {
				EObject element = find(file, added, words[1]);
				EStructuralFeature feature = element.eClass().getEStructuralFeature(words[2]);
				changes.add(new Change.Set(element, feature, value(parser, element, feature, words[3])));
			}
			case "remove" -> changes.add(new Change.Remove(find(file, added, words[1])));
			case "move" -> {
				String[] to = words[3].split(" before ");
				changes.add(new Change.Move(find(file, added, words[1]), find(file, added, to[0]), to.length > 1 ? find(file, added, to[1]) : null));
			}
			case "add" -> {
				EObject owner = find(file, added, words[1]);
				EReference feature = (EReference) owner.eClass().getEStructuralFeature(words[2]);
				String snippet = words[3];
				EObject next = null;
				if (snippet.startsWith("before ")) {
					String[] rest = snippet.split(" ", 3);
					next = find(file, added, rest[1]);
					snippet = rest[2];
				}
				EObject element = element(parser, owner, feature, snippet);
				added.add(element);
				changes.add(new Change.Add(owner, feature, element, next));
			}
			default -> {
				// crlf, refused
			}
			}
		}
		return changes;
	}

	static GoalFile parse(IParser parser, String text) {
		return (GoalFile) parser.parse(new StringReader(text)).getRootASTElement();
	}

	private static EObject find(GoalFile file, List<EObject> added, String name) {
		EObject found = name.equals(".") ? file : name.matches("new\\d") ? added.get(name.charAt(3) - '1') : StableNames.find(file, name);
		if (found == null) {
			throw new IllegalArgumentException("no element " + name);
		}
		return found;
	}

	private static Object value(IParser parser, EObject element, EStructuralFeature feature, String word) {
		if (word.equals("null")) {
			return null;
		}
		String text = word.replace("\\n", "\n");
		if (feature instanceof EReference reference) {
			if (!reference.isContainment()) {
				return text;
			}
			EObject value = parse(parser, "项目 { x: " + text + "\n}").getSheets().get(0).getFields().get(0).getValue();
			EcoreUtil.remove(value);
			return value;
		}
		if (feature.isMany()) {
			return word.equals("[]") ? List.of() : List.of(word.split(","));
		}
		return switch (((EAttribute) feature).getEAttributeType()) {
		case EEnum e -> EcoreUtil.createFromString(e, text);
		default -> {
			Class<?> type = feature.getEType().getInstanceClass();
			yield type == BigDecimal.class ? new BigDecimal(text) : type == boolean.class ? Boolean.valueOf(text) : type == int.class ? Integer.valueOf(text) : text;
		}
		};
	}

	private static EObject element(IParser parser, EObject owner, EReference feature, String snippet) {
		String text = switch (owner.eClass().getName() + "." + feature.getName()) {
		case "GoalFile.elements" -> snippet;
		case "IndicatorGroup.indicators" -> "项目 { 指标 {\n" + snippet + "\n} }";
		case "Indicator.fields" -> "项目 { 指标 { x: { " + snippet + " } } }";
		case "Project.funds", "Department.funds" -> "项目 { 资金 { " + snippet + " } }";
		case "Project.plans", "Department.plans" -> "项目 { 计划 { " + snippet + " } }";
		case "Project.measures", "Department.measures" -> "项目 { 措施 { " + snippet + " } }";
		case "Task.amounts" -> "项目 { 任务 \"x\" { " + snippet + " } }";
		case "Template.categories" -> "模板 x { " + snippet + " }";
		default -> "项目 {\n" + snippet + "\n}";
		};
		GoalFile file = parse(parser, text.replace("\\n", "\n"));
		EObject element = null;
		for (var all = file.eAllContents(); element == null && all.hasNext();) {
			EObject next = all.next();
			if (next.eContainmentFeature() == feature && (next.eContainer().eClass() == owner.eClass() || owner.eClass().getName().equals("Department"))) {
				element = next;
			}
		}
		EcoreUtil.remove(element);
		return element;
	}
}
