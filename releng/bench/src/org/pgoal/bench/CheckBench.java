package org.pgoal.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.folder.GoalFiles;

import com.google.inject.Injector;

/**
 * Compares checking many sheets with parsing the same files only. Arguments: a folder to write into, the number of
 * sheets, the number of indicators, the number of rounds. The first round of each warms up and is printed, not counted.
 * Files are parsed in one thread, parsed in as many threads as {@link FolderCheck} takes, and checked in those. Two times
 * are told of each: by the clock, and of all threads that work together, without compiler and collector, so that what else
 * the machine does falls out. With {@code parse} or {@code check} for the number of rounds one of the two is done once, as a process of its own
 * does it.
 */
public final class CheckBench {

	/** As {@link FolderCheck} takes them. */
	private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

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
		case "parse" -> System.out.printf("cold parse %s, peak heap %d MB%n", bench.parse(GoalFiles.below(folder)), peakHeap() >> 20);
		case "check" -> System.out.printf("cold check %s, peak heap %d MB%n", bench.check(GoalFiles.below(folder)), peakHeap() >> 20);
		default -> bench.run(folder, Integer.parseInt(arguments[3]));
		}
	}

	/** Seconds by the clock, and seconds that the threads worked. */
	private record Time(double clock, double work) {

		@Override
		public String toString() {
			return String.format("%.2f s (work %.2f s)", clock, work);
		}

		String ratio(Time other) {
			return String.format("ratio %.2f (work %.2f)", clock / other.clock, work / other.work);
		}

		static Time median(List<Time> times) {
			return new Time(median(times, Time::clock), median(times, Time::work));
		}

		private static double median(List<Time> times, ToDoubleFunction<Time> part) {
			double[] sorted = times.stream().mapToDouble(part).sorted().toArray();
			return sorted[sorted.length / 2];
		}
	}

	private void run(Path folder, int rounds) throws IOException {
		List<Path> files = GoalFiles.below(folder);
		List<Time> parses = new ArrayList<>();
		List<Time> sharedParses = new ArrayList<>();
		List<Time> checks = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			Time parse = parse(files);
			Time shared = parseInThreads(files);
			Time check = check(files);
			print(round == 0 ? "first" : "round " + round, parse, shared, check);
			if (round > 0) {
				parses.add(parse);
				sharedParses.add(shared);
				checks.add(check);
			}
		}
		print("median", Time.median(parses), Time.median(sharedParses), Time.median(checks));
		System.out.printf("peak heap %d MB%n", peakHeap() >> 20);
	}

	private static void print(String what, Time parse, Time shared, Time check) {
		System.out.printf("%s parse in one thread %s, in %d threads %s, check %s; to one thread: %s, to %d threads: %s%n", what, parse, THREADS, shared, check,
				check.ratio(parse), THREADS, check.ratio(shared));
	}

	/** The bare parser, with the threads that a check takes. */
	private Time parseInThreads(List<Path> files) throws IOException {
		long start = System.nanoTime();
		AtomicLong worked = new AtomicLong();
		AtomicInteger next = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Future<?>> ends = new ArrayList<>();
			for (int thread = 0; thread < THREADS; thread++) {
				ends.add(threads.submit(() -> {
					for (int file = next.getAndIncrement(); file < files.size(); file = next.getAndIncrement()) {
						parser.parse(new StringReader(Files.readString(files.get(file))));
					}
					return worked.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
				}));
			}
			for (Future<?> end : ends) {
				end.get();
			}
		} catch (InterruptedException | ExecutionException failure) {
			throw new IOException(failure);
		}
		return new Time((System.nanoTime() - start) / 1e9, worked.get() / 1e9);
	}

	private Time parse(List<Path> files) throws IOException {
		long start = System.nanoTime();
		// of this thread alone: those of the check before may be about to end
		long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		for (Path file : files) {
			parser.parse(new StringReader(Files.readString(file)));
		}
		long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work;
		return new Time((System.nanoTime() - start) / 1e9, worked / 1e9);
	}

	private Time check(List<Path> files) {
		long start = System.nanoTime();
		long work = work();
		long[] ended = new long[1];
		int[] counts = new int[5];
		injector.getInstance(FolderCheck.class).check(files, new FolderCheck.Listener() {
			@Override
			public void checked(Path file, FileCheck check) {
				count(check, counts);
				if (counts[0] == files.size()) {
					// the threads that check end with the check, and their times with them
					ended[0] = work();
				}
			}
		});
		Time time = new Time((System.nanoTime() - start) / 1e9, (ended[0] - work) / 1e9);
		System.out.printf("  %d files, %d sheets, %d indicators, %d problems, %d not run%n", counts[0], counts[1], counts[2], counts[3], counts[4]);
		return time;
	}

	private static void count(FileCheck check, int[] counts) {
		counts[0]++;
		counts[1] += check.sheets();
		counts[2] += check.indicators();
		counts[3] += check.problems().size();
		counts[4] += check.notRun().size();
	}

	/** Nanoseconds that all Java threads alive have worked so far. */
	private static long work() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).filter(time -> time > 0).sum();
	}

	private static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
				.mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
	}
}
