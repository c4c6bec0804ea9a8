package org.pgoal.rules.quality;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.message.Message;

/** Changes of one value, as the remedies of this package need them. The printed form (原文) goes: it says the old value. */
final class Rewrite {

	private final Value value;
	private final List<Change> changes = new ArrayList<>();

	Rewrite(Value value) {
		this.value = value;
		if (value.getPrinted() != null) {
			changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__PRINTED, null));
		}
	}

	Rewrite sign(String sign) {
		changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__SIGN, sign));
		return this;
	}

	Rewrite numeral(String numeral) {
		changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__NUMERAL, numeral));
		return this;
	}

	Rewrite unit(String unit) {
		changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__UNIT, unit));
		return this;
	}

	Remedy preferred(Object owner, String key, Object... arguments) {
		return remedy(true, owner, key, arguments);
	}

	Remedy suggested(Object owner, String key, Object... arguments) {
		return remedy(false, owner, key, arguments);
	}

	private Remedy remedy(boolean preferred, Object owner, String key, Object... arguments) {
		return new Remedy(Message.of(owner.getClass(), key, arguments), List.copyOf(changes), preferred);
	}
}
