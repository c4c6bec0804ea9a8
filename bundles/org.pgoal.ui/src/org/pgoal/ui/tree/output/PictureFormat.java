package org.pgoal.ui.tree.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.html.HtmlWriter;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.pdf.PdfWriter;
import org.pgoal.diagram.png.PngWriter;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.scene.SceneStack;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.ui.tree.text.TreeText;

/** The kinds of files that a picture can be written as. */
enum PictureFormat {

	SVG {
		@Override
		byte[] write(List<TreeNode> shown, List<TreeNode> all, ColourMode mode, Locale locale) {
			return SvgWriter.write(SceneStack.build(shown, mode, locale)).getBytes(StandardCharsets.UTF_8);
		}
	},

	PNG {
		@Override
		byte[] write(List<TreeNode> shown, List<TreeNode> all, ColourMode mode, Locale locale) throws CannotDraw {
			return PngWriter.write(SceneStack.build(shown, mode, locale), Palette.LIGHT, SHARP, null);
		}
	},

	/** A page for each sheet. */
	PDF {
		@Override
		byte[] write(List<TreeNode> shown, List<TreeNode> all, ColourMode mode, Locale locale) throws CannotDraw {
			return PdfWriter.write(shown.stream().map(root -> SceneBuilder.document(root, mode, locale)).toList(), locale, null);
		}
	},

	/** Its reader folds and unfolds, so nothing is left out. */
	HTML {
		@Override
		byte[] write(List<TreeNode> shown, List<TreeNode> all, ColourMode mode, Locale locale) {
			return HtmlWriter.write(all, mode, Integer.MAX_VALUE, locale).getBytes(StandardCharsets.UTF_8);
		}
	};

	private static final double SHARP = 2;

	/** With the dot. */
	String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	/** What it is, in the reader's language. */
	String label() {
		return TreeText.of("export" + extension());
	}

	/**
	 * The content of a file.
	 *
	 * @param shown the trees as their reader has folded them
	 * @param all   the same unfolded
	 */
	abstract byte[] write(List<TreeNode> shown, List<TreeNode> all, ColourMode mode, Locale locale) throws CannotDraw;
}
