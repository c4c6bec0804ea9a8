package org.pgoal.model.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.CategorySpec;

/** A category of a template's catalogue, with what it takes from the inherited category of the same name. */
public final class Category {

	private final CategorySpec spec;
	private final Category parent;
	private final Category origin;
	private final Set<String> labels = new LinkedHashSet<>();
	private final Set<String> keys = new HashSet<>();
	private final List<Category> children = new ArrayList<>();

	Category(CategorySpec spec, Category parent, Category origin) {
		this.spec = spec;
		this.parent = parent;
		this.origin = origin;
		labels.add(spec.getLabel());
		labels.addAll(spec.getSynonyms());
		if (spec.getCanonical() != null) {
			labels.add(spec.getCanonical());
		}
		if (origin != null) {
			labels.addAll(origin.labels);
		}
		labels.remove(null);
		for (String label : labels) {
			keys.add(EffectiveTemplate.key(label));
		}
	}

	void add(Category child) {
		children.add(child);
	}

	public CategorySpec spec() {
		return spec;
	}

	/** The label that this template prints. */
	public String label() {
		return spec.getLabel();
	}

	/** The label that this template prints, then all others that are understood. */
	public Set<String> labels() {
		return Collections.unmodifiableSet(labels);
	}

	/** The code as text; null where the form has none. */
	public String code() {
		return spec.getCode();
	}

	/** What the category measures, whatever its label. */
	public CategoryRole role() {
		if (spec.getRole() != CategoryRole.NONE) {
			return spec.getRole();
		}
		return origin != null ? origin.role() : CategoryRole.NONE;
	}

	/** The level one of a level two; null for a level one. */
	public Category parent() {
		return parent;
	}

	public List<Category> children() {
		return Collections.unmodifiableList(children);
	}

	/** How many indicators a sheet needs at least; 0: none required. */
	public int minimum() {
		if (spec.getMinimum() > 0) {
			return spec.getMinimum();
		}
		return origin != null ? origin.minimum() : 0;
	}

	/** Least sum of weights; empty where the template says none. */
	public Optional<BigDecimal> minWeight() {
		return Optional.ofNullable(spec.getMinWeight());
	}

	/** Greatest sum of weights; equal to the least where one number is printed. */
	public Optional<BigDecimal> maxWeight() {
		return Optional.ofNullable(spec.getMaxWeight()).or(this::minWeight);
	}

	boolean isCalled(String key) {
		return keys.contains(key);
	}

	@Override
	public String toString() {
		return (parent == null ? "" : parent + "/") + label();
	}
}
