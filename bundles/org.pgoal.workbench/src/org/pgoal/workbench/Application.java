package org.pgoal.workbench;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.pgoal.workbench.start.Restart;

/**
 * The workbench of the Eclipse IDE with a place for its own data, so that nobody is asked for a “workspace” before seeing a
 * sheet. {@code -data} still says another place.
 */
public class Application implements IApplication {

	private static final String IDE = "org.eclipse.ui.ide.workbench";

	private IApplication ide;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Location place = Platform.getInstanceLocation();
		if (place != null && !place.isSet()) {
			place.set(defaultPlace(), false);
		}
		ide = ideApplication();
		Object result = ide.start(context);
		if (EXIT_RESTART.equals(result)) {
			Restart.now();
			return EXIT_OK;
		}
		return result;
	}

	private static URL defaultPlace() throws IOException {
		return Path.of(System.getProperty("user.home"), ".pgoal", "workbench").toUri().toURL();
	}

	private static IApplication ideApplication() throws CoreException {
		IExtension extension = Platform.getExtensionRegistry().getExtension(Platform.PI_RUNTIME, Platform.PT_APPLICATIONS, IDE);
		IConfigurationElement run = extension.getConfigurationElements()[0].getChildren("run")[0];
		return (IApplication) run.createExecutableExtension("class");
	}

	@Override
	public void stop() {
		if (ide != null) {
			ide.stop();
		}
	}
}
