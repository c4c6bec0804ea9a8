package org.pgoal.dsl.ide.source;

import java.util.function.Supplier;

/** A value that is made by the first thread that asks for it. */
public final class Once<T> implements Supplier<T> {

	private Supplier<T> maker;
	private T value;

	private Once(Supplier<T> maker) {
		this.maker = maker;
	}

	public static <T> Once<T> of(Supplier<T> maker) {
		return new Once<>(maker);
	}

	@Override
	public synchronized T get() {
		if (maker != null) {
			value = maker.get();
			maker = null;
		}
		return value;
	}
}
