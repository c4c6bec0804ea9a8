package org.pgoal.rules.registry;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.pgoal.rules.RuleProvider;

/** The extension point {@code org.pgoal.rules.rules}, where there is an extension registry. */
final class ExtensionPoint {

	private static final System.Logger LOG = System.getLogger(ExtensionPoint.class.getName());

	private ExtensionPoint() {
	}

	/** The providers of all extensions; none on a plain class path. */
	static List<RuleProvider> providers() {
		try {
			return Registry.providers();
		} catch (NoClassDefFoundError withoutRegistry) {
			return List.of();
		}
	}

	/** Apart, because this class cannot be linked without the optional org.eclipse.equinox.registry. */
	private static final class Registry {

		static List<RuleProvider> providers() {
			List<RuleProvider> providers = new ArrayList<>();
			IExtensionRegistry registry = RegistryFactory.getRegistry();
			if (registry == null) {
				return providers;
			}
			for (IConfigurationElement element : registry.getConfigurationElementsFor("org.pgoal.rules", "rules")) {
				try {
					providers.add((RuleProvider) element.createExecutableExtension("class"));
				} catch (CoreException | RuntimeException | LinkageError failure) {
					LOG.log(Level.WARNING, "Rules of " + element.getContributor().getName() + " are left out", failure);
				}
			}
			return providers;
		}
	}
}
