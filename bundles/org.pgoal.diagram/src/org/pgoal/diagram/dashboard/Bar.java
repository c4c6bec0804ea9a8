package org.pgoal.diagram.dashboard;

/**
 * A bar of the picture with its label and number.
 *
 * @param choice what it stands for; null for the rest that isn't shown one by one
 * @param spoken the same in words
 */
public record Bar(double x, double y, double width, double height, Choice choice, String spoken) {

	public boolean holds(double px, double py) {
		return px >= x && px <= x + width && py >= y && py <= y + height;
	}
}
