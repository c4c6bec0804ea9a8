package org.pgoal.diagram.scene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeNode.Kind;
import org.pgoal.model.finding.Severity;

/** Trees of any shape with names of any kind. */
final class RandomTrees {

	private static final String[] WORDS = { "处理解除劳动关系类仲裁案件", "", " ", "goal", "😀👨‍👩‍👧", "العربية", "עברית", "<b>&\"'", "]]>", "\u0000\ud800", "a\u0301\u0302",
			"ﷺ", "①≥95%", "Donaudampfschifffahrtsgesellschaft", "𠮷野家", "\t\n", "—…“”" };

	private final Random random;
	private final int maxChildren;
	private int left;
	private int made;

	private RandomTrees(long seed, int nodes, int maxChildren) {
		this.random = new Random(seed);
		this.left = nodes;
		this.maxChildren = maxChildren;
	}

	static TreeNode of(long seed, int nodes, int maxChildren) {
		return new RandomTrees(seed, nodes, maxChildren).node(0, "root");
	}

	private TreeNode node(int level, String path) {
		left--;
		Kind kind = Kind.values()[Math.min(level, Kind.values().length - 1)];
		List<TreeNode> children = new ArrayList<>();
		int wanted = level > 20 ? 0 : random.nextInt(maxChildren + 1);
		for (int i = 0; i < wanted && left > 0; i++) {
			children.add(node(level + 1, path + "/" + made++));
		}
		String value = random.nextBoolean() ? null : text(60);
		TreeNode.Facts facts = new TreeNode.Facts(value, random.nextBoolean() ? null : "3 项指标", random.nextBoolean() ? null : "10 分",
				random.nextInt(5) > 0 ? null : "占预算 100%");
		Severity worst = random.nextBoolean() ? null : Severity.values()[random.nextInt(3)];
		int hidden = children.isEmpty() && random.nextInt(4) == 0 ? 1 + random.nextInt(5000) : 0;
		return new TreeNode(path, kind, text(1000), facts, value, random.nextBoolean() ? null : new BigDecimal(random.nextInt(100)), null, random.nextBoolean(),
				random.nextInt(9), worst, worst == null ? List.of() : List.of("PG000 " + text(20)), null, null, hidden,
				new TreeNode.Totals(hidden, 0, random.nextInt(3), random.nextInt(300), 0), children);
	}

	private String text(int most) {
		int length = random.nextInt(10) == 0 ? most : random.nextInt(Math.min(most, 30));
		StringBuilder text = new StringBuilder();
		while (text.length() < length) {
			text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? " " : "");
			if (random.nextInt(50) == 0 && text.isEmpty()) {
				break;
			}
		}
		return text.substring(0, Math.min(length, text.length()));
	}
}
