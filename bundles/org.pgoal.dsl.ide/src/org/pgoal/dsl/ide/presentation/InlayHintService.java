package org.pgoal.dsl.ide.presentation;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.SheetWeights;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.SoundText;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.totals.SheetSums;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * What stands beside a sheet and each of its levels: the sum of weights against the template, of costs against the budget. Both
 * are told from the lines that can be understood, so that they are right while others are half typed.
 */
@Singleton
public class InlayHintService {

	private final Workspace workspace;
	private final IParser parser;

	@Inject
	InlayHintService(Workspace workspace, IParser parser) {
		this.workspace = workspace;
		this.parser = parser;
	}

	/** The hints that stand within a range. */
	public List<InlayHint> hints(Snapshot snapshot, Range range, Locale locale) {
		int from = snapshot.lines().offset(range.getStart());
		int to = snapshot.lines().offset(range.getEnd());
		List<InlayHint> hints = new ArrayList<>();
		EffectiveTemplate template = null;
		for (Block block : snapshot.file().children()) {
			if (block.kind().isSheet() && Stream.concat(Stream.of(block), block.children().stream()).anyMatch(b -> from <= b.from() && b.from() <= to)) {
				template = template == null ? workspace.template(snapshot) : template;
				new SheetHints(snapshot, block, template, locale, hints).add();
			}
		}
		hints.removeIf(hint -> {
			int at = snapshot.lines().offset(hint.getPosition());
			return at < from || at > to;
		});
		return hints;
	}

	private Optional<Sheet> sheet(Block block, Snapshot snapshot) {
		IParseResult parsed = SoundText.of(block, snapshot.lines()).read(text -> parser.parse(new StringReader(text)),
				result -> StreamSupport.stream(result.getSyntaxErrors().spliterator(), false).map(node -> node.getStartLine() - 1).toList());
		return parsed != null && parsed.getRootASTElement() instanceof GoalFile file ? file.getSheets().stream().findFirst() : Optional.empty();
	}

	private final class SheetHints {

		private final Snapshot snapshot;
		private final Block block;
		private final EffectiveTemplate template;
		private final Locale locale;
		private final List<InlayHint> hints;
		private final SheetWeights weights;
		private final boolean project;
		private final SheetSums sums;

		SheetHints(Snapshot snapshot, Block block, EffectiveTemplate template, Locale locale, List<InlayHint> hints) {
			this.snapshot = snapshot;
			this.block = block;
			this.template = template;
			this.locale = locale;
			this.hints = hints;
			this.weights = new SheetWeights(block, template);
			this.project = block.kind() == BlockKind.PROJECT;
			this.sums = sheet(block, snapshot).map(sheet -> SheetSums.of(sheet, template)).orElse(null);
		}

		void add() {
			List<Block> levels = block.children().stream().filter(child -> child.kind() == BlockKind.INDICATORS).toList();
			if (!levels.isEmpty()) {
				ofSheet();
			}
			levels.forEach(this::ofLevel);
		}

		private void ofSheet() {
			List<String> parts = new ArrayList<>();
			Optional<BigDecimal> sum = weights.sum();
			BigDecimal shown = sum.orElse(BigDecimal.ZERO);
			Optional<BigDecimal> total = sums == null ? template.weightTotal() : sums.weightTotal(shown);
			if (total.isPresent() && (sum.isPresent() || template.weightTotal().isPresent())) {
				parts.add(say("weights.against", shown, total.get()));
			} else if (sum.isPresent()) {
				parts.add(say("weights", shown));
			}
			costs(indicator -> true, parts);
			hint(block, parts);
		}

		private void ofLevel(Block level) {
			String label = SheetWeights.label(level);
			if (label == null) {
				return;
			}
			List<String> parts = new ArrayList<>();
			Optional<Category> category = template.levelOne(label);
			weights.sum(label).ifPresentOrElse(sum -> parts.add(category.flatMap(SheetHints::range).map(range -> say("weights.against", sum, range))
					.orElseGet(() -> say("weights", sum))), () -> category.flatMap(SheetHints::range).ifPresent(range -> parts.add(say("weights.against", 0, range))));
			costs(indicator -> isUnder(indicator, label, category), parts);
			hint(level, parts);
		}

		private boolean isUnder(Indicator indicator, String label, Optional<Category> category) {
			return category.isPresent() ? template.levelOne(indicator.getLevelOne()).filter(c -> c == category.get()).isPresent()
					: label.equals(indicator.getLevelOne());
		}

		/** A body's costs are those of its projects: only a project's are held against its budget. */
		private void costs(Predicate<Indicator> which, List<String> parts) {
			if (!project || sums == null) {
				return;
			}
			sums.costs(which).ifPresent(sum -> {
				Optional<Value> budget = sums.budget();
				String unit = budget.map(Value::getUnit).orElse(sum.yuan().remainder(BigDecimal.valueOf(100)).signum() == 0 ? "万元" : "元");
				parts.add(budget.flatMap(Money::of).map(money -> say("costs.against", bare(sum, unit), bare(money, unit), unit))
						.orElseGet(() -> say("costs", bare(sum, unit), unit)));
			});
		}

		private static String bare(Money money, String unit) {
			String printed = money.in(unit);
			return printed.endsWith(unit) ? printed.substring(0, printed.length() - unit.length()) : printed;
		}

		private static Optional<String> range(Category category) {
			return category.minWeight().map(least -> {
				BigDecimal most = category.maxWeight().orElse(least);
				return least.compareTo(most) == 0 ? plain(least) : plain(least) + "–" + plain(most);
			});
		}

		private void hint(Block at, List<String> parts) {
			if (!parts.isEmpty()) {
				InlayHint hint = new InlayHint(snapshot.lines().position(at.from()), Either.forLeft(String.join(" · ", parts)));
				hint.setPaddingLeft(true);
				hints.add(hint);
			}
		}

		private String say(String key, Object... arguments) {
			for (int i = 0; i < arguments.length; i++) {
				arguments[i] = arguments[i] instanceof BigDecimal number ? plain(number) : String.valueOf(arguments[i]);
			}
			return Message.of(InlayHintService.class, key, arguments).text(locale);
		}

		private static String plain(BigDecimal number) {
			return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
		}
	}
}
