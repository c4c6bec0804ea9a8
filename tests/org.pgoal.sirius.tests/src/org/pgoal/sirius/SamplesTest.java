package org.pgoal.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.tree.IndicatorFilter;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.heading.Headings;
import org.pgoal.sirius.resource.SheetResources;
import org.pgoal.sirius.services.TreeServices;
import org.pgoal.sirius.tree.LiveTree;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The specification, evaluated on the sample sheets as Sirius would. */
class SamplesTest {

	private static final Path SAMPLES = Path.of("..", "..", "samples");
	private static final Specification SPECIFICATION = Specification.read();

	private static List<Sheet> sheets(Path folder) throws IOException {
		ResourceSet session = new XtextResourceSet();
		session.getResourceFactoryRegistry().getExtensionToFactoryMap().put("pgoal", new SheetResources());
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(file -> file.toString().endsWith(".pgoal")).sorted().forEach(file -> session.getResource(URI.createFileURI(file.toAbsolutePath().normalize().toString()), true));
		}
		List<Sheet> sheets = new ArrayList<>();
		for (Resource resource : session.getResources()) {
			sheets.addAll(((GoalFile) resource.getContents().get(0)).getSheets());
		}
		return sheets;
	}

	private static Stream<DynamicTest> each(java.util.function.Consumer<Sheet> check) throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		try (Stream<Path> folders = Files.list(SAMPLES)) {
			for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
				for (Sheet sheet : sheets(folder)) {
					tests.add(DynamicTest.dynamicTest(folder.getFileName() + " " + sheet.getName(), () -> check.accept(sheet)));
				}
			}
		}
		assertFalse(tests.isEmpty());
		return tests.stream();
	}

	@TestFactory
	Stream<DynamicTest> everyServiceAnswers() throws IOException {
		return each(sheet -> {
			List<EObject> elements = elements(sheet);
			SPECIFICATION.eachAttribute(attribute -> {
				Specification.Call call = Specification.call(attribute);
				if (call != null && call.receiver() == null && call.arguments().isEmpty()) {
					Method method = SpecificationTest.method(call.service());
					EClass context = Specification.context(attribute);
					for (EObject element : elements) {
						if (context == null ? method.getParameterTypes()[0].isInstance(element) : context.isInstance(element)) {
							assertNotNull(called(method, element), () -> attribute + " on " + element);
						}
					}
				}
			});
		});
	}

	/** Mapping by mapping and edge by edge, against the picture of the same tree. */
	@TestFactory
	Stream<DynamicTest> nodesAndEdgesAreThoseOfTheScene() throws IOException {
		return each(sheet -> {
			Scene scene = SceneBuilder.build(LiveTree.of(sheet).root(), ColourMode.CATEGORY);
			Map<String, Integer> drawn = new TreeMap<>();
			scene.boxes().forEach(box -> drawn.merge(label(box), 1, Integer::sum));
			Map<String, Integer> mapped = new TreeMap<>();
			Map<EObject, String> mappingOf = new IdentityHashMap<>();
			for (Element mapping : SPECIFICATION.all("containerMappings")) {
				for (EObject element : list(mapping.getAttributeNode("semanticCandidatesExpression"), sheet)) {
					assertTrue(Specification.type(mapping.getAttribute("domainClass")).isInstance(element), () -> mapping.getAttribute("name"));
					assertEquals(null, mappingOf.put(element, mapping.getAttribute("name")), () -> "twice: " + element);
					mapped.merge(new TreeServices().label(element), 1, Integer::sum);
				}
			}
			assertEquals(drawn, mapped);
			int edges = 0;
			for (Element mapping : SPECIFICATION.all("edgeMappings")) {
				Set<String> targets = names(mapping, "targetMapping");
				for (EObject source : mappingOf.keySet()) {
					if (names(mapping, "sourceMapping").contains(mappingOf.get(source))) {
						edges += list(mapping.getAttributeNode("targetFinderExpression"), source).stream().filter(target -> targets.contains(mappingOf.get(target))).count();
					}
				}
			}
			assertEquals(scene.edges().size(), edges);
		});
	}

	/** The same element gives the same object each time, and its URI leads back to it: that is what layout hangs on. */
	@TestFactory
	Stream<DynamicTest> everyNodeHasAnAddress() throws IOException {
		return each(sheet -> elements(sheet).forEach(element -> {
			String fragment = element.eResource().getURIFragment(element);
			assertEquals(element, element.eResource().getEObject(fragment), fragment);
		}));
	}

	@TestFactory
	Stream<DynamicTest> filtersSayWhatTheTreesFilterSays() throws IOException {
		return each(sheet -> {
			Map<String, IndicatorFilter> filters = Map.of("quantified", new IndicatorFilter(List.of(), Optional.of(true), false), "words",
					new IndicatorFilter(List.of(), Optional.of(false), false), "found", new IndicatorFilter(List.of(), Optional.empty(), true));
			filters.forEach((name, filter) -> {
				Predicate<Indicator> shown = filter.on(null, element -> LiveTree.of(element).node(element).worst() == null ? List.of() : java.util.Collections.singletonList(null));
				Element own = SPECIFICATION.all("filters").stream().filter(one -> one.getAttribute("name").equals(name)).findFirst().orElseThrow();
				Attr condition = ((Element) own.getElementsByTagName("filters").item(0)).getAttributeNode("semanticConditionExpression");
				for (EObject element : elements(sheet)) {
					if (!(element instanceof Sheet)) {
						assertEquals(LiveTree.indicators(element).stream().anyMatch(shown), called(method(condition), element), () -> name + " " + element);
					}
				}
			});
			Headings.of(sheet).forEach(heading -> sheet.getIndicators().forEach(indicator -> assertEquals(heading.indicators().contains(indicator),
					new TreeServices().isOfCategories(indicator, List.of(heading)))));
		});
	}

	/** All texts of a box, those on one line beside each other. */
	private static String label(Scene.Box box) {
		Map<Double, String> lines = new TreeMap<>();
		box.texts().stream().filter(text -> !text.text().equals("+" + box.node().hidden())).forEach(text -> lines.merge(text.y(), text.text(), (one, other) -> one + "  " + other));
		return String.join("\n", lines.values());
	}

	private static Set<String> names(Element mapping, String attribute) {
		Set<String> names = new LinkedHashSet<>();
		for (String reference : mapping.getAttribute(attribute).split(" ")) {
			names.add(SPECIFICATION.referenced(reference).getAttribute("name"));
		}
		return names;
	}

	private static List<EObject> elements(Sheet sheet) {
		List<EObject> elements = new ArrayList<>();
		for (TreeNode.Kind kind : TreeNode.Kind.values()) {
			elements.addAll(LiveTree.of(sheet).elements(kind));
		}
		return elements;
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> list(Attr expression, EObject context) {
		return (List<EObject>) called(method(expression), context);
	}

	private static Method method(Attr expression) {
		return SpecificationTest.method(Specification.call(expression).service());
	}

	private static Object called(Method method, EObject element) {
		try {
			return method.invoke(method.getDeclaringClass().getConstructor().newInstance(), element);
		} catch (ReflectiveOperationException failed) {
			throw new AssertionError(method + " on " + element, failed);
		}
	}
}
