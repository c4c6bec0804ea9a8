package org.pgoal.ui.table.grid;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.CellStyleUtil;
import org.eclipse.nebula.widgets.nattable.style.IStyle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.ui.table.text.TableText;

/** The heading of a group: open or closed, its name, and what its rows come to. */
final class GroupPainter extends BackgroundPainter {

	/** Width of the place where a click opens or closes, per level. */
	static final int INDENT = 18;
	private static final int GAP = 8;

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		super.paintCell(cell, gc, bounds, registry);
		if (!(cell.getDataValue() instanceof GroupLine group)) {
			return;
		}
		IStyle style = CellStyleUtil.getCellStyle(cell, registry);
		Color ink = style.getAttributeValue(CellStyleAttributes.FOREGROUND_COLOR);
		gc.setForeground(ink);
		int x = bounds.x + INDENT * group.depth();
		int middle = bounds.y + bounds.height / 2;
		Color paper = gc.getBackground();
		gc.setBackground(ink);
		gc.setAntialias(SWT.ON);
		gc.fillPolygon(group.isFolded() ? new int[] { x + 6, middle - 4, x + 6, middle + 4, x + 11, middle }
				: new int[] { x + 4, middle - 2, x + 12, middle - 2, x + 8, middle + 3 });
		gc.setBackground(paper);
		x += INDENT;
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		x = draw(gc, group.title(), x, middle) + GAP;
		gc.setFont(JFaceResources.getDialogFont());
		x = draw(gc, sums(group), x, middle) + GAP;
		if (group.severity().isPresent()) {
			Image mark = Marks.image(group.severity().get());
			gc.drawImage(mark, x, middle - mark.getBounds().height / 2);
			draw(gc, String.valueOf(group.found()), x + mark.getBounds().width + 3, middle);
		}
	}

	private static int draw(GC gc, String text, int x, int middle) {
		// of the text and not of the font: Chinese is taller
		Point size = gc.textExtent(text);
		gc.drawText(text, x, middle - size.y / 2, SWT.DRAW_TRANSPARENT);
		return x + size.x;
	}

	/** What the rows of a group come to, in words. */
	static String sums(GroupLine group) {
		String count = group.count() == 1 ? TableText.of("group.one") : TableText.of("group.count", group.count());
		return group.weight().map(weight -> TableText.of("group.weighted", count, weight.stripTrailingZeros().toPlainString())).orElse(count);
	}
}
