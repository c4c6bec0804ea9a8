package org.pgoal.ui.compare.roll;

import java.nio.file.Path;

import org.eclipse.core.runtime.SubMonitor;
import org.pgoal.compare.roll.RollPlanner;

/** Shows the progress of files in a monitor. */
final class MonitorWatcher implements RollPlanner.Watcher {

	private final SubMonitor monitor;
	private final String task;
	private boolean begun;

	MonitorWatcher(SubMonitor monitor, String task) {
		this.monitor = monitor;
		this.task = task;
		monitor.setTaskName(task);
	}

	@Override
	public void begins(Path file, int number, int all) {
		if (!begun) {
			monitor.setWorkRemaining(all);
			begun = true;
		}
		monitor.setTaskName(task);
		monitor.subTask(file.getFileName().toString());
		monitor.worked(1);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
