package org.pgoal.cli.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.html.HtmlWriter;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.pdf.PdfWriter;
import org.pgoal.diagram.png.PngWriter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.diagram.tree.TreeNode;

/** What {@code --to} takes. */
enum PictureFormat {

	SVG(false) {
		@Override
		byte[] picture(List<TreeNode> trees, Look look) {
			return SvgWriter.write(scene(trees.get(0), look)).getBytes(StandardCharsets.UTF_8);
		}
	},

	PNG(false) {
		@Override
		byte[] picture(List<TreeNode> trees, Look look) throws CannotDraw {
			return PngWriter.write(scene(trees.get(0), look), look.dark() ? Palette.DARK : Palette.LIGHT, look.scale(), look.font());
		}
	},

	PDF(true) {
		@Override
		byte[] picture(List<TreeNode> trees, Look look) throws CannotDraw {
			return PdfWriter.write(trees.stream().map(tree -> scene(tree, look)).toList(), look.locale(), look.font());
		}
	},

	HTML(true) {
		@Override
		byte[] picture(List<TreeNode> trees, Look look) {
			return HtmlWriter.write(trees, look.mode(), look.depth(), look.locale()).getBytes(StandardCharsets.UTF_8);
		}

		@Override
		boolean folds() {
			return true;
		}
	};

	private final boolean several;

	PictureFormat(boolean several) {
		this.several = several;
	}

	static String[] names() {
		return Arrays.stream(values()).map(PictureFormat::word).toArray(String[]::new);
	}

	static PictureFormat named(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	private String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** With the dot. */
	String extension() {
		return "." + word();
	}

	/** Whether one file can show several sheets. */
	boolean holdsSeveral() {
		return several;
	}

	/** Whether the reader can unfold what is folded, so that all of it must be there. */
	boolean folds() {
		return false;
	}

	/**
	 * The content of a file.
	 *
	 * @param trees one, where it can't hold several
	 */
	abstract byte[] picture(List<TreeNode> trees, Look look) throws CannotDraw;

	static Scene scene(TreeNode tree, Look look) {
		return SceneBuilder.document(tree, look.mode(), look.locale());
	}
}
