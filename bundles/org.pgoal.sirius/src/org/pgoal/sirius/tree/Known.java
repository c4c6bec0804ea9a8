package org.pgoal.sirius.tree;

import java.util.function.Supplier;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Something found out about an element, kept with it until a change. */
final class Known extends AdapterImpl {

	private final Class<?> type;
	private Object value;
	private long at;

	private Known(Class<?> type) {
		this.type = type;
	}

	/** @param changes the state that the value belongs to */
	static <T> T of(EObject element, Class<T> type, long changes, Supplier<T> find) {
		Known known = (Known) EcoreUtil.getExistingAdapter(element, type);
		if (known == null) {
			known = new Known(type);
			element.eAdapters().add(known);
		}
		if (known.value == null || known.at != changes) {
			known.value = find.get();
			known.at = changes;
		}
		return type.cast(known.value);
	}

	@Override
	public boolean isAdapterForType(Object asked) {
		return asked == type;
	}
}
