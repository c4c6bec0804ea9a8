package org.pgoal.dsl.ide.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.dsl.ide.completion.Knowledge.KnownIndicator;
import org.pgoal.dsl.ide.completion.Knowledge.Target;
import org.pgoal.dsl.ide.workspace.FileSummary.Usage;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.SheetDigest;

/**
 * The summaries of all files of the folder, with look-ups that don't walk through them. A changed file replaces its own
 * entries only. Safe for several threads.
 */
public final class WorkspaceIndex {

	private final NavigableMap<String, FileSummary> files = new TreeMap<>();
	/** Files by what they declare or use, e.g. {@code use TEMPLATE 国家通用}. */
	private final Map<String, NavigableMap<String, Boolean>> byName = new HashMap<>();
	private final Map<Usage, Integer> habits = new HashMap<>();
	private final Map<String, Map<String, Integer>> habitValues = new HashMap<>();
	private final Map<String, NavigableMap<String, Boolean>> byGroup = new HashMap<>();
	private final IndicatorLibrary library = new IndicatorLibrary();

	public synchronized int size() {
		return files.size();
	}

	public synchronized Optional<FileSummary> file(String uri) {
		return Optional.ofNullable(files.get(uri));
	}

	public synchronized Set<String> uris() {
		return new TreeSet<>(files.keySet());
	}

	/** Replaces what is known of a file and tells which other files should be looked at again. */
	public synchronized Set<String> put(FileSummary summary) {
		FileSummary old = files.put(summary.uri(), summary);
		FileSummary before = old == null ? FileSummary.empty(summary.uri()) : old;
		replace(before, summary);
		return affected(before, summary);
	}

	/** Forgets a file and tells which other files should be looked at again. */
	public synchronized Set<String> remove(String uri) {
		FileSummary old = files.remove(uri);
		if (old == null) {
			return Set.of();
		}
		FileSummary nothing = FileSummary.empty(uri);
		replace(old, nothing);
		return affected(old, nothing);
	}

	private void replace(FileSummary before, FileSummary after) {
		library.replace(after.uri(), before.indicators(), after.indicators());
		register(before, false);
		register(after, true);
	}

	private void register(FileSummary summary, boolean present) {
		for (Declaration.Kind kind : Declaration.Kind.values()) {
			if (kind != Declaration.Kind.INDICATOR) {
				summary.names(kind).forEach(name -> register(byName, declares(kind, name), summary.uri(), present));
				summary.used(kind).forEach(name -> register(byName, uses(kind, name), summary.uri(), present));
			}
		}
		summary.topics().forEach(topic -> register(byName, topic, summary.uri(), present));
		summary.groups().forEach(group -> register(byGroup, groupKey(group, summary.uri()), summary.uri(), present));
		summary.habits().forEach((usage, count) -> {
			int change = present ? count : -count;
			Integer now = habits.merge(usage, change, Integer::sum);
			Map<String, Integer> values = habitValues.computeIfAbsent(usage.habit() + " " + usage.place(), k -> new HashMap<>());
			if (now <= 0) {
				habits.remove(usage);
				values.remove(usage.value());
			} else {
				values.put(usage.value(), now);
			}
		});
	}

	private static void register(Map<String, NavigableMap<String, Boolean>> map, String key, String uri, boolean present) {
		if (present) {
			map.computeIfAbsent(key, k -> new TreeMap<>()).put(uri, true);
		} else {
			NavigableMap<String, Boolean> uris = map.get(key);
			if (uris != null && uris.remove(uri) != null && uris.isEmpty()) {
				map.remove(key);
			}
		}
	}

	private static String declares(Declaration.Kind kind, String name) {
		return "is " + kind + " " + name;
	}

	private static String uses(Declaration.Kind kind, String name) {
		return "use " + kind + " " + name;
	}

	/** Sheets of one department are neighbours, else sheets of one folder. */
	private static String groupKey(String department, String uri) {
		return department.isEmpty() ? "in " + uri.substring(0, uri.lastIndexOf('/') + 1) : "of " + department;
	}

	private Set<String> under(String key) {
		NavigableMap<String, Boolean> uris = byName.get(key);
		return uris == null ? Set.of() : uris.keySet();
	}

	// ------------------------------------------------------------- affected

	private Set<String> affected(FileSummary before, FileSummary after) {
		Set<String> affected = new LinkedHashSet<>();
		if (!before.templateText().equals(after.templateText())) {
			Set<String> names = new HashSet<>(before.ids(Declaration.Kind.TEMPLATE));
			names.addAll(after.ids(Declaration.Kind.TEMPLATE));
			users(names, affected);
		}
		Set<String> departments = new HashSet<>(before.names(Declaration.Kind.DEPARTMENT));
		departments.addAll(after.names(Declaration.Kind.DEPARTMENT));
		for (String name : departments) {
			if (before.names(Declaration.Kind.DEPARTMENT).contains(name) != after.names(Declaration.Kind.DEPARTMENT).contains(name)) {
				affected.addAll(under(uses(Declaration.Kind.DEPARTMENT, name)));
			}
		}
		if (!before.sheets().equals(after.sheets())) {
			Set<String> used = new HashSet<>(before.used(Declaration.Kind.DEPARTMENT));
			used.addAll(after.used(Declaration.Kind.DEPARTMENT));
			used.forEach(name -> affected.addAll(under(declares(Declaration.Kind.DEPARTMENT, name))));
		}
		affected.remove(after.uri());
		return affected;
	}

	/** The files that use templates, also through templates that extend them. */
	private void users(Set<String> templates, Set<String> into) {
		List<String> waiting = new ArrayList<>(templates);
		Set<String> seen = new HashSet<>(templates);
		while (!waiting.isEmpty()) {
			for (String uri : under(uses(Declaration.Kind.TEMPLATE, waiting.remove(waiting.size() - 1)))) {
				into.add(uri);
				FileSummary user = files.get(uri);
				for (String heir : user == null ? Set.<String>of() : user.ids(Declaration.Kind.TEMPLATE)) {
					if (seen.add(heir)) {
						waiting.add(heir);
					}
				}
			}
		}
	}

	// -------------------------------------------------------------- look-up

	/** The files that declare a name. */
	public synchronized List<FileSummary> declaring(Declaration.Kind kind, String name) {
		return under(declares(kind, name)).stream().map(files::get).toList();
	}

	/** The files that mention a topic, in path order. */
	public synchronized Set<String> mentioning(String topic) {
		return new TreeSet<>(under(topic));
	}

	/** The files that use a name. */
	public synchronized List<FileSummary> using(Declaration.Kind kind, String name) {
		return under(uses(kind, name)).stream().map(files::get).toList();
	}

	/** A template of this ID that another file declares. */
	public synchronized Optional<Template> template(String id, String notIn) {
		for (String uri : under(declares(Declaration.Kind.TEMPLATE, id))) {
			if (!uri.equals(notIn)) {
				for (Template template : files.get(uri).templates()) {
					if (id.equals(template.getId())) {
						return Optional.of(template);
					}
				}
			}
		}
		return Optional.empty();
	}

	public synchronized boolean declaresElsewhere(Declaration.Kind kind, String name, String notIn) {
		Set<String> uris = under(declares(kind, name));
		return uris.size() > 1 || uris.size() == 1 && !uris.contains(notIn);
	}

	/** What can be referred to by ID, in path order. */
	public synchronized List<Target> targets(Declaration.Kind kind, int limit) {
		List<Target> targets = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		String prefix = declares(kind, "");
		Set<String> uris = new TreeSet<>();
		byName.forEach((key, value) -> {
			if (key.startsWith(prefix)) {
				uris.addAll(value.keySet());
			}
		});
		for (String uri : uris) {
			for (Declaration declaration : files.get(uri).declarations()) {
				if (declaration.kind() == kind && declaration.id() != null && ids.add(declaration.id())) {
					targets.add(new Target(declaration.id(), declaration.name(), uri));
					if (targets.size() == limit) {
						return targets;
					}
				}
			}
		}
		return targets;
	}

	/** The projects that name a department, in path order. */
	public synchronized List<SheetDigest> projectsOf(Collection<String> departmentNames) {
		Set<String> uris = new TreeSet<>();
		departmentNames.forEach(name -> uris.addAll(under(uses(Declaration.Kind.DEPARTMENT, name))));
		List<SheetDigest> projects = new ArrayList<>();
		for (String uri : uris) {
			for (SheetDigest sheet : files.get(uri).sheets()) {
				if (sheet.department() != null && departmentNames.contains(sheet.department())) {
					projects.add(sheet);
				}
			}
		}
		return projects;
	}

	/**
	 * The other sheets of a department, or of the folder where none is named: the nearest ones in path order.
	 *
	 * @param own   tells the sheet itself
	 * @param limit how many at most: the cost of a check must not grow with the folder
	 */
	public synchronized List<SheetDigest> neighbours(String uri, String department, Predicate<SheetDigest> own, int limit) {
		NavigableMap<String, Boolean> uris = byGroup.get(groupKey(department, uri));
		if (uris == null) {
			return List.of();
		}
		List<String> near = new ArrayList<>();
		uris.headMap(uri, true).descendingKeySet().stream().limit(limit / 2).forEach(near::add);
		uris.tailMap(uri, false).keySet().stream().limit(limit / 2).forEach(near::add);
		near.sort(Comparator.naturalOrder());
		List<SheetDigest> found = new ArrayList<>();
		for (String other : near) {
			FileSummary file = files.get(other);
			for (int i = 0; i < file.sheets().size() && found.size() < limit; i++) {
				SheetDigest sheet = file.sheets().get(i);
				if (file.groups().get(i).equals(department) && !(other.equals(uri) && own.test(sheet))) {
					found.add(sheet);
				}
			}
		}
		return found;
	}

	/** What is usually written in places of a kind, the most frequent first. */
	public synchronized List<String> usual(Habit habit, String place, int limit) {
		return habitValues.getOrDefault(habit + " " + place, Map.of()).entrySet().stream()
				.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.limit(limit).map(Map.Entry::getKey).toList();
	}

	/** Indicators of a category that sheets have, those of the template first, the most frequent first. */
	public synchronized List<KnownIndicator> indicators(String place, String template, Predicate<String> wanted, int limit) {
		return library.find(place, template, wanted, limit);
	}
}
