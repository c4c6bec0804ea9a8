package org.pgoal.rules.registry;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleProvider;

/**
 * All rules there are: the built-in ones, then those that {@link RuleProvider}s contribute — through
 * {@link ServiceLoader} on a class path, through the extension point {@code org.pgoal.rules.rules} in the workbench. A
 * provider that cannot be loaded is logged and left out; where two rules have one ID, the first stays.
 */
public final class RuleRegistry {

	private static final System.Logger LOG = System.getLogger(RuleRegistry.class.getName());

	private RuleRegistry() {
	}

	/** All rules in a fixed order; found once. */
	public static List<Rule> all() {
		return Holder.ALL;
	}

	/** All rules as they are found through a class loader; for tests and for hosts with class loaders of their own. */
	public static List<Rule> find(ClassLoader loader) {
		Map<String, Rule> byId = new LinkedHashMap<>();
		BuiltInRules.all().forEach(rule -> byId.put(rule.id(), rule));
		Stream.of(services(loader), ExtensionPoint.providers()).flatMap(Collection::stream).forEach(provider -> add(provider, byId));
		return List.copyOf(byId.values());
	}

	private static void add(RuleProvider provider, Map<String, Rule> byId) {
		try {
			for (Rule rule : provider.rules()) {
				if (byId.putIfAbsent(rule.id(), rule) != null && byId.get(rule.id()).getClass() != rule.getClass()) {
					LOG.log(Level.WARNING, "Two rules are called {0}; that of {1} is left out", rule.id(), provider.getClass().getName());
				}
			}
		} catch (RuntimeException | LinkageError failure) {
			LOG.log(Level.WARNING, "Rules of " + provider.getClass().getName() + " are left out", failure);
		}
	}

	private static List<RuleProvider> services(ClassLoader loader) {
		List<RuleProvider> providers = new ArrayList<>();
		var found = ServiceLoader.load(RuleProvider.class, loader).stream().iterator();
		while (true) {
			try {
				if (!found.hasNext()) {
					return providers;
				}
				providers.add(found.next().get());
			} catch (ServiceConfigurationError broken) {
				// The iterator is past the broken entry and goes on with the next one.
				LOG.log(Level.WARNING, "A rule provider cannot be loaded", broken);
			}
		}
	}

	private static final class Holder {
		static final List<Rule> ALL = find(RuleProvider.class.getClassLoader());
	}
}
