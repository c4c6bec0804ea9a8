package org.pgoal.ui.tree.output;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.view.Pages;
import org.pgoal.ui.tree.canvas.PicturePainter;

/** The picture on paper: on one page where it can be read there, else on as many as needed. */
public final class PicturePrint {

	private static final double MARGIN_INCHES = 0.5;
	/** Points per pixel of the picture: text of 13 pixels is between 6 and 10 points high. */
	private static final double LEAST_POINTS = 6 / 13.0;
	private static final double MOST_POINTS = 10 / 13.0;
	private static final double POINTS = 72;

	private PicturePrint() {
	}

	/** Asks for a printer and its pages first. */
	public static void print(Shell shell, Scene scene) {
		PrinterData wanted = new PrinterData();
		wanted.orientation = scene.width() > scene.height() ? PrinterData.LANDSCAPE : PrinterData.PORTRAIT;
		PrintDialog dialog = new PrintDialog(shell, SWT.NONE);
		dialog.setPrinterData(wanted);
		PrinterData chosen = dialog.open();
		if (chosen != null) {
			Printer printer = new Printer(chosen);
			try {
				print(printer, chosen, scene);
			} finally {
				printer.dispose();
			}
		}
	}

	private static void print(Printer printer, PrinterData chosen, Scene scene) {
		Point dots = printer.getDPI();
		Rectangle paper = printer.getClientArea();
		int marginX = (int) (MARGIN_INCHES * dots.x);
		int marginY = (int) (MARGIN_INCHES * dots.y);
		Pages pages = Pages.of(scene.width(), scene.height(), paper.width - 2.0 * marginX, paper.height - 2.0 * marginY, LEAST_POINTS / POINTS * dots.x,
				MOST_POINTS / POINTS * dots.x);
		int first = chosen.scope == PrinterData.PAGE_RANGE ? Math.max(1, chosen.startPage) : 1;
		int last = chosen.scope == PrinterData.PAGE_RANGE ? Math.min(pages.pages().size(), chosen.endPage) : pages.pages().size();
		if (!printer.startJob(scene.title())) {
			return;
		}
		PicturePainter painter = new PicturePainter(printer, Palette.LIGHT, JFaceResources.getDialogFont().getFontData()[0]);
		GC gc = new GC(printer);
		try {
			for (int page = first; page <= last; page++) {
				printer.startPage();
				page(printer, gc, painter, scene, pages.pages().get(page - 1), pages.scale(), marginX, marginY);
				printer.endPage();
			}
		} finally {
			gc.dispose();
			painter.dispose();
			printer.endJob();
		}
	}

	private static void page(Printer printer, GC gc, PicturePainter painter, Scene scene, Pages.Part part, double scale, int x, int y) {
		Transform origin = new Transform(printer);
		try {
			origin.translate(x, y);
			gc.setTransform(origin);
			gc.setClipping(0, 0, (int) Math.ceil(part.width() * scale), (int) Math.ceil(part.height() * scale));
			painter.paint(gc, scene, new PicturePainter.Window(part.x(), part.y(), part.width(), part.height(), scale));
			gc.setClipping((Rectangle) null);
			gc.setTransform(null);
		} finally {
			origin.dispose();
		}
	}
}
