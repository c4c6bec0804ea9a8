package org.pgoal.diagram.scene;

import java.math.BigDecimal;
import java.util.Locale;

import org.pgoal.diagram.tree.TreeNode;

/** What the colours of the boxes say. */
public enum ColourMode {

	/** Each level-one category has its own. */
	CATEGORY {
		@Override
		Tint tint(TreeNode node, BigDecimal greatestWeight) {
			return node.category() < 0 ? Tint.PLAIN : new Tint("category" + node.category() % CATEGORIES);
		}
	},

	/** The more weight, the stronger. */
	WEIGHT {
		@Override
		Tint tint(TreeNode node, BigDecimal greatestWeight) {
			if (node.category() < 0 || node.weight() == null || greatestWeight.signum() <= 0) {
				return Tint.PLAIN;
			}
			return Tint.graded("weight", node.weight().doubleValue() / greatestWeight.doubleValue());
		}
	},

	/** By the hardest finding. */
	FINDING {
		@Override
		Tint tint(TreeNode node, BigDecimal greatestWeight) {
			return node.worst() == null ? new Tint("clean") : new Tint(node.worst().name().toLowerCase(Locale.ROOT));
		}
	},

	/** The more of the sheet's money, the stronger. */
	BUDGET {
		@Override
		Tint tint(TreeNode node, BigDecimal greatestWeight) {
			return node.share() == null ? Tint.PLAIN : Tint.graded("budget", node.share().doubleValue());
		}
	};

	/** How many category colours there are before they repeat. */
	public static final int CATEGORIES = 6;

	abstract Tint tint(TreeNode node, BigDecimal greatestWeight);
}
