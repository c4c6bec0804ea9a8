package org.pgoal.diagram.scene;

/**
 * A colour by meaning, not by value: {@link Palette} has one for light and one for dark.
 *
 * @param name the name of the style, e.g. {@code category3}, {@code warning}, {@code weight4}
 */
public record Tint(String name) {

	static final Tint PLAIN = new Tint("plain");
	/** The ground of the picture. */
	static final Tint BARE = new Tint("bare");

	/**
	 * @param strength 0 … 1
	 */
	static Tint graded(String name, double strength) {
		return new Tint(name + Math.round(Math.clamp(strength, 0.0, 1.0) * Palette.STEPS));
	}
}
