package org.pgoal.diagram.dashboard;

import java.util.List;

import org.pgoal.diagram.scene.Scene;

/**
 * Figures as a picture.
 *
 * @param scene for all painters and writers
 * @param bars  what can be chosen in it, in reading order
 */
public record Dashboard(Scene scene, List<Bar> bars) {

	public Dashboard {
		bars = List.copyOf(bars);
	}
}
