package org.pgoal.diagram.scene;

import java.util.Locale;

import org.pgoal.diagram.tree.TreeNode;

/** What the colours of the boxes say. */
public enum ColourMode {

	/** Each level-one category has its own. */
	CATEGORY {
		@Override
		Tint tint(TreeNode node, double weight) {
			return node.category() < 0 ? Tint.PLAIN : category(node.category());
		}
	},

	/** The more weight, the stronger. */
	WEIGHT {
		@Override
		Tint tint(TreeNode node, double weight) {
			return node.category() < 0 || node.weight() == null ? Tint.PLAIN : Tint.graded("weight", weight);
		}
	},

	/** By the hardest finding. */
	FINDING {
		@Override
		Tint tint(TreeNode node, double weight) {
			if (node.worst() != null) {
				return new Tint(node.worst().name().toLowerCase(Locale.ROOT));
			}
			// a category is only a label, about which nothing can be found
			return node.category() >= 0 && node.kind() != TreeNode.Kind.INDICATOR ? Tint.PLAIN : new Tint("clean");
		}
	},

	/** The more of the sheet's money, the stronger. */
	BUDGET {
		@Override
		Tint tint(TreeNode node, double weight) {
			return node.share() == null ? Tint.PLAIN : Tint.graded("budget", node.share().doubleValue());
		}
	};

	/** How many category colours there are before they repeat. */
	public static final int CATEGORIES = 6;

	/** @param weight what part of the greatest weight of its kind it has, 0 … 1 */
	abstract Tint tint(TreeNode node, double weight);

	static Tint category(int category) {
		return new Tint("category" + category % CATEGORIES);
	}
}
