package org.pgoal.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.lsp4j.DocumentSymbol;

/** Symbols as a tree, with the ways through it. */
final class SymbolTree implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return children((DocumentSymbol) parent).toArray();
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return !children((DocumentSymbol) element).isEmpty();
	}

	private static List<DocumentSymbol> children(DocumentSymbol symbol) {
		return Optional.ofNullable(symbol.getChildren()).orElse(List.of());
	}

	/** All paths from the top to an element. */
	static Stream<TreePath> paths(List<DocumentSymbol> symbols) {
		return symbols.stream().flatMap(symbol -> paths(TreePath.EMPTY, symbol));
	}

	private static Stream<TreePath> paths(TreePath parent, DocumentSymbol symbol) {
		TreePath path = parent.createChildPath(symbol);
		return Stream.concat(Stream.of(path), children(symbol).stream().flatMap(child -> paths(path, child)));
	}

	static List<String> names(TreePath path) {
		return IntStream.range(0, path.getSegmentCount()).mapToObj(i -> ((DocumentSymbol) path.getSegment(i)).getName()).toList();
	}

	/** The path to the innermost element that a line belongs to. */
	static Optional<TreePath> at(List<DocumentSymbol> symbols, int line) {
		List<Object> path = new ArrayList<>();
		List<DocumentSymbol> level = symbols;
		while (true) {
			Optional<DocumentSymbol> next = level.stream().filter(s -> s.getRange().getStart().getLine() <= line && line <= s.getRange().getEnd().getLine())
					.findFirst();
			if (next.isEmpty()) {
				return path.isEmpty() ? Optional.empty() : Optional.of(new TreePath(path.toArray()));
			}
			path.add(next.get());
			level = children(next.get());
		}
	}
}
