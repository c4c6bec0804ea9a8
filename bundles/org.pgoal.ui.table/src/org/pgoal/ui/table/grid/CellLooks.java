package org.pgoal.ui.table.grid;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.MultiLineTextCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.IStyle;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.Words;
import org.pgoal.model.finding.Severity;
import org.pgoal.ui.table.text.TableText;

/** How each kind of cell is painted, and what it is typed over with. */
final class CellLooks extends AbstractRegistryConfiguration {

	private static final int PADDING = 5;
	private static final int MARK_GAP = 4;
	/** No room for a word. */
	private static final int NARROW = 48;

	private final GridTheme theme;

	CellLooks(GridTheme theme) {
		this.theme = theme;
	}

	/** A cell on one line, whatever its text. */
	private static final class OneLine extends TextPainter {

		OneLine() {
			super(false, false);
		}

		@Override
		protected String convertDataType(ILayerCell cell, IConfigRegistry registry) {
			return super.convertDataType(cell, registry).replace('\n', ' ');
		}
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new OneLine()), DisplayMode.NORMAL);
		for (Severity severity : Severity.values()) {
			ICellPainter marked = padded(new CellPainterDecorator(new OneLine(), CellEdgeEnum.LEFT, MARK_GAP, new ImagePainter(Marks.image(severity), false)));
			painter(registry, CellLabels.FOUND + severity.name(), marked);
			painter(registry, CellLabels.MARKED + severity.name(), marked);
			painter(registry, CellLabels.MARK_ONLY + severity.name(), new BackgroundPainter(new ImagePainter(Marks.image(severity), false)));
			Style found = new Style();
			found.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, theme.of(severity));
			style(registry, CellLabels.FOUND + severity.name(), found);
		}
		painter(registry, CellLabels.MARK_ONLY, new BackgroundPainter());
		painter(registry, CellLabels.GROUP, new GroupPainter());
		Style group = new Style();
		group.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, theme.group());
		group.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, theme.ink());
		style(registry, CellLabels.GROUP, group);
		Style number = new Style();
		number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		style(registry, CellLabels.NUMBER, number);
		Style stale = new Style();
		stale.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, theme.stale());
		style(registry, CellLabels.STALE, stale);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new FilterHint(theme.stale())), DisplayMode.NORMAL, GridRegion.FILTER_ROW);
		editors(registry);
	}

	/** An empty filter says what it is. */
	private static final class FilterHint extends TextPainter {

		private final Color hint;

		FilterHint(Color hint) {
			super(false, false);
			this.hint = hint;
		}

		@Override
		protected String convertDataType(ILayerCell cell, IConfigRegistry registry) {
			String typed = super.convertDataType(cell, registry);
			return typed.isEmpty() && cell.getBounds().width > NARROW ? TableText.of("filter.hint") : typed;
		}

		@Override
		public void setupGCFromConfig(GC gc, IStyle style) {
			super.setupGCFromConfig(gc, style);
			gc.setForeground(hint);
		}
	}

	private static ICellPainter padded(ICellPainter painter) {
		return new BackgroundPainter(new PaddingDecorator(painter, 0, PADDING, 0, PADDING, false));
	}

	private static void painter(IConfigRegistry registry, String label, ICellPainter painter) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, label);
	}

	private static void style(IConfigRegistry registry, String label, Style style) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
	}

	private static void editors(IConfigRegistry registry) {
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.NEVER_EDITABLE, DisplayMode.NORMAL);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE, DisplayMode.NORMAL, CellLabels.EDITABLE);
		// Enter goes on to the row below, as in a spreadsheet, without opening it
		registry.registerConfigAttribute(EditConfigAttributes.ACTIVATE_EDITOR_ON_TRAVERSAL, Boolean.FALSE, DisplayMode.EDIT);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new TextCellEditor(true, true), DisplayMode.EDIT, CellLabels.EDITABLE);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new MultiLineTextCellEditor(true), DisplayMode.EDIT, CellLabels.LINES);
		for (Topic topic : new Topic[] { Topic.POLARITY, Topic.KIND }) {
			registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new ComboBoxCellEditor(Words.choices(Column.of(topic))), DisplayMode.EDIT,
					CellLabels.CHOICE + topic.name());
		}
	}
}
