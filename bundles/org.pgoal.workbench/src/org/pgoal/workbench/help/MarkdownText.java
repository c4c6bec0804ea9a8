package org.pgoal.workbench.help;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A Markdown document as plain text with styled parts, to be shown by a text widget. Needs no display. */
public final class MarkdownText {

	/** How a part looks. */
	public enum Style {
		TITLE, CHAPTER, SECTION, STRONG, EMPHASIS, CODE, CODE_BLOCK, LINK
	}

	/**
	 * A part of the text.
	 *
	 * @param target where a link leads; null for other styles
	 */
	public record Part(int start, int length, Style style, String target) {
	}

	/** @param level from 1 */
	public record Heading(int level, String text, int offset) {
	}

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	private final String text;
	private final List<Part> parts;
	private final List<Heading> headings;

	private MarkdownText(String text, List<Part> parts, List<Heading> headings) {
		this.text = text;
		this.parts = List.copyOf(parts);
		this.headings = List.copyOf(headings);
	}

	public static MarkdownText of(String markdown) {
		Writer writer = new Writer();
		PARSER.parse(markdown).accept(writer);
		return new MarkdownText(writer.text.toString().stripTrailing() + "\n", writer.parts, writer.headings);
	}

	public String text() {
		return text;
	}

	/** In the order of their ends; they may lie within each other. */
	public List<Part> parts() {
		return parts;
	}

	public List<Heading> headings() {
		return headings;
	}

	private static final class Writer extends AbstractVisitor {

		private static final String BULLET = "•  ";

		private final StringBuilder text = new StringBuilder();
		private final List<Part> parts = new ArrayList<>();
		private final List<Heading> headings = new ArrayList<>();
		private int depth;
		/** Of the columns of the table being written. */
		private List<String> columns = List.of();

		private void styled(Style style, String target, Runnable content) {
			int start = text.length();
			content.run();
			if (text.length() > start) {
				parts.add(new Part(start, text.length() - start, style, target));
			}
		}

		/** Begins a block: an empty line before it, but none within tight lists. */
		private void begin() {
			if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
				text.append('\n');
			}
			if (depth == 0 && !text.isEmpty()) {
				text.append('\n');
			}
		}

		@Override
		public void visit(org.commonmark.node.Heading heading) {
			begin();
			int start = text.length();
			Style style = switch (heading.getLevel()) {
			case 1 -> Style.TITLE;
			case 2 -> Style.CHAPTER;
			default -> Style.SECTION;
			};
			styled(style, null, () -> visitChildren(heading));
			headings.add(new Heading(heading.getLevel(), text.substring(start), start));
			text.append('\n');
		}

		@Override
		public void visit(Paragraph paragraph) {
			if (!(paragraph.getParent() instanceof ListItem) || paragraph.getPrevious() != null) {
				begin();
			}
			visitChildren(paragraph);
			text.append('\n');
		}

		@Override
		public void visit(BulletList list) {
			items(list, 0);
		}

		@Override
		public void visit(OrderedList list) {
			items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
		}

		private void items(Node list, int first) {
			begin();
			int number = first;
			for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
				text.append("    ".repeat(depth)).append("  ").append(first == 0 ? BULLET : number++ + ".  ");
				depth++;
				visitChildren(item);
				depth--;
				if (text.charAt(text.length() - 1) != '\n') {
					text.append('\n');
				}
			}
		}

		@Override
		public void visit(BlockQuote quote) {
			styled(Style.EMPHASIS, null, () -> visitChildren(quote));
		}

		@Override
		public void visit(FencedCodeBlock code) {
			code(code.getLiteral());
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			code(code.getLiteral());
		}

		private void code(String literal) {
			begin();
			styled(Style.CODE_BLOCK, null, () -> text.append(literal.stripTrailing()));
			text.append('\n');
		}

		@Override
		public void visit(ThematicBreak line) {
			begin();
		}

		@Override
		public void visit(CustomBlock block) {
			if (block instanceof TableBlock) {
				begin();
				columns = List.of();
			}
			visitChildren(block);
		}

		/** Tables have long texts in narrow windows: a row becomes an item that begins with its first cell. */
		@Override
		public void visit(CustomNode node) {
			if (node instanceof TableHead) {
				List<String> found = new ArrayList<>();
				for (Node cell = node.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
					found.add(plain(cell));
				}
				columns = found;
			} else if (node instanceof TableRow row) {
				row(row);
			} else {
				visitChildren(node);
			}
		}

		private void row(TableRow row) {
			text.append("  ").append(BULLET);
			int column = 0;
			for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
				Node content = cell;
				if (column == 0) {
					styled(Style.STRONG, null, () -> visitChildren(content));
				} else if (cell.getFirstChild() != null) {
					text.append(column == 1 ? "   " : "   ·   ");
					if (columns.size() > 2 && column < columns.size() && !columns.get(column).isEmpty()) {
						String label = columns.get(column);
						styled(Style.EMPHASIS, null, () -> text.append(label).append(' '));
					}
					visitChildren(content);
				}
				column++;
			}
			text.append('\n');
		}

		private static String plain(Node node) {
			Writer writer = new Writer();
			writer.visitChildren(node);
			return writer.text.toString();
		}

		@Override
		public void visit(Text words) {
			text.append(words.getLiteral());
		}

		@Override
		public void visit(Code code) {
			styled(Style.CODE, null, () -> text.append(code.getLiteral()));
		}

		@Override
		public void visit(Emphasis emphasis) {
			styled(Style.EMPHASIS, null, () -> visitChildren(emphasis));
		}

		@Override
		public void visit(StrongEmphasis strong) {
			styled(Style.STRONG, null, () -> visitChildren(strong));
		}

		@Override
		public void visit(Link link) {
			styled(Style.LINK, link.getDestination(), () -> visitChildren(link));
		}

		/** Pictures are not carried into the product; what they show is said. */
		@Override
		public void visit(Image image) {
			styled(Style.EMPHASIS, null, () -> visitChildren(image));
		}

		@Override
		public void visit(SoftLineBreak end) {
			// Chinese text has no blanks between its lines
			char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
			if (Character.UnicodeScript.of(last) != Character.UnicodeScript.HAN && "，。；：、！？）】》”".indexOf(last) < 0) {
				text.append(' ');
			}
		}

		@Override
		public void visit(HardLineBreak end) {
			text.append('\n');
		}

		@Override
		public void visit(HtmlInline html) {
			// marks for other readers
		}

		@Override
		public void visit(HtmlBlock html) {
			// marks for other readers
		}
	}
}
