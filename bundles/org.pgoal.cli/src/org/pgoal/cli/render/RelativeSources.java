package org.pgoal.cli.render;

import java.io.IOException;
import java.nio.file.Path;

import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeNode.SourceLine;

/** Tells sources as a picture in another folder finds them, so that both can move together. */
final class RelativeSources {

	private RelativeSources() {
	}

	/**
	 * @param picture where the picture will be, absolute
	 * @param tree    with absolute files
	 */
	static TreeNode seenFrom(Path picture, TreeNode tree) {
		Path folder = real(picture.getParent());
		return tree.withSources(source -> {
			Path file = real(Path.of(source.file()));
			if (!file.getRoot().equals(folder.getRoot())) {
				return null;
			}
			return new SourceLine(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"), source.line());
		});
	}

	/** With links resolved as far as it exists. */
	private static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException missing) {
			Path parent = path.getParent();
			return parent == null ? path : real(parent).resolve(path.getFileName());
		}
	}
}
