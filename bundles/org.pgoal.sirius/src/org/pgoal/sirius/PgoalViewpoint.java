package org.pgoal.sirius;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Plugin;
import org.osgi.framework.BundleContext;

/**
 * Registers the viewpoint with Sirius where Sirius is installed. Reflectively, so that this bundle is built and started without
 * it.
 */
public class PgoalViewpoint extends Plugin {

	/** This bundle. */
	public static final String ID = "org.pgoal.sirius";

	/** The viewpoint specification, as Sirius names it. */
	public static final String SPECIFICATION = ID + "/description/pgoal.odesign";

	private static final String REGISTRY = "org.eclipse.sirius.business.api.componentization.ViewpointRegistry";

	private final List<Object> viewpoints = new ArrayList<>();

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		try {
			Class<?> type = Class.forName(REGISTRY);
			viewpoints.addAll((Collection<?>) type.getMethod("registerFromPlugin", String.class).invoke(registry(type), SPECIFICATION));
		} catch (ClassNotFoundException withoutSirius) {
			// nothing to register with
		} catch (ReflectiveOperationException otherSirius) {
			log(otherSirius);
		}
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		try {
			if (!viewpoints.isEmpty()) {
				Class<?> type = Class.forName(REGISTRY);
				for (Object viewpoint : viewpoints) {
					type.getMethod("disposeFromPlugin", Class.forName("org.eclipse.sirius.viewpoint.description.Viewpoint")).invoke(registry(type), viewpoint);
				}
				viewpoints.clear();
			}
		} catch (ReflectiveOperationException otherSirius) {
			log(otherSirius);
		} finally {
			super.stop(context);
		}
	}

	private static Object registry(Class<?> type) throws ReflectiveOperationException {
		return type.getMethod("getInstance").invoke(null);
	}

	private static void log(ReflectiveOperationException problem) {
		Throwable cause = problem instanceof InvocationTargetException && problem.getCause() != null ? problem.getCause() : problem;
		ILog.of(PgoalViewpoint.class).error(cause.getMessage(), cause);
	}
}
