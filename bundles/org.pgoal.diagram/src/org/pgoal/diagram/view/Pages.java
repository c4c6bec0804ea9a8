package org.pgoal.diagram.view;

import java.util.ArrayList;
import java.util.List;

/**
 * How a picture is spread over sheets of paper: on one where it can still be read there, else as wide as the paper and as
 * many as needed, from above.
 *
 * @param scale lengths on paper per length of the picture
 * @param pages upper left corner and size of what each page shows, in lengths of the picture
 */
public record Pages(double scale, List<Part> pages) {

	/** A part of the picture. */
	public record Part(double x, double y, double width, double height) {
	}

	/**
	 * @param width       of the picture
	 * @param height      of the picture
	 * @param paperWidth  what can be printed on
	 * @param paperHeight what can be printed on, in the same unit
	 * @param least       the smallest scale at which the text can be read
	 * @param most        the largest scale; small pictures aren't blown up
	 */
	public static Pages of(double width, double height, double paperWidth, double paperHeight, double least, double most) {
		double whole = Math.min(paperWidth / width, paperHeight / height);
		double scale = Math.min(most, whole >= least ? whole : Math.max(least, Math.min(paperWidth / width, most)));
		double partWidth = Math.min(width, paperWidth / scale);
		double partHeight = Math.min(height, paperHeight / scale);
		List<Part> pages = new ArrayList<>();
		for (int row = 0; row < count(height, partHeight); row++) {
			for (int column = 0; column < count(width, partWidth); column++) {
				double x = column * partWidth;
				double y = row * partHeight;
				pages.add(new Part(x, y, Math.min(partWidth, width - x), Math.min(partHeight, height - y)));
			}
		}
		return new Pages(scale, List.copyOf(pages));
	}

	/** Not one more for a rounding error. */
	private static int count(double length, double part) {
		return (int) Math.ceil(length / part - 1e-6);
	}
}
