package org.pgoal.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.model.GoalFile;

/** Writes one tree as a sheet, for Graphviz and for PlantUML, or times how long its layout and its SVG take in a warm process. */
public final class TreeBench {

	private static final String[] LEVEL_ONES = { "产出指标", "效益指标", "满意度指标", "成本指标" };
	private static final String[] NAMES = { "处理解除劳动关系类仲裁案件", "培训出勤率", "公共就业服务活动场次", "对信息系统可用性及稳定性的改善或提升程度", "完成时间", "服务对象满意度" };

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private TreeBench() {
	}

	/**
	 * @param arguments {@code write FOLDER TWOS LEAVES}: level twos of each of the four level ones, indicators of each of those;
	 *                  or {@code time FILE ROUNDS}
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments[0].equals("write")) {
			write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
		} else {
			time(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
		}
	}

	private static void write(Path folder, int twos, int leaves) throws IOException {
		int nodes = 1 + LEVEL_ONES.length * (1 + twos * (1 + leaves));
		StringBuilder sheet = new StringBuilder("使用 国家通用\n\n项目 树 \"一棵树\" {\n    资金 { 年度资金总额: 600 万元 }\n");
		StringBuilder dot = new StringBuilder("digraph tree {\nrankdir=LR\nnode [shape=box style=\"rounded,filled\" fillcolor=\"#dbe9fb\" fontname=\"Noto Sans CJK SC\" fontsize=11]\n"
				+ "n [label=\"一棵树\\n600 万元\"]\n");
		StringBuilder wbs = new StringBuilder("@startwbs\n* 一棵树\n");
		int number = 0;
		for (int one = 0; one < LEVEL_ONES.length; one++) {
			sheet.append("    ").append(LEVEL_ONES[one]).append(" {\n");
			dot.append("n").append(one).append(" [label=\"").append(LEVEL_ONES[one]).append("\"]\nn -> n").append(one).append('\n');
			wbs.append("** ").append(LEVEL_ONES[one]).append('\n');
			for (int two = 0; two < twos; two++) {
				String label = "类别" + one + "之" + two;
				dot.append("n").append(one).append('_').append(two).append(" [label=\"").append(label).append("\"]\nn").append(one).append(" -> n").append(one)
						.append('_').append(two).append('\n');
				wbs.append("*** ").append(label).append('\n');
				for (int leaf = 0; leaf < leaves; leaf++) {
					String name = NAMES[number % NAMES.length] + number;
					number++;
					sheet.append("        ").append(label).append(": \"").append(name).append("\" ≥ ").append(number).append(" 件\n");
					dot.append("n").append(one).append('_').append(two).append('_').append(leaf).append(" [label=\"").append(name).append("\\n≥ ").append(number)
							.append(" 件\"]\nn").append(one).append('_').append(two).append(" -> n").append(one).append('_').append(two).append('_').append(leaf).append('\n');
					wbs.append("**** ").append(name).append(" ≥ ").append(number).append(" 件\n");
				}
			}
			sheet.append("    }\n");
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(nodes + ".pgoal"), sheet.append("}\n"));
		Files.writeString(folder.resolve(nodes + ".dot"), dot.append("}\n"));
		Files.writeString(folder.resolve(nodes + ".puml"), wbs.append("@endwbs\n"));
	}

	private static void time(Path file, int rounds) throws IOException {
		IParser parser = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IParser.class);
		GoalFile model = (GoalFile) parser.parse(new StringReader(Files.readString(file))).getRootASTElement();
		TreeNode tree = IndicatorTree.of(model.getSheets().get(0), TreeRequest.everything(Locale.CHINESE).withSource(element -> new TreeNode.SourceLine("一棵树.pgoal", 7)));
		long[] times = new long[rounds];
		long[] works = new long[rounds];
		int nodes = 0;
		int length = 0;
		// as many rounds again before, so that the compiler is done
		for (int round = -rounds; round < rounds; round++) {
			long start = System.nanoTime();
			long work = THREADS.getCurrentThreadCpuTime();
			Scene scene = SceneBuilder.document(tree, ColourMode.CATEGORY, Locale.CHINESE);
			String svg = SvgWriter.write(scene);
			long worked = THREADS.getCurrentThreadCpuTime() - work;
			long time = System.nanoTime() - start;
			nodes = scene.boxes().size();
			length = svg.length();
			if (round >= 0) {
				times[round] = time;
				works[round] = worked;
			}
		}
		Arrays.sort(times);
		Arrays.sort(works);
		System.out.printf(Locale.ROOT, "%d nodes: layout and SVG of %d characters, warm: median %.1f ms by the clock, %.1f ms of work; p95 %.1f ms%n", nodes, length,
				times[rounds / 2] / 1e6, works[rounds / 2] / 1e6, times[rounds * 95 / 100] / 1e6);
	}
}
