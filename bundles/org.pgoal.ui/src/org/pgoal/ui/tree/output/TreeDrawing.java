package org.pgoal.ui.tree.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.html.HtmlWriter;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.pdf.PdfWriter;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.scene.SceneStack;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.ui.tree.picture.SheetPicture;

/** The trees of a file, as {@code pgoal render} writes them. */
public final class TreeDrawing implements Drawing {

	private final String title;
	private final List<TreeNode> all;
	/** As their reader has folded them. */
	private final List<TreeNode> shown;
	private final ColourMode mode;

	public TreeDrawing(SheetPicture picture, ColourMode mode) {
		title = picture.map().scene().title();
		all = picture.index().roots();
		shown = all.stream().map(root -> root.folded(picture.folded())).toList();
		this.mode = mode;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public List<PictureFormat> formats() {
		return List.of(PictureFormat.values());
	}

	@Override
	public byte[] write(PictureFormat format, Locale locale) throws CannotDraw {
		return switch (format) {
		case SVG, PNG -> new SceneDrawing(SceneStack.build(shown, mode, locale)).write(format, locale);
		// a page for each sheet
		case PDF -> PdfWriter.write(shown.stream().map(root -> SceneBuilder.document(root, mode, locale)).toList(), locale, null);
		// its reader folds and unfolds, so nothing is left out
		case HTML -> HtmlWriter.write(all, mode, Integer.MAX_VALUE, locale).getBytes(StandardCharsets.UTF_8);
		};
	}
}
