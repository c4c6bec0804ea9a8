package org.pgoal.workbench.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.pgoal.workbench.help.MarkdownText.Part;

/** Turns the styled parts of a document into style ranges that lie one behind the other, as a text widget wants them. */
final class PageStyles {

	private final FontRegistry fonts;
	private final StyledText page;

	private PageStyles(FontRegistry fonts, StyledText page) {
		this.fonts = fonts;
		this.page = page;
	}

	static StyleRange[] of(MarkdownText text, StyledText page, FontRegistry fonts) {
		return new PageStyles(fonts, page).ranges(text);
	}

	private StyleRange[] ranges(MarkdownText text) {
		// inner parts go before the outer ones that hold them
		List<Part> parts = new ArrayList<>(text.parts());
		parts.sort(Comparator.comparingInt(Part::length));
		StyleRange[] at = new StyleRange[text.text().length()];
		for (Part part : parts) {
			StyleRange style = style(part.style());
			for (int i = part.start(); i < part.start() + part.length() && i < at.length; i++) {
				if (at[i] == null) {
					at[i] = style;
				}
			}
		}
		List<StyleRange> ranges = new ArrayList<>();
		for (int start = 0; start < at.length;) {
			int end = start + 1;
			while (end < at.length && at[end] == at[start]) {
				end++;
			}
			if (at[start] != null) {
				StyleRange range = (StyleRange) at[start].clone();
				range.start = start;
				range.length = end - start;
				ranges.add(range);
			}
			start = end;
		}
		return ranges.toArray(StyleRange[]::new);
	}

	private StyleRange style(MarkdownText.Style style) {
		StyleRange range = new StyleRange();
		switch (style) {
		case TITLE, CHAPTER -> range.font = heading(style == MarkdownText.Style.TITLE ? JFaceResources.HEADER_FONT : JFaceResources.BANNER_FONT);
		case SECTION, STRONG -> range.fontStyle = SWT.BOLD;
		case EMPHASIS -> range.fontStyle = SWT.ITALIC;
		case CODE, CODE_BLOCK -> range.font = fonts.get(JFaceResources.TEXT_FONT);
		case LINK -> {
			range.foreground = JFaceColors.getHyperlinkText(page.getDisplay());
			range.underline = true;
			range.underlineStyle = SWT.UNDERLINE_LINK;
		}
		}
		return range;
	}

	private Font heading(String name) {
		return fonts.getBold(name);
	}
}
