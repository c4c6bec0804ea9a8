package org.pgoal.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.folder.GoalFiles;

import com.google.inject.Injector;

/**
 * Compares checking many sheets with parsing the same files only. Arguments: a folder to write into, the number of
 * sheets, the number of indicators, the number of rounds. The first round of each warms up and is printed, not counted.
 * Times are those of the thread, without compiler and collector. With {@code parse} or {@code check} for the number of rounds one of the two is done once, as a process of its own does it.
 */
public final class CheckBench {

	private final Injector injector = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	private final IParser parser = injector.getInstance(IParser.class);

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		int sheets = Integer.parseInt(arguments[1]);
		int indicators = Integer.parseInt(arguments[2]);
		if (!Files.isDirectory(folder)) {
			new SheetGenerator().write(folder, sheets, indicators);
		}
		CheckBench bench = new CheckBench();
		switch (arguments[3]) {
		case "parse" -> System.out.printf("cold parse %.2f s, peak heap %d MB%n", bench.parse(GoalFiles.below(folder)), peakHeap() >> 20);
		case "check" -> System.out.printf("cold check %.2f s, peak heap %d MB%n", bench.check(GoalFiles.below(folder)), peakHeap() >> 20);
		default -> bench.run(folder, Integer.parseInt(arguments[3]));
		}
	}

	private void run(Path folder, int rounds) throws IOException {
		List<Path> files = GoalFiles.below(folder);
		List<Double> parses = new ArrayList<>();
		List<Double> checks = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			double parse = parse(files);
			double check = check(files);
			System.out.printf("%s parse %.2f s, check %.2f s, ratio %.2f%n", round == 0 ? "first" : "round " + round, parse, check, check / parse);
			if (round > 0) {
				parses.add(parse);
				checks.add(check);
			}
		}
		System.out.printf("median parse %.2f s, check %.2f s, ratio %.2f%n", median(parses), median(checks), median(checks) / median(parses));
		System.out.printf("peak heap %d MB%n", peakHeap() >> 20);
	}

	private double parse(List<Path> files) throws IOException {
		long start = now();
		for (Path file : files) {
			parser.parse(new StringReader(Files.readString(file)));
		}
		return seconds(start);
	}

	private double check(List<Path> files) {
		long start = now();
		int[] counts = new int[5];
		injector.getInstance(FolderCheck.class).check(files, (file, check) -> count(check, counts));
		double seconds = seconds(start);
		System.out.printf("  %d files, %d sheets, %d indicators, %d problems, %d not run%n", counts[0], counts[1], counts[2], counts[3], counts[4]);
		return seconds;
	}

	private static void count(FileCheck check, int[] counts) {
		counts[0]++;
		counts[1] += check.sheets();
		counts[2] += check.indicators();
		counts[3] += check.problems().size();
		counts[4] += check.notRun().size();
	}

	private static double median(List<Double> values) {
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

	/** Time of this thread's own work, so that what else the machine does falls out of the ratio. */
	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static double seconds(long start) {
		return (now() - start) / 1e9;
	}

	private static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
				.mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
	}
}
