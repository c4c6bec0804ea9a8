package org.pgoal.dsl.ide.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.dsl.ide.completion.Places;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.FileSummary.Usage;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Template;
import org.pgoal.model.Value;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** Reads from a parsed file what the rest of the folder needs to know of it. */
final class SummaryReader {

	/** Characters; what is longer is prose and no habit. */
	private static final int LONGEST = 60;

	private final String uri;
	private final Lines lines;
	private final EffectiveTemplate template;
	private final List<Declaration> declarations = new ArrayList<>();
	private final List<Reference> references = new ArrayList<>();
	private final List<SheetDigest> sheets = new ArrayList<>();
	private final List<String> groups = new ArrayList<>();
	private final List<Template> templates = new ArrayList<>();
	private final StringBuilder templateText = new StringBuilder();
	private final Map<Usage, Integer> habits = new HashMap<>();
	private final List<IndicatorUse> indicators = new ArrayList<>();
	private final Set<String> topics = new HashSet<>();

	private SummaryReader(String uri, Lines lines, EffectiveTemplate template) {
		this.uri = uri;
		this.lines = lines;
		this.template = template;
	}

	/**
	 * @param template the template in force; null where it isn't known
	 */
	static FileSummary read(String uri, Lines lines, GoalFile file, EffectiveTemplate template) {
		TemplateForms.home(file, URI.createURI(uri));
		SummaryReader reader = new SummaryReader(uri, lines, template);
		reader.file(file);
		return new FileSummary(uri, List.copyOf(reader.declarations), List.copyOf(reader.references), List.copyOf(reader.sheets),
				List.copyOf(reader.groups), List.copyOf(reader.templates), reader.templateText.toString(), Map.copyOf(reader.habits),
				List.copyOf(reader.indicators), Set.copyOf(reader.topics));
	}

	private void file(GoalFile file) {
		reference(file, PgoalPackage.Literals.GOAL_FILE__TEMPLATE, Declaration.Kind.TEMPLATE);
		for (Element element : file.getElements()) {
			if (element instanceof Template declared) {
				templates.add(declared);
				INode node = NodeModelUtils.findActualNodeFor(declared);
				templateText.append(node == null ? "" : NodeModelUtils.getTokenText(node));
				declare(Declaration.Kind.TEMPLATE, declared, declared.getId(), declared.getDescription(), null);
				reference(declared, PgoalPackage.Literals.TEMPLATE__PARENT, Declaration.Kind.TEMPLATE);
			} else if (element instanceof Sheet sheet) {
				sheet(sheet);
			}
		}
	}

	private void sheet(Sheet sheet) {
		for (Value value : EcoreUtil2.getAllContentsOfType(sheet, Value.class)) {
			if (value.getUnit() != null) {
				topics.add(FileSummary.unit(value.getUnit()));
			}
		}
		declare(sheet instanceof Department ? Declaration.Kind.DEPARTMENT : Declaration.Kind.PROJECT, sheet, sheet.getId(), sheet.getName(), null);
		String department = sheet instanceof Project project
				? reference(project, PgoalPackage.Literals.PROJECT__DEPARTMENT, Declaration.Kind.DEPARTMENT) : null;
		sheets.add(SheetDigest.of(sheet, uri, department));
		groups.add(department == null ? "" : department);
		String container = sheet.getName() != null ? sheet.getName() : sheet.getId();
		for (Indicator indicator : sheet.getIndicators()) {
			if (indicator.getName() != null || indicator.getId() != null) {
				declare(Declaration.Kind.INDICATOR, indicator, indicator.getId(), indicator.getName(), container);
			}
			if (template != null) {
				use(indicator, sheet.getYear());
			}
		}
		if (template != null) {
			for (FieldEntry field : sheet.getFields()) {
				if (field.getValue() != null && field.getValue().getText() != null) {
					habit(Habit.FIELD_VALUE, field.getLabel(), field.getValue().getText());
				}
			}
		}
		for (LabelledText plan : sheet.getPlans()) {
			count(Habit.PLAN_LABEL, "", plan.getLabel());
		}
		for (LabelledText measure : sheet.getMeasures()) {
			count(Habit.MEASURE_LABEL, "", measure.getLabel());
		}
		for (Task task : sheet.getTasks()) {
			for (Fund amount : task.getAmounts()) {
				count(Habit.TASK_LABEL, "", amount.getLabel());
			}
		}
	}

	/** What the line of an indicator teaches. */
	private void use(Indicator indicator, String year) {
		Category one = template.levelOne(indicator.getLevelOne()).orElse(null);
		Category category = template.levelTwo(one, indicator.getLevel2()).or(() -> template.levelTwo(null, indicator.getLevel2())).orElse(null);
		if (one != null) {
			topics.add(FileSummary.category(Places.of(one)));
		}
		if (category == null) {
			return;
		}
		String place = Places.of(category);
		topics.add(FileSummary.category(place));
		Value target = indicator.getTarget();
		if (target != null && target.getNumeral() != null) {
			habit(Habit.UNIT, place, target.getUnit());
			habit(Habit.SIGN, place, target.getSign());
		}
		if (indicator.getName() != null && indicator.getName().length() < LONGEST) {
			String value = target == null ? null : target.getNumeral() != null ? target.getNumeral() : target.getText();
			indicators.add(new IndicatorUse(templateId(), place, indicator.getName(), year != null ? year : template.year().orElse(""),
					target == null ? null : target.getSign(), value, target == null ? null : target.getUnit(), target != null && target.getText() != null));
		}
	}

	private String templateId() {
		return String.valueOf(template.id());
	}

	/** Counts for the template as well as for all. */
	private void habit(Habit habit, String place, String value) {
		count(habit, place, value);
		count(habit, Places.in(templateId(), place), value);
	}

	private void count(Habit habit, String place, String value) {
		if (value != null && place != null && value.length() < LONGEST) {
			habits.merge(new Usage(habit, place, value), 1, Integer::sum);
		}
	}

	private void declare(Declaration.Kind kind, EObject element, String id, String name, String container) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		if (node == null) {
			return;
		}
		INode idNode = node(element, element instanceof Element ? PgoalPackage.Literals.ELEMENT__ID
				: PgoalPackage.Literals.INDICATOR__ID);
		int start = node.getOffset();
		int end = Math.min(node.getEndOffset(), lines.end(lines.line(start)));
		declarations.add(new Declaration(kind, id, name, container, idNode == null ? null : range(idNode), lines.range(start, end)));
	}

	/** The name that a reference writes; null where it writes none. */
	private String reference(EObject owner, EStructuralFeature feature, Declaration.Kind kind) {
		INode node = node(owner, feature);
		if (node == null) {
			return null;
		}
		String name = Literals.value(NodeModelUtils.getTokenText(node));
		references.add(new Reference(kind, name, range(node)));
		return name;
	}

	private static INode node(EObject owner, EStructuralFeature feature) {
		if (owner.eClass().getFeatureID(feature) < 0) {
			return null;
		}
		ICompositeNode own = NodeModelUtils.findActualNodeFor(owner);
		if (own == null) {
			return null;
		}
		List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
		return nodes.isEmpty() ? null : nodes.get(0);
	}

	private Range range(INode node) {
		return lines.range(node.getOffset(), node.getEndOffset());
	}
}
