package org.pgoal.model.derived;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;

/** Makes names that Ecore and Java allow from labels that forms print, and keeps them apart. */
final class EcoreNames {

	/** What Java keeps for itself; a table, as a runtime image need not have the compiler's module. */
	private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
			"continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if", "implements",
			"import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return",
			"short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void",
			"volatile", "while", "_");

	private final Set<String> taken = new HashSet<>();

	/** Names beside which no others are known. */
	EcoreNames() {
	}

	/** Names beside those that a class inherits. */
	EcoreNames(EClass parent) {
		parent.getEAllStructuralFeatures().forEach(feature -> taken.add(feature.getName()));
		parent.getEAllOperations().forEach(operation -> taken.add(operation.getName()));
	}

	/** A name for a label; a number is added where another label has taken it. */
	String unique(String label) {
		String name = mangle(label);
		String unique = name;
		for (int i = 2; !taken.add(unique); i++) {
			unique = name + "_" + i;
		}
		return unique;
	}

	/** Letters and digits of a label, one underscore for whatever stands between them: 部门（单位）名称 is 部门_单位_名称. */
	static String mangle(String label) {
		StringBuilder name = new StringBuilder();
		boolean gap = false;
		for (int i = 0; label != null && i < label.length();) {
			int c = label.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
				if (gap && !name.isEmpty() || name.isEmpty() && !Character.isJavaIdentifierStart(c)) {
					name.append('_');
				}
				name.appendCodePoint(c);
				gap = false;
			} else {
				gap = true;
			}
		}
		if (name.isEmpty()) {
			return "field";
		}
		return KEYWORDS.contains(name.toString()) ? name + "_" : name.toString();
	}
}
