package org.pgoal.forms.intake;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.pgoal.forms.FormException;

/** The characters and the ruled lines of one page, as it is turned for reading: x to the right and y downwards, in points. */
final class PdfPage extends PDFGraphicsStreamEngine {

	/**
	 * A character, or several that one glyph stands for.
	 *
	 * @param left  edge
	 * @param base  line
	 * @param width of the glyph
	 * @param size  of the font
	 */
	record Glyph(String text, double left, double base, double width, double size) {

		double right() {
			return left + width;
		}

		double middle() {
			return left + width / 2;
		}

		/** In the middle of its height. */
		double centre() {
			return base - size * 0.35;
		}
	}

	/** A straight line, from left to right or from top to bottom. */
	record Rule(boolean horizontal, double at, double from, double to) {
	}

	private static final int MOST_OPERATIONS = 3_000_000;
	private static final double THICKEST = 4;
	private static final double SHORTEST = 4;
	private static final double SLANT = 0.5;

	private final Budget budget;
	private final List<Glyph> glyphs = new ArrayList<>();
	private final List<Glyph> unseen = new ArrayList<>();
	private final List<Rule> rules = new ArrayList<>();
	private int clip = -1;
	private final AffineTransform turned;
	private final GeneralPath path = new GeneralPath();
	private int operations;

	PdfPage(PDPage page, Budget budget) {
		super(page);
		this.budget = budget;
		PDRectangle box = page.getCropBox();
		turned = switch (Math.floorMod(page.getRotation(), 360)) {
		case 90 -> new AffineTransform(0, 1, 1, 0, -box.getLowerLeftY(), -box.getLowerLeftX());
		case 180 -> new AffineTransform(-1, 0, 0, 1, box.getUpperRightX(), -box.getLowerLeftY());
		case 270 -> new AffineTransform(0, -1, -1, 0, box.getUpperRightY(), box.getUpperRightX());
		default -> new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
		};
	}

	/** Reads the page. */
	void read() throws IOException {
		processPage(getPage());
	}

	List<Glyph> glyphs() {
		return glyphs;
	}

	/** Characters outside the area that is shown: of a merged cell that goes on on the next page, or of a line that is cut off. */
	List<Glyph> unseen() {
		return unseen;
	}

	List<Rule> rules() {
		return rules;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		// forms that draw forms that draw forms
		if (++operations > MOST_OPERATIONS) {
			throw new Budget.Exceeded(Intake.message("pdfTooMuch"));
		}
		if (operations % 1000 == 0) {
			budget.goOn();
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) throws IOException {
		if (exception instanceof Budget.Exceeded) {
			throw exception;
		}
		super.operatorException(operator, operands, exception);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		String text = font.toUnicode(code);
		if (text == null || text.isEmpty()) {
			text = "\ufffd";
		}
		Point2D origin = turned.transform(new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY()), null);
		double size = Math.hypot(matrix.getShearY(), matrix.getScaleY());
		double width = displacement.getX() * Math.hypot(matrix.getScaleX(), matrix.getShearY());
		try {
			budget.characters(1);
		} catch (FormException tooMuch) {
			throw new Budget.Exceeded(tooMuch.message());
		}
		Glyph glyph = new Glyph(text, origin.getX(), origin.getY(), width, size);
		(isSeen(glyph) ? glyphs : unseen).add(glyph);
	}

	private boolean isSeen(Glyph glyph) {
		try {
			Point2D middle = turned.inverseTransform(new Point2D.Double(glyph.middle(), glyph.centre()), null);
			return getGraphicsState().getCurrentClippingPath().contains(middle);
		} catch (NoninvertibleTransformException never) {
			throw new IllegalStateException(never);
		}
	}

	// ---------------------------------------------------------------- lines

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		path.moveTo(p0.getX(), p0.getY());
		path.lineTo(p1.getX(), p1.getY());
		path.lineTo(p2.getX(), p2.getY());
		path.lineTo(p3.getX(), p3.getY());
		path.closePath();
	}

	@Override
	public void moveTo(float x, float y) {
		path.moveTo(x, y);
	}

	@Override
	public void lineTo(float x, float y) {
		if (path.getCurrentPoint() == null) {
			path.moveTo(x, y);
		} else {
			path.lineTo(x, y);
		}
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		// a curve bounds no cell
		path.moveTo(x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
	}

	@Override
	public void closePath() {
		if (path.getCurrentPoint() != null) {
			path.closePath();
		}
	}

	@Override
	public void endPath() {
		if (clip >= 0) {
			path.setWindingRule(clip);
			getGraphicsState().intersectClippingPath(path);
			clip = -1;
		}
		path.reset();
	}

	@Override
	public void strokePath() {
		double[] place = new double[6];
		double[] last = null;
		double[] first = null;
		for (PathIterator it = path.getPathIterator(turned); !it.isDone(); it.next()) {
			switch (it.currentSegment(place)) {
			case PathIterator.SEG_MOVETO -> {
				last = place.clone();
				first = last;
			}
			case PathIterator.SEG_LINETO -> {
				rule(last, place);
				last = place.clone();
			}
			case PathIterator.SEG_CLOSE -> {
				rule(last, first);
				last = first;
			}
			default -> last = null;
			}
		}
		endPath();
	}

	/** Lines are often drawn as thin filled boxes. */
	@Override
	public void fillPath(int windingRule) {
		double[] place = new double[6];
		double left = Double.MAX_VALUE;
		double right = -Double.MAX_VALUE;
		double top = Double.MAX_VALUE;
		double bottom = -Double.MAX_VALUE;
		for (PathIterator it = path.getPathIterator(turned);; it.next()) {
			boolean begins = it.isDone() || it.currentSegment(place) == PathIterator.SEG_MOVETO;
			if (begins) {
				box(left, top, right, bottom);
				left = Double.MAX_VALUE;
				right = -Double.MAX_VALUE;
				top = Double.MAX_VALUE;
				bottom = -Double.MAX_VALUE;
			}
			if (it.isDone()) {
				break;
			}
			if (it.currentSegment(place) != PathIterator.SEG_CLOSE) {
				left = Math.min(left, place[0]);
				right = Math.max(right, place[0]);
				top = Math.min(top, place[1]);
				bottom = Math.max(bottom, place[1]);
			}
		}
		endPath();
	}

	private void box(double left, double top, double right, double bottom) {
		if (right - left >= SHORTEST && bottom - top <= THICKEST) {
			add(new Rule(true, (top + bottom) / 2, left, right));
		} else if (bottom - top >= SHORTEST && right - left <= THICKEST && right >= left) {
			add(new Rule(false, (left + right) / 2, top, bottom));
		}
	}

	private void rule(double[] one, double[] other) {
		if (one == null || other == null) {
			return;
		}
		if (Math.abs(one[1] - other[1]) <= SLANT && Math.abs(one[0] - other[0]) >= 1) {
			add(new Rule(true, (one[1] + other[1]) / 2, Math.min(one[0], other[0]), Math.max(one[0], other[0])));
		} else if (Math.abs(one[0] - other[0]) <= SLANT && Math.abs(one[1] - other[1]) >= 1) {
			add(new Rule(false, (one[0] + other[0]) / 2, Math.min(one[1], other[1]), Math.max(one[1], other[1])));
		}
	}

	private void add(Rule rule) {
		rules.add(rule);
	}

	@Override
	public void fillAndStrokePath(int windingRule) {
		strokePath();
	}

	@Override
	public void clip(int windingRule) {
		clip = windingRule;
	}

	@Override
	public void shadingFill(COSName shading) {
		// no text
	}

	@Override
	public void drawImage(PDImage image) {
		// never unpacked
	}
}
