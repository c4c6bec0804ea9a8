package org.pgoal.ui.table;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.ui.IStartup;

/**
 * Loads what the first grid is painted with before there is one. The collections that it uses look for their implementations when they
 * are touched first, which would hold the UI thread for a quarter of a second in the midst of painting.
 */
public final class EarlyClasses implements IStartup {

	private static final List<String> SLOW = List.of("org.eclipse.collections.api.factory.Sets", "org.eclipse.collections.api.factory.Lists",
			"org.eclipse.collections.impl.factory.primitive.IntSets", "org.eclipse.collections.impl.factory.primitive.IntLists",
			"org.eclipse.collections.impl.factory.primitive.IntIntMaps", "org.eclipse.collections.impl.factory.primitive.IntObjectMaps");

	@Override
	public void earlyStartup() {
		for (String name : SLOW) {
			try {
				Class.forName(name, true, NatTable.class.getClassLoader());
			} catch (ClassNotFoundException | LinkageError later) {
				// then it is loaded, or missed, when it is needed
				ILog.get().info("Not loaded early: " + name, later);
			}
		}
	}
}
