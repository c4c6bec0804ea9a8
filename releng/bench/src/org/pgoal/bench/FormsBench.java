package org.pgoal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.exchange.SheetImport;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.NameCell;
import org.pgoal.forms.reading.FormReader;
import org.pgoal.forms.reading.Imported;
import org.pgoal.forms.reading.TemplateChoice;
import org.pgoal.forms.writing.FormFormat;
import org.pgoal.forms.writing.FormWriter;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.Injector;

/**
 * Compares reading one flat list of many projects and writing it again with a program that copies the cells of the same file
 * by POI and does nothing else. Arguments: a folder to write into, a JSON file whose projects are repeated, the template of the
 * list, the number of projects, indicators of each, and rounds; or {@code pgoal} or {@code poi} for the rounds, which does one of the two
 * once, as a process of its own does it. The first round warms up and is printed, not counted.
 */
public final class FormsBench {

	/** Seconds of one round. */
	private record Times(double read, double write) {

		double both() {
			return read + write;
		}

		@Override
		public String toString() {
			return String.format("read %.2f s, write %.2f s", read, write);
		}
	}

	private final Injector injector = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	private final TemplateCatalogue catalogue = injector.getInstance(TemplateCatalogue.class);
	private final FormLibrary library = new FormLibrary(TemplateForms::read);
	private final Path folder;

	private FormsBench(Path folder) {
		this.folder = folder;
	}

	public static void main(String[] arguments) throws IOException, FormException {
		Path folder = Path.of(arguments[0]);
		Path list = folder.resolve("list.xlsx");
		String rounds = arguments[5];
		if (rounds.equals("poi")) {
			System.out.printf("cold poi %s, peak heap %d MB%n", copy(list, folder.resolve("poi.xlsx")), peakHeap() >> 20);
			return;
		}
		FormsBench bench = new FormsBench(folder);
		if (!Files.exists(list)) {
			bench.generate(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), list);
		}
		switch (rounds) {
		case "generate" -> System.out.printf("%d KB%n", Files.size(list) >> 10);
		case "pgoal" -> System.out.printf("cold pgoal %s, peak heap %d MB%n", bench.pgoal(list), peakHeap() >> 20);
		case "text" -> bench.text(list);
		default -> bench.run(list, Integer.parseInt(rounds));
		}
	}

	private void generate(Path json, String template, int projects, int indicators, Path list) throws IOException, FormException {
		JsonObject file = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
		JsonArray seeds = file.remove("documents").getAsJsonArray();
		JsonArray documents = new JsonArray();
		for (int i = 0; i < projects; i++) {
			JsonObject document = seeds.get(i % seeds.size()).getAsJsonObject().deepCopy();
			document.addProperty("name", document.get("name").getAsString() + (i + 1));
			JsonArray own = document.getAsJsonArray("indicators");
			JsonArray all = new JsonArray();
			for (int j = 0; j < indicators; j++) {
				JsonObject indicator = own.get(j % own.size()).getAsJsonObject().deepCopy();
				indicator.addProperty("name", indicator.get("name").isJsonNull() ? "指标" + j : indicator.get("name").getAsString() + j);
				all.add(indicator);
			}
			document.add("indicators", all);
			documents.add(document);
		}
		file.add("documents", documents);
		EffectiveTemplate effective = catalogue.effective(template).orElseThrow();
		List<org.pgoal.model.Sheet> sheets = JsonSheetReader.read(new StringReader(file.toString())).sheets();
		sheets.forEach(sheet -> NameCell.fold(sheet, effective));
		write(sheets, effective, list);
	}

	private void write(List<org.pgoal.model.Sheet> sheets, EffectiveTemplate template, Path target) throws IOException, FormException {
		Files.write(target, new FormWriter(library).write(sheets.stream().map(sheet -> new SourceSheet(sheet, template)).toList(), null, FormFormat.XLSX).content());
	}

	private void run(Path list, int rounds) throws IOException, FormException {
		double[] ratios = new double[rounds];
		for (int round = 0; round <= rounds; round++) {
			Times poi = copy(list, folder.resolve("poi.xlsx"));
			Times pgoal = pgoal(list);
			System.out.printf("%s: poi %s; pgoal %s; ratio %.2f%n", round == 0 ? "first" : "round " + round, poi, pgoal, pgoal.both() / poi.both());
			if (round > 0) {
				ratios[round - 1] = pgoal.both() / poi.both();
			}
		}
		Arrays.sort(ratios);
		System.out.printf("median ratio %.2f%n", ratios[rounds / 2]);
	}

	/** From cells to sheets, and from sheets to cells. */
	private Times pgoal(Path list) throws IOException, FormException {
		long start = System.nanoTime();
		List<EffectiveTemplate> candidates = catalogue.builtIn().stream().map(catalogue::effective).flatMap(Optional::stream).toList();
		Imported imported = FormReader.read(new Intake(OfficeConversion.none()).open(list), new TemplateChoice(null, candidates, library));
		long middle = System.nanoTime();
		imported.sheets().forEach(sheet -> NameCell.fold(sheet, imported.template()));
		write(imported.sheets(), imported.template(), folder.resolve("pgoal.xlsx"));
		Times times = new Times((middle - start) / 1e9, (System.nanoTime() - middle) / 1e9);
		System.out.printf("  %s: %d sheets, %d indicators, %d notes%n", imported.template().id(), imported.sheets().size(),
				imported.sheets().stream().mapToInt(sheet -> sheet.getIndicators().size()).sum(), imported.notes().size());
		return times;
	}

	/** What {@code pgoal import} does, up to the texts. */
	private void text(Path list) throws IOException, FormException {
		long start = System.nanoTime();
		int sheets = injector.getInstance(SheetImport.Factory.class).start(null, OfficeConversion.none(), Set.of(), Locale.ENGLISH).read(list, () -> false).texts().size();
		System.out.printf("to text: %d sheets in %.2f s, peak heap %d MB%n", sheets, (System.nanoTime() - start) / 1e9, peakHeap() >> 20);
	}

	private static Times copy(Path from, Path to) throws IOException {
		long start = System.nanoTime();
		long middle;
		try (InputStream in = Files.newInputStream(from); XSSFWorkbook source = new XSSFWorkbook(in); XSSFWorkbook target = new XSSFWorkbook()) {
			middle = System.nanoTime();
			for (Sheet sheet : source) {
				Sheet copy = target.createSheet(sheet.getSheetName());
				for (Row row : sheet) {
					Row line = copy.createRow(row.getRowNum());
					for (Cell cell : row) {
						Cell other = line.createCell(cell.getColumnIndex());
						switch (cell.getCellType()) {
						case NUMERIC -> other.setCellValue(cell.getNumericCellValue());
						case STRING -> other.setCellValue(cell.getStringCellValue());
						default -> {
						}
						}
					}
				}
			}
			try (OutputStream out = Files.newOutputStream(to)) {
				target.write(out);
			}
		}
		return new Times((middle - start) / 1e9, (System.nanoTime() - middle) / 1e9);
	}

	private static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
				.mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
	}
}
