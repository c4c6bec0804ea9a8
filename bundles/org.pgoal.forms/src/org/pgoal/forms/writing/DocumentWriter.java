package org.pgoal.forms.writing;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.filling.FilledCell;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FilledRow;

/** Writes forms as one Word document, each on a page of its own. Fonts, borders and the page are those of the forms. */
final class DocumentWriter {

	private final PlainText text;
	private final Map<FormDefinition, XWPFDocument> designs = new IdentityHashMap<>();
	private final Map<Object, WordLook> looks = new HashMap<>();

	DocumentWriter(PlainText text) {
		this.text = text;
	}

	void write(List<FilledForm> forms, OutputStream out) throws IOException {
		List<Closeable> open = new ArrayList<>();
		try (Looks workbooks = new Looks()) {
			// the styles of the first design, as a document has only one set of them
			XWPFDocument document = base(forms);
			open.add(document);
			CTBody body = document.getDocument().getBody();
			CTSectPr last = null;
			for (FilledForm form : forms) {
				WordLook look = look(form, workbooks);
				boolean turned = last != null && look.page() != null && !samePage(last, look.page());
				if (turned) {
					endSection(body, last);
				}
				write(form, look, body, last != null && !turned);
				last = look.page() == null ? last : look.page();
			}
			body.addNewP();
			if (last != null) {
				body.setSectPr((CTSectPr) last.copy());
			}
			document.getProperties().getCoreProperties().setCreator("pgoal");
			document.write(out);
		} finally {
			open.addAll(designs.values());
			for (Closeable each : open) {
				each.close();
			}
		}
	}

	private static XWPFDocument base(List<FilledForm> forms) throws IOException {
		FilledForm styled = forms.stream().filter(form -> form.definition().format() == Format.DOCX).findFirst().orElse(null);
		if (styled == null) {
			return new XWPFDocument();
		}
		XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(styled.definition().content()));
		while (!document.getBodyElements().isEmpty()) {
			document.removeBodyElement(0);
		}
		return document;
	}

	private WordLook look(FilledForm form, Looks workbooks) throws IOException {
		Object key = List.of(System.identityHashCode(form.definition()), form.table().name());
		WordLook known = looks.get(key);
		if (known == null) {
			if (form.definition().format() == Format.DOCX) {
				XWPFDocument design = designs.get(form.definition());
				if (design == null) {
					design = new XWPFDocument(new ByteArrayInputStream(form.definition().content()));
					designs.put(form.definition(), design);
				}
				known = WordLook.of(design, Integer.parseInt(form.table().name()));
			} else {
				known = PlainDocument.of(form.table(), workbooks.workbook(form.definition()).getSheet(form.table().name()));
			}
			looks.put(key, known);
		}
		return known;
	}

	// ---------------------------------------------------------------- pages

	private static boolean samePage(CTSectPr one, CTSectPr other) {
		return one == other || String.valueOf(one.getPgSz()).equals(String.valueOf(other.getPgSz())) && String.valueOf(one.getPgMar()).equals(String.valueOf(other.getPgMar()));
	}

	private static void endSection(CTBody body, CTSectPr page) {
		CTSectPr section = body.addNewP().addNewPPr().addNewSectPr();
		section.set(page);
		if (!section.isSetType()) {
			section.addNewType();
		}
		section.getType().setVal(STSectionMark.NEXT_PAGE);
	}

	private static void breakPage(CTP paragraph) {
		CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
		if (!properties.isSetPageBreakBefore()) {
			properties.addNewPageBreakBefore();
		}
	}

	// ---------------------------------------------------------------- forms

	private void write(FilledForm form, WordLook look, CTBody body, boolean onNewPage) {
		boolean breaks = onNewPage;
		CTTbl table = null;
		FilledCell[] above = new FilledCell[form.table().width()];
		for (int r = 0; r < form.rows().size(); r++) {
			FilledRow row = form.rows().get(r);
			CTP paragraph = look.paragraphs().get(row.origin().index());
			if (paragraph != null) {
				CTP made = body.addNewP();
				made.set(line(paragraph, row.cells().isEmpty() ? "" : text.of(look.text(row.cells().get(0)))));
				if (breaks) {
					breakPage(made);
					breaks = false;
				}
				table = null;
				continue;
			}
			if (table == null) {
				if (breaks) {
					breakPage(body.addNewP());
					breaks = false;
				}
				table = body.addNewTbl();
				table.set(look.table());
			}
			for (FilledCell cell : row.cells()) {
				above[cell.column()] = cell;
			}
			table.addNewTr().set(row(look, row, r, above));
		}
	}

	private CTRow row(WordLook look, FilledRow row, int index, FilledCell[] above) {
		CTRow made = (CTRow) look.rows().get(row.origin().index()).copy();
		int column = 0;
		for (CTTc place : made.getTcArray()) {
			FilledCell cell = column < above.length ? above[column] : null;
			if (cell != null && index < cell.row() + cell.rowSpan()) {
				boolean begins = cell.row() == index;
				merge(place, cell.rowSpan() > 1, begins);
				CTRow first = look.rows().get(cell.origin().row());
				CTTc like = first == null ? null : WordLook.cellAt(first, cell.column());
				fill(place, like == null ? place : like, begins ? text.of(look.text(cell)) : "");
			}
			column += WordLook.span(place);
		}
		return made;
	}

	private static void merge(CTTc place, boolean tall, boolean begins) {
		CTTcPr properties = place.isSetTcPr() ? place.getTcPr() : place.addNewTcPr();
		if (!tall) {
			if (properties.isSetVMerge()) {
				properties.unsetVMerge();
			}
			return;
		}
		if (!properties.isSetVMerge()) {
			properties.addNewVMerge();
		}
		properties.getVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
	}

	/** A paragraph for each line, as the paragraphs of the form's cell look. */
	private static void fill(CTTc place, CTTc like, String content) {
		CTP[] patterns = like.getPArray();
		String[] lines = content.split("\n", -1);
		CTP[] made = new CTP[lines.length];
		for (int i = 0; i < lines.length; i++) {
			made[i] = line(patterns.length == 0 ? CTP.Factory.newInstance() : patterns[Math.min(i, patterns.length - 1)], lines[i]);
		}
		place.setPArray(made);
	}

	/** A paragraph with other words: the properties of the paragraph and of its first run stay. */
	private static CTP line(CTP pattern, String content) {
		CTP made = CTP.Factory.newInstance();
		if (pattern.isSetPPr()) {
			made.addNewPPr().set(pattern.getPPr());
		}
		CTR run = made.addNewR();
		CTRPr look = pattern.sizeOfRArray() > 0 && pattern.getRArray(0).isSetRPr() ? pattern.getRArray(0).getRPr() : null;
		if (look != null) {
			run.addNewRPr().set(look);
		}
		int start = 0;
		for (int i = 0; i <= content.length(); i++) {
			if (i == content.length() || content.charAt(i) == '\t' || content.charAt(i) == '\n') {
				if (i > start) {
					CTText words = run.addNewT();
					words.setStringValue(content.substring(start, i));
					words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
				}
				if (i < content.length()) {
					if (content.charAt(i) == '\t') {
						run.addNewTab();
					} else {
						run.addNewBr();
					}
				}
				start = i + 1;
			}
		}
		return made;
	}
}
