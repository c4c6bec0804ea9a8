package org.pgoal.rules.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.FieldRole;
import org.pgoal.model.FormKind;
import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.FundSpec;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.lookup.SheetDigest.Amount;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * Fund lines by their role in the template.
 *
 * @param total   the line that the others add up to
 * @param parts   the lines that add up to it
 * @param unknown lines that the template doesn't know: further sources, or details of a part
 */
record FundLines(Optional<Fund> total, List<Fund> parts, List<Fund> unknown) {

	static FundLines of(List<Fund> funds, RuleContext context) {
		FormKind kind = EffectiveTemplate.kind(context.sheet());
		EffectiveTemplate template = context.template();
		Fund total = null;
		List<Fund> parts = new ArrayList<>();
		List<Fund> unknown = new ArrayList<>();
		for (Fund fund : funds) {
			FundRole role = template.fund(kind, fund.getLabel()).map(FundSpec::getRole).orElse(null);
			if (role == FundRole.TOTAL && total == null) {
				total = fund;
			} else {
				(role == FundRole.PART ? parts : unknown).add(fund);
			}
		}
		if (total == null) {
			// A form of another region: the line that calls itself a total, or several such lines that say the same.
			List<Fund> totals = unknown.stream().filter(f -> Wording.mentions(f.getLabel(), context.words("合计栏词"))).toList();
			if (!totals.isEmpty() && totals.stream().map(f -> Money.of(f.getAmount())).distinct().count() == 1) {
				total = totals.get(0);
				unknown.remove(total);
			}
		}
		return new FundLines(Optional.ofNullable(total), parts, unknown);
	}

	/** A form may print two totals, each with its own lines below it: 中期资金总额 and 年度资金总额. */
	static List<List<Fund>> blocks(List<Fund> funds, RuleContext context) {
		List<Integer> totals = new ArrayList<>();
		for (int i = 0; i < funds.size(); i++) {
			if (isTotal(funds.get(i), context)) {
				totals.add(i);
			}
		}
		if (totals.size() < 2 || totals.get(0) != 0) {
			return List.of(funds);
		}
		List<List<Fund>> blocks = new ArrayList<>();
		for (int i = 0; i < totals.size(); i++) {
			blocks.add(funds.subList(totals.get(i), i + 1 < totals.size() ? totals.get(i + 1) : funds.size()));
		}
		return blocks;
	}

	private static boolean isTotal(Fund fund, RuleContext context) {
		return context.template().fund(EffectiveTemplate.kind(context.sheet()), fund.getLabel()).map(spec -> spec.getRole() == FundRole.TOTAL)
				.orElseGet(() -> Wording.mentions(fund.getLabel(), context.words("合计栏词")));
	}

	/** The budget of a sheet: its total line, else its only line, else the header cell with that role; empty where none is filled. */
	static Optional<Value> budget(Sheet sheet, RuleContext context) {
		Optional<Fund> line = of(sheet.getFunds(), context).total();
		if (line.isEmpty() && sheet.getFunds().size() == 1) {
			line = Optional.of(sheet.getFunds().get(0));
		}
		return line.map(Fund::getAmount).or(() -> context.field(FieldRole.BUDGET).map(entry -> entry.getValue()))
				.filter(value -> value.getNumber() != null);
	}

	/** What a body plans for its projects, where its form tells that apart; empty where it doesn't. */
	static Optional<Value> forProjects(Sheet sheet, RuleContext context) {
		return sheet.getFunds().stream().filter(f -> context.words("项目支出词").stream().anyMatch(word -> Wording.same(word, f.getLabel())))
				.map(Fund::getAmount).filter(v -> v != null && v.getNumber() != null).findFirst();
	}

	/** The budget among the fund lines of another sheet. */
	static Optional<Amount> budget(List<Amount> funds, FormKind kind, EffectiveTemplate template) {
		Optional<Amount> total = funds.stream()
				.filter(f -> template.fund(kind, f.label()).map(spec -> spec.getRole() == FundRole.TOTAL).orElse(false)).findFirst();
		return total.isPresent() || funds.size() != 1 ? total : Optional.of(funds.get(0));
	}
}
