package org.pgoal.forms.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is written is the original form, cell by cell. Accepted differences stand in docs/decisions.md: the text of a total row,
 * line breaks within a goal, the cover page and the appendix line of Word forms.
 */
class OfficialFormsTest {

	private static final DataFormatter TEXT = new DataFormatter(Locale.ROOT);

	@ParameterizedTest
	@CsvSource({ "000-pingluo,平罗县2023", "001-jingyan,井研县2024", "002-liuzhi,六枝特区2023", "003-wuhai,乌海市2022", "004-suzhou,宿州市2024" })
	void workbooks(String name, String template) throws Exception {
		FormWriter.Written written = Written.write(Written.gold(name, template), FormFormat.XLSX);
		assertEquals(List.of(), written.notes());
		try (XSSFWorkbook original = original(name); XSSFWorkbook actual = Written.workbook(written.content())) {
			assertEquals(original.getNumberOfSheets(), actual.getNumberOfSheets());
			for (int i = 0; i < original.getNumberOfSheets(); i++) {
				XSSFSheet one = original.getSheetAt(i);
				XSSFSheet two = actual.getSheetAt(i);
				assertEquals(cells(one), cells(two), one.getSheetName());
				assertEquals(regions(one), regions(two), one.getSheetName());
				assertEquals(looks(one), looks(two), one.getSheetName());
				assertEquals(page(one), page(two), one.getSheetName());
			}
		}
	}

	private static XSSFWorkbook original(String name) throws Exception {
		try (InputStream stream = OfficialFormsTest.class.getResourceAsStream("/forms/" + name + ".xlsx")) {
			return new XSSFWorkbook(stream);
		}
	}

	private static Map<String, String> cells(XSSFSheet sheet) {
		Map<String, String> cells = new TreeMap<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				String text = TEXT.formatCellValue(cell).replace("\n", "").replaceFirst("^0+$", "0");
				if (!text.isEmpty()) {
					// the form of 井研县 names the department before its total
					boolean total = text.equals("307-县人社局部门");
					cells.put(cell.getAddress().toString(), total ? "合计" : cell.getCellType() == CellType.NUMERIC ? "number " + text : text);
				}
			}
		}
		return cells;
	}

	private static TreeSet<String> regions(XSSFSheet sheet) {
		TreeSet<String> regions = new TreeSet<>();
		sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).forEach(regions::add);
		return regions;
	}

	private static Map<String, String> looks(XSSFSheet sheet) {
		Map<String, String> looks = new TreeMap<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() != CellType.BLANK) {
					XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
					looks.put(cell.getAddress().toString(),
							String.join(" ", style.getFont().getFontName(), Double.toString(style.getFont().getFontHeight()), style.getFont().getBold() ? "bold" : "",
									border(sheet, style),
									style.getAlignment().name(), style.getVerticalAlignment().name(), style.getWrapText() ? "wrapped" : "", style.getDataFormatString()));
				}
			}
		}
		return looks;
	}

	/** POI's own getters ask whether the style applies its border, which programs don't. */
	private static String border(XSSFSheet sheet, XSSFCellStyle style) {
		XSSFCellBorder border = sheet.getWorkbook().getStylesSource().getBorderAt((int) style.getCoreXf().getBorderId());
		return Stream.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT).map(side -> border.getBorderStyle(side).name()).collect(Collectors.joining(" "));
	}

	private static List<Object> page(XSSFSheet sheet) {
		List<Object> page = new ArrayList<>(List.of(sheet.getPrintSetup().getLandscape(), sheet.getPrintSetup().getPaperSize(), sheet.getPrintSetup().getFitWidth(),
				sheet.getPrintSetup().getFitHeight(), sheet.getFitToPage(), sheet.getFooter().getCenter(), sheet.getHorizontallyCenter()));
		for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
			page.add(sheet.getColumnWidth(c));
		}
		return page;
	}

	// ------------------------------------------------------------------ Word

	@ParameterizedTest
	@CsvSource({ "000-pingluo,平罗县2023", "002-liuzhi,六枝特区2023", "004-suzhou,宿州市2024" })
	void documents(String name, String template) throws Exception {
		FormWriter.Written written = Written.write(Written.gold(name, template), FormFormat.DOCX);
		try (InputStream stream = OfficialFormsTest.class.getResourceAsStream("/forms/" + name + ".docx");
				XWPFDocument original = new XWPFDocument(stream);
				XWPFDocument actual = Written.document(written.content())) {
			assertEquals(original.getTables().size(), actual.getTables().size());
			for (int i = 0; i < original.getTables().size(); i++) {
				assertEquals(lines(original.getTables().get(i)), lines(actual.getTables().get(i)));
			}
			List<String> texts = original.getParagraphs().stream().map(paragraph -> paragraph.getText()).toList();
			for (String own : actual.getParagraphs().stream().map(paragraph -> paragraph.getText()).filter(text -> !text.isEmpty()).toList()) {
				assertTrue(texts.stream().anyMatch(text -> text.startsWith(own)), own);
			}
		}
	}

	/** Texts with spans, and the widths of the columns. */
	private static String lines(XWPFTable table) {
		StringBuilder lines = new StringBuilder();
		for (XWPFTableRow row : table.getRows()) {
			for (XWPFTableCell cell : row.getTableCells()) {
				var properties = cell.getCTTc().getTcPr();
				String merge = properties.isSetVMerge() ? String.valueOf(properties.getVMerge().getVal()).replace("null", "continue") : "";
				String span = properties.isSetGridSpan() ? "×" + properties.getGridSpan().getVal() : "";
				String font = cell.getParagraphs().get(0).getRuns().isEmpty() || cell.getText().isEmpty() ? "" : cell.getParagraphs().get(0).getRuns().get(0).getFontFamily();
				lines.append('[').append(merge).append(span).append(' ').append(cell.getText().replace("\n", "").replaceFirst("^0+$", "0")).append(' ').append(font).append(']');
			}
			lines.append('\n');
		}
		table.getCTTbl().getTblGrid().getGridColList().forEach(column -> lines.append(column.getW()).append(' '));
		return lines.toString();
	}
}
