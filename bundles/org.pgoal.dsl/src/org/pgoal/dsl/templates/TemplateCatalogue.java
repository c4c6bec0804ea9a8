package org.pgoal.dsl.templates;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Template;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Templates by name: those of the file itself, those of the surroundings, the built-in ones. A built-in template and its
 * ancestors are parsed when they are first asked for, and never again.
 */
@Singleton
public class TemplateCatalogue {

	/** The template of files that name none. */
	public static final String STANDARD = "国家通用";

	/** The later national catalogue, with cost at level one. */
	public static final String STANDARD_2021 = "国家通用2021";

	/** The scheme of URIs of built-in templates. */
	static final String SCHEME = "pgoal-template";

	private final IParser parser;
	private final Map<String, Template> parsed = new ConcurrentHashMap<>();
	private final Map<String, EffectiveTemplate> builtInEffective = new ConcurrentHashMap<>();

	@Inject
	public TemplateCatalogue(IParser parser) {
		this.parser = parser;
	}

	/** IDs of the built-in templates, without parsing them. */
	public List<String> builtIn() {
		return List.copyOf(BuiltInTemplates.files().keySet());
	}

	public boolean isBuiltIn(String name) {
		return BuiltInTemplates.files().containsKey(name);
	}

	/** A built-in template, its parents linked. */
	public Optional<Template> builtIn(String name) {
		Template known = parsed.get(name);
		if (known != null || !isBuiltIn(name)) {
			return Optional.ofNullable(known);
		}
		return Optional.of(load(name));
	}

	/** The text of a built-in template, for a reader. */
	public Optional<String> text(String name) {
		return Optional.ofNullable(BuiltInTemplates.files().get(name)).map(BuiltInTemplates::text);
	}

	/** A built-in template with all that it inherits. */
	public Optional<EffectiveTemplate> effective(String name) {
		return builtIn(name).map(template -> effective(template, Surroundings.NONE));
	}

	/** The template of files that name none. */
	public EffectiveTemplate standard() {
		return effective(STANDARD).orElseThrow();
	}

	/**
	 * The template of a file that names none: the standard one, unless the later national catalogue, with cost at level
	 * one, knows more of its categories.
	 */
	private EffectiveTemplate standard(GoalFile file) {
		EffectiveTemplate standard = standard();
		long unknown = unknownCategories(file, standard);
		if (unknown == 0) {
			return standard;
		}
		return effective(STANDARD_2021).filter(later -> unknownCategories(file, later) < unknown).orElse(standard);
	}

	private static long unknownCategories(GoalFile file, EffectiveTemplate template) {
		if (file == null) {
			return 0;
		}
		return file.getSheets().stream().flatMap(sheet -> sheet.getIndicators().stream()).filter(i -> i.getLevelOne() != null)
				.filter(i -> template.levelOne(i.getLevelOne()).flatMap(one -> i.getLevel2() == null ? Optional.of(one) : template.levelTwo(one, i.getLevel2()))
						.isEmpty())
				.count();
	}

	/** The template in force in a file: the one that it uses, else the standard one; also where the name is unknown. */
	public EffectiveTemplate effective(GoalFile file) {
		return effective(file, Surroundings.NONE);
	}

	/** The template in force in a file, where templates of other files take part. */
	public EffectiveTemplate effective(GoalFile file, Surroundings surroundings) {
		return Optional.ofNullable(file).flatMap(WrittenReferences::template).flatMap(name -> find(name, file, surroundings))
				.map(template -> effective(template, surroundings)).orElseGet(() -> standard(file));
	}

	/**
	 * A template, of whatever file, with all that it inherits. The answer is kept with the template for as long as its
	 * ancestors are the same.
	 */
	public EffectiveTemplate effective(Template template, Surroundings surroundings) {
		if (isLoaded(template)) {
			return builtInEffective.computeIfAbsent(template.getId(), name -> EffectiveTemplate.of(template));
		}
		List<Template> lineage = lineage(template, surroundings);
		// two files that use the template may be checked at once
		synchronized (template) {
			Kept kept = (Kept) EcoreUtil.getExistingAdapter(template, Kept.class);
			if (kept != null && kept.effective.lineage().equals(lineage)) {
				return kept.effective;
			}
			EffectiveTemplate effective = EffectiveTemplate.of(lineage);
			template.eAdapters().remove(kept);
			template.eAdapters().add(new Kept(effective));
			return effective;
		}
	}

	/** A template by the name that a file uses: its own, those around it, the built-in ones. */
	public Optional<Template> find(String name, GoalFile file, Surroundings surroundings) {
		return own(name, file).or(() -> surroundings.template(name)).or(() -> builtIn(name));
	}

	/**
	 * A template, then its ancestors; a cycle ends where it closes. Names tell, not objects: a template of another file may
	 * have been parsed twice.
	 */
	public List<Template> lineage(Template template, Surroundings surroundings) {
		List<Template> lineage = new ArrayList<>();
		for (Template next = template; next != null && !isIn(lineage, next);) {
			lineage.add(next);
			Template current = next;
			next = isLoaded(current) ? current.getParent() : WrittenReferences.parent(current).flatMap(name -> parent(name, current, surroundings)).orElse(null);
		}
		return lineage;
	}


	private Optional<Template> parent(String name, Template template, Surroundings surroundings) {
		return find(name, template.eContainer() instanceof GoalFile file ? file : null, surroundings);
	}

	private static boolean isIn(List<Template> lineage, Template template) {
		return lineage.stream().anyMatch(known -> known == template || known.getId() != null && known.getId().equals(template.getId()));
	}

	/** A built-in template extends built-in ones, whatever the surroundings declare. */
	private boolean isLoaded(Template template) {
		return template.getId() != null && parsed.get(template.getId()) == template;
	}

	private static Optional<Template> own(String name, GoalFile file) {
		return file == null ? Optional.empty()
				: file.getElements().stream().filter(Template.class::isInstance).map(Template.class::cast).filter(t -> name.equals(t.getId())).findFirst();
	}

	private synchronized Template load(String name) {
		Template known = parsed.get(name);
		if (known != null) {
			return known;
		}
		String file = BuiltInTemplates.files().get(name);
		IParseResult result = parser.parse(new StringReader(BuiltInTemplates.text(file)));
		if (result.hasSyntaxErrors()) {
			throw new IllegalStateException(file + ": " + result.getSyntaxErrors().iterator().next().getSyntaxErrorMessage().getMessage());
		}
		Template template = own(name, (GoalFile) result.getRootASTElement()).orElseThrow(() -> new IllegalStateException(file + " has no " + name));
		// a home of its own, so that what refers to it has a URI to show
		new ResourceImpl(URI.createURI(SCHEME + ":/" + URI.encodeSegment(name, false))).getContents().add(result.getRootASTElement());
		WrittenReferences.parent(template).map(this::load).ifPresent(template::setParent);
		parsed.put(name, template);
		return template;
	}

	/** What a template and its ancestors come to, kept with the template so that it goes when the template goes. */
	private static final class Kept extends AdapterImpl {

		private final EffectiveTemplate effective;

		Kept(EffectiveTemplate effective) {
			this.effective = effective;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == Kept.class;
		}
	}
}
