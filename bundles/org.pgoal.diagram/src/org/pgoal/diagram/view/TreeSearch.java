package org.pgoal.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.tree.TreeNode;

/** Finds nodes by what a reader sees of them, folded ones too. */
public final class TreeSearch {

	private TreeSearch() {
	}

	/**
	 * The nodes that all words of a query occur in, in name, value or a finding, in the order of the tree. Case and width of
	 * the letters don't count.
	 *
	 * @param roots unfolded trees
	 * @return their paths; empty for a blank query
	 */
	public static List<String> find(List<TreeNode> roots, String query) {
		String[] words = plain(query).strip().split("\\s+");
		List<String> found = new ArrayList<>();
		if (!words[0].isEmpty()) {
			roots.forEach(root -> find(root, words, found));
		}
		return List.copyOf(found);
	}

	private static void find(TreeNode node, String[] words, List<String> found) {
		StringBuilder seen = new StringBuilder(node.title());
		if (node.kind() == TreeNode.Kind.INDICATOR && node.detail() != null) {
			seen.append('\n').append(node.detail());
		}
		node.notes().forEach(note -> seen.append('\n').append(note));
		String text = plain(seen.toString());
		boolean all = true;
		for (String word : words) {
			all &= text.contains(word);
		}
		if (all) {
			found.add(node.path());
		}
		node.children().forEach(child -> find(child, words, found));
	}

	private static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			plain.append(c == '\u3000' ? ' ' : c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
		}
		return plain.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * The one after or before another one, round the end.
	 *
	 * @param found   not empty
	 * @param current a path, of a node found or not; null: none
	 * @param order   all paths in the order of the tree
	 */
	public static String next(List<String> found, String current, List<String> order, boolean forwards) {
		int here = current == null ? -1 : order.indexOf(current);
		if (forwards) {
			return found.stream().filter(path -> order.indexOf(path) > here).findFirst().orElse(found.getFirst());
		}
		return found.reversed().stream().filter(path -> here >= 0 && order.indexOf(path) < here).findFirst().orElse(found.getLast());
	}
}
