package org.pgoal.dsl.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.dsl.folder.FileOutline.Declared;
import org.pgoal.dsl.folder.FileOutline.Kind;
import org.pgoal.model.lookup.SheetDigest;

/** Who declares what in a set of files, from their outlines. Files are numbered in path order. */
final class FolderIndex {

	private final List<Path> files = new ArrayList<>();
	private final List<String> uris = new ArrayList<>();
	private final Map<String, Set<Integer>> templates = new LinkedHashMap<>();
	private final Set<String> departments = new LinkedHashSet<>();
	private final Map<String, Set<Integer>> projectsOf = new HashMap<>();
	private final Map<String, List<SheetDigest>> groups = new HashMap<>();
	private final Set<String> wantedTemplates = new HashSet<>();
	private final Set<String> wantedDepartments = new HashSet<>();
	private boolean complete;

	/** Adds a file; its number is the next one. */
	void add(Path path, String uri, FileOutline outline) {
		int file = files.size();
		files.add(path);
		uris.add(uri);
		if (outline.template() != null) {
			wantedTemplates.add(outline.template());
		}
		for (Declared declared : outline.declared()) {
			add(declared, file, path, uri);
		}
	}

	private void add(Declared declared, int file, Path path, String uri) {
		switch (declared.kind()) {
		case TEMPLATE -> {
			if (declared.id() != null) {
				templates.computeIfAbsent(declared.id(), name -> new LinkedHashSet<>()).add(file);
			}
			if (declared.refersTo() != null) {
				wantedTemplates.add(declared.refersTo());
			}
		}
		case DEPARTMENT -> {
			addNames(declared);
			complete |= declared.complete();
		}
		case PROJECT -> {
			if (declared.refersTo() != null) {
				wantedDepartments.add(declared.refersTo());
				projectsOf.computeIfAbsent(declared.refersTo(), name -> new LinkedHashSet<>()).add(file);
			}
		}
		}
		if (declared.kind() != Kind.TEMPLATE) {
			groups.computeIfAbsent(group(declared.refersTo(), path), name -> new ArrayList<>())
					.add(new SheetDigest(uri, declared.id(), declared.name(), declared.refersTo(), List.of(), List.of()));
		}
	}

	private void addNames(Declared department) {
		if (department.id() != null) {
			departments.add(department.id());
		}
		if (department.name() != null) {
			departments.add(department.name());
		}
	}

	/** Sheets of one department are neighbours, else sheets of one folder. */
	static String group(String department, Path path) {
		return department != null ? "department " + department : "folder " + path.getParent();
	}

	int size() {
		return files.size();
	}

	Path path(int file) {
		return files.get(file);
	}

	String uri(int file) {
		return uris.get(file);
	}

	/** The files that declare a template. */
	List<Integer> declaring(String template) {
		return List.copyOf(templates.getOrDefault(template, Set.of()));
	}

	Set<String> templates() {
		return templates.keySet();
	}

	Set<String> departments() {
		return departments;
	}

	/** The files with projects that name one of these as their department, in path order. */
	List<Integer> filesOf(Set<String> department) {
		Set<Integer> found = new java.util.TreeSet<>();
		for (String name : department) {
			found.addAll(projectsOf.getOrDefault(name, Set.of()));
		}
		return List.copyOf(found);
	}

	/** Names only, without amounts. */
	List<SheetDigest> group(String group) {
		return groups.getOrDefault(group, List.of());
	}

	/** True when a file refers to something, or says something of others, that these files may not answer. */
	boolean needsMore(Set<String> builtInTemplates) {
		return complete || !departments.containsAll(wantedDepartments)
				|| wantedTemplates.stream().anyMatch(name -> !templates.containsKey(name) && !builtInTemplates.contains(name));
	}
}
