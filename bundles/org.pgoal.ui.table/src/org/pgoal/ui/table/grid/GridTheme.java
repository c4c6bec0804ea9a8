package org.pgoal.ui.table.grid;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.DarkNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.pgoal.model.finding.Severity;

/** Colours and fonts of the grid, for the workbench's light and dark theme. */
enum GridTheme {

	LIGHT(new RGB(255, 255, 255), new RGB(30, 30, 30), new RGB(242, 244, 247), new RGB(228, 233, 240), new RGB(110, 110, 110), new RGB(255, 226, 228),
			new RGB(255, 243, 205), new RGB(227, 240, 252), new RGB(214, 218, 224), new RGB(42, 118, 210)),
	DARK(new RGB(47, 49, 52), new RGB(225, 225, 225), new RGB(60, 63, 66), new RGB(66, 72, 80), new RGB(160, 160, 160), new RGB(104, 44, 50),
			new RGB(92, 74, 26), new RGB(38, 66, 96), new RGB(76, 80, 84), new RGB(30, 92, 160));

	private static final Color WHITE = new Color(255, 255, 255);


	private final RGB paper;
	private final RGB ink;
	private final RGB heading;
	private final RGB group;
	private final RGB stale;
	private final RGB error;
	private final RGB warning;
	private final RGB note;
	private final RGB line;
	private final RGB selected;

	GridTheme(RGB paper, RGB ink, RGB heading, RGB group, RGB stale, RGB error, RGB warning, RGB note, RGB line, RGB selected) {
		this.paper = paper;
		this.ink = ink;
		this.heading = heading;
		this.group = group;
		this.stale = stale;
		this.error = error;
		this.warning = warning;
		this.note = note;
		this.line = line;
		this.selected = selected;
	}

	/** The theme of what is around the grid. */
	static GridTheme of(Control around) {
		RGB rgb = around.getBackground().getRGB();
		return 0.299 * rgb.red + 0.587 * rgb.green + 0.114 * rgb.blue < 128 ? DARK : LIGHT;
	}

	Color paper() {
		return new Color(paper);
	}

	Color ink() {
		return new Color(ink);
	}

	Color heading() {
		return new Color(heading);
	}

	Color group() {
		return new Color(group);
	}

	/** For rows that are no longer what the text says. */
	Color stale() {
		return new Color(stale);
	}

	Color of(Severity severity) {
		return new Color(switch (severity) {
		case ERROR -> error;
		case WARNING -> warning;
		case NOTE -> note;
		});
	}

	ThemeConfiguration configuration() {
		ModernNatTableThemeConfiguration theme = this == DARK ? new DarkNatTableThemeConfiguration() : new ModernNatTableThemeConfiguration();
		Font font = JFaceResources.getDialogFont();
		Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
		theme.defaultFont = font;
		theme.defaultSelectionFont = font;
		theme.selectionAnchorFont = font;
		theme.selectionAnchorSelectionFont = font;
		theme.cHeaderFont = font;
		theme.cHeaderSelectionFont = bold;
		theme.cHeaderFullSelectionFont = bold;
		theme.rHeaderFont = font;
		theme.rHeaderSelectionFont = font;
		theme.rHeaderFullSelectionFont = font;
		theme.filterRowFont = font;
		theme.defaultHAlign = HorizontalAlignmentEnum.LEFT;
		theme.filterRowHAlign = HorizontalAlignmentEnum.LEFT;
		theme.cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		theme.defaultBgColor = paper();
		theme.defaultFgColor = ink();
		theme.filterRowBgColor = paper();
		theme.filterRowFgColor = ink();
		theme.evenRowBgColor = paper();
		theme.oddRowBgColor = paper();
		theme.gridLineColor = new Color(line);
		headings(theme);
		selection(theme);
		return theme;
	}

	private void headings(ModernNatTableThemeConfiguration theme) {
		theme.cHeaderBgColor = heading();
		theme.cHeaderFgColor = ink();
		theme.cHeaderGradientBgColor = heading();
		theme.cHeaderGradientFgColor = heading();
		theme.rHeaderBgColor = heading();
		theme.rHeaderFgColor = ink();
		theme.rHeaderGradientBgColor = heading();
		theme.rHeaderGradientFgColor = heading();
		theme.cornerBgColor = heading();
		theme.cornerFgColor = ink();
		theme.cHeaderSelectionBgColor = group();
		theme.cHeaderSelectionFgColor = ink();
		theme.cHeaderSelectionGradientBgColor = group();
		theme.cHeaderSelectionGradientFgColor = group();
		theme.cHeaderFullSelectionBgColor = group();
		theme.cHeaderFullSelectionFgColor = ink();
		theme.rHeaderSelectionBgColor = group();
		theme.rHeaderSelectionFgColor = ink();
		theme.rHeaderSelectionGradientBgColor = group();
		theme.rHeaderSelectionGradientFgColor = group();
		theme.rHeaderFullSelectionBgColor = group();
		theme.rHeaderFullSelectionFgColor = ink();
	}

	private void selection(ModernNatTableThemeConfiguration theme) {
		Color blue = new Color(selected);
		theme.defaultSelectionBgColor = blue;
		theme.defaultSelectionFgColor = WHITE;
		theme.selectionAnchorSelectionBgColor = blue;
		theme.selectionAnchorSelectionFgColor = WHITE;
		theme.selectionAnchorBgColor = blue;
		theme.selectionAnchorFgColor = WHITE;
	}
}
