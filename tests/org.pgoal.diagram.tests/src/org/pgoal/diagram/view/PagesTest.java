package org.pgoal.diagram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

	/** Width and height of the picture; least and most are 0.5 and 1 on paper of 800 × 600. */
	@ParameterizedTest
	@CsvSource({ "100,100,1", "800,600,1", "1600,1200,1", "1600,1201,2", "800,6000,10", "1600,6000,5", "1700,6000,10" })
	void asManyAsNeeded(double width, double height, int pages) {
		assertEquals(pages, Pages.of(width, height, 800, 600, 0.5, 1).pages().size());
	}

	@Test
	void aSmallPictureIsNotBlownUp() {
		assertEquals(1, Pages.of(10, 10, 800, 600, 0.5, 1).scale());
	}

	/** Every point is on one page. */
	@Test
	void thePagesAreThePicture() {
		Pages pages = Pages.of(2345, 6789, 800, 600, 0.5, 1);
		assertEquals(2345 * 6789.0, pages.pages().stream().mapToDouble(part -> part.width() * part.height()).sum(), 1);
		for (Pages.Part part : pages.pages()) {
			assertTrue(part.width() * pages.scale() <= 800 + 1e-6 && part.height() * pages.scale() <= 600 + 1e-6);
			assertTrue(part.x() + part.width() <= 2345 + 1e-6 && part.y() + part.height() <= 6789 + 1e-6);
		}
	}
}
