package org.pgoal.ui.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.Rule;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleText;
import org.pgoal.ui.part.AccessibleName;

/**
 * Preferences → Performance Goals → Rules: all rules with what they ask for, and how severe each is. The choice is kept in the
 * file {@code pgoal.rules} of a folder, which goes with the sheets to everybody and to the command line, or for oneself.
 */
public class RulesPage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The choices in the order of the combo, behind “as the template says”. */
	private static final List<Optional<Severity>> CHOICES = List.of(Optional.of(Severity.ERROR), Optional.of(Severity.WARNING), Optional.of(Severity.NOTE),
			Optional.empty());
	private static final int ROWS = 8;
	private static final int LINES = 3;
	/** The dialog may be narrower than the page would like; it remembers its size. */
	private static final int WIDTH_HINT = 360;
	private static final int CHOICE_HINT = 200;
	private static final int RULE_WIDTH = 70;

	private final List<Place> places = new ArrayList<>();
	/** What was changed on this page, by place. */
	private final Map<Place, Map<String, Optional<Optional<Severity>>>> changes = new LinkedHashMap<>();
	private Place current;
	/** What stands in the place that is shown; null while it is being read. */
	private RuleFile shown;
	private Combo place;
	private Label hint;
	private TableViewer rules;
	private Combo severity;
	private Text explanation;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(RulesMessages.of("description"));
		places.add(new Place.Own());
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isOpen() && project.getLocation() != null) {
				places.add(new Place.Folder(project));
			}
		}
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite contents = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(contents);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH_HINT, SWT.DEFAULT).applyTo(contents);
		label(contents, "place");
		place = new Combo(contents, SWT.READ_ONLY);
		places.forEach(each -> place.add(each.label()));
		GridDataFactory.fillDefaults().grab(true, false).hint(CHOICE_HINT, SWT.DEFAULT).applyTo(place);
		place.addListener(SWT.Selection, chosen -> show(places.get(place.getSelectionIndex())));
		hint = new Label(contents, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH_HINT, SWT.DEFAULT).applyTo(hint);
		createRules(contents);
		label(contents, "severity");
		severity = new Combo(contents, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(CHOICE_HINT, SWT.DEFAULT).applyTo(severity);
		severity.addListener(SWT.Selection, chosen -> set(severity.getSelectionIndex()));
		explanation = new Text(contents, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH_HINT, explanation.getLineHeight() * LINES).applyTo(explanation);
		AccessibleName.set(explanation, RulesMessages.of("explanation"));
		// the folders of a bureau's sheets are what is mostly meant
		place.select(places.size() > 1 ? 1 : 0);
		show(places.get(place.getSelectionIndex()));
		rules.setInput(RuleRegistry.all());
		rules.setSelection(new StructuredSelection(RuleRegistry.all().get(0)));
		return contents;
	}

	private static void label(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(RulesMessages.of(key));
	}

	private void createRules(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		rules = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		rules.getTable().setHeaderVisible(true);
		rules.getTable().setLinesVisible(true);
		AccessibleName.set(rules.getTable(), RulesMessages.of("rules"));
		rules.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "column.rule", new ColumnPixelData(RULE_WIDTH), Rule::id);
		column(columns, "column.title", new ColumnWeightData(3), rule -> RuleText.of(rule, Locale.getDefault()).title().orElse(rule.id()));
		column(columns, "column.severity", new ColumnWeightData(2), this::said);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH_HINT, rules.getTable().getItemHeight() * ROWS).applyTo(frame);
		rules.addSelectionChangedListener(changed -> selected());
	}

	private void column(TableColumnLayout columns, String title, ColumnLayoutData width, Function<Rule, String> text) {
		TableViewerColumn column = new TableViewerColumn(rules, SWT.LEFT);
		column.getColumn().setText(RulesMessages.of(title));
		columns.setColumnData(column.getColumn(), width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(rule -> text.apply((Rule) rule)));
	}

	// ---------------------------------------------------------------- shown

	private void show(Place chosen) {
		current = chosen;
		shown = null;
		setErrorMessage(null);
		setMessage(null);
		hint.setText(chosen instanceof Place.Own ? RulesMessages.of("hint.own") : RulesMessages.of("hint.folder", RuleFile.NAME));
		hint.requestLayout();
		CompletableFuture.supplyAsync(() -> {
			try {
				return chosen.read();
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}).whenComplete((file, failure) -> inPage(() -> {
			if (chosen.equals(current)) {
				shown = file;
				if (failure != null) {
					setErrorMessage(failure.getCause().getCause().getLocalizedMessage());
				} else if (!file.problems().isEmpty()) {
					setMessage(RulesMessages.of("problem", file.problems().get(0).line(), file.problems().get(0).text(Locale.getDefault())), WARNING);
				}
				rules.refresh();
				selected();
			}
		}));
	}

	private void inPage(Runnable action) {
		Display.getDefault().asyncExec(() -> {
			if (rules != null && !rules.getTable().isDisposed()) {
				action.run();
			}
		});
	}

	/** What is chosen for a rule; empty for “as the template says”. */
	private Optional<Optional<Severity>> setting(Rule rule) {
		Optional<Optional<Severity>> changed = changes.getOrDefault(current, Map.of()).get(rule.id());
		return changed != null || shown == null ? changed == null ? Optional.empty() : changed : Optional.ofNullable(shown.levels().byRule().get(rule.id()));
	}

	private String said(Rule rule) {
		return setting(rule).map(RulesPage::word).orElseGet(() -> RulesMessages.of("default.of", word(Optional.of(rule.severity()))));
	}

	private static String word(Optional<Severity> level) {
		return RulesMessages.of("severity." + level.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("off"));
	}

	@SuppressWarnings("unchecked")
	private List<Rule> selection() {
		return ((IStructuredSelection) rules.getSelection()).toList();
	}

	private void selected() {
		List<Rule> chosen = selection();
		severity.setEnabled(!chosen.isEmpty() && shown != null);
		if (chosen.isEmpty()) {
			explanation.setText("");
			return;
		}
		Rule first = chosen.get(0);
		List<String> choices = new ArrayList<>(List.of(RulesMessages.of("default.of", word(Optional.of(first.severity())))));
		CHOICES.forEach(choice -> choices.add(word(choice)));
		severity.setItems(choices.toArray(String[]::new));
		severity.select(setting(first).map(choice -> CHOICES.indexOf(choice) + 1).orElse(0));
		explanation.setText(RuleText.of(first, Locale.getDefault()).explanation().orElse(""));
	}

	private void set(int choice) {
		for (Rule rule : selection()) {
			set(rule, choice == 0 ? Optional.empty() : Optional.of(CHOICES.get(choice - 1)));
		}
		rules.refresh();
	}

	private void set(Rule rule, Optional<Optional<Severity>> setting) {
		Map<String, Optional<Optional<Severity>>> here = changes.computeIfAbsent(current, each -> new LinkedHashMap<>());
		if (Optional.ofNullable(shown.levels().byRule().get(rule.id())).equals(setting)) {
			here.remove(rule.id());
		} else {
			here.put(rule.id(), setting);
		}
	}

	// ---------------------------------------------------------------- saved

	@Override
	protected void performDefaults() {
		if (shown != null) {
			RuleRegistry.all().forEach(rule -> set(rule, Optional.empty()));
			rules.refresh();
			selected();
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (places.isEmpty() || place == null) {
			return true;
		}
		changes.forEach((where, settings) -> {
			if (!settings.isEmpty()) {
				save(where, Map.copyOf(settings));
			}
		});
		changes.clear();
		return true;
	}

	private void save(Place where, Map<String, Optional<Optional<Severity>>> settings) {
		Job job = Job.create(RulesMessages.of("job.save"), monitor -> {
			try {
				where.write(settings, monitor);
				inPage(() -> {
					if (where.equals(current)) {
						show(where);
					}
				});
				return Status.OK_STATUS;
			} catch (IOException | CoreException failure) {
				return Status.error(RulesMessages.of("save.failed", failure.getLocalizedMessage()), failure);
			}
		});
		job.setRule(where instanceof Place.Folder folder ? folder.project() : null);
		job.schedule();
	}
}
