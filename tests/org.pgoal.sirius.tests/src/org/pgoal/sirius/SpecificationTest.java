package org.pgoal.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Tint;
import org.pgoal.diagram.tree.IndicatorFilter;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.heading.HeadingPackage;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Every name in the viewpoint specification names something. */
class SpecificationTest {

	/** The newest version that Sirius 7 knows where its tables are installed; a newer one is refused. */
	private static final String VERSION = "12.0.0.2017041100";

	private static final Specification SPECIFICATION = Specification.read();

	@Test
	void classesExist() {
		List<String> wrong = new ArrayList<>();
		SPECIFICATION.eachAttribute(attribute -> {
			if (Set.of("domainClass", "targetClass").contains(attribute.getName()) && Specification.type(attribute.getValue()) == null) {
				wrong.add(attribute.getValue());
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void metamodelsExist() {
		Set<String> packages = SPECIFICATION.all("metamodel").stream().map(metamodel -> metamodel.getAttribute("href")).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Set.of(PgoalPackage.eNS_URI + "#/", HeadingPackage.NS_URI + "#/"), packages);
	}

	@Test
	void featuresExist() {
		List<String> wrong = new ArrayList<>();
		SPECIFICATION.eachAttribute(attribute -> {
			String feature = attribute.getName().equals("featureName") ? attribute.getValue()
					: attribute.getValue().startsWith("feature:") ? attribute.getValue().substring("feature:".length()) : null;
			if (feature != null) {
				EClass context = Specification.context(attribute);
				if (context == null || context.getEStructuralFeature(feature) == null) {
					wrong.add(attribute.toString());
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void servicesExistAndTakeWhatTheyAreCalledOn() {
		List<String> wrong = new ArrayList<>();
		SPECIFICATION.eachAttribute(attribute -> {
			if (attribute.getValue().startsWith("service:")) {
				Specification.Call call = Specification.call(attribute);
				Method method = call == null ? null : method(call.service());
				if (method == null || method.getParameterCount() != 1 + call.arguments().size()) {
					wrong.add(attribute.toString());
				} else if (call.receiver() == null) {
					EClass context = Specification.context(attribute);
					Class<?> type = context == null ? org.eclipse.emf.ecore.EObject.class : instanceClass(context);
					if (!method.getParameterTypes()[0].isAssignableFrom(type) && !attribute.getOwnerElement().getTagName().equals("ownedTools")) {
						wrong.add(attribute + " on " + type.getName());
					}
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	private static Class<?> instanceClass(EClass type) {
		return type.getInstanceClass() != null ? type.getInstanceClass() : org.pgoal.model.heading.Heading.class;
	}

	@Test
	void noServiceIsForNothing() {
		Set<String> called = new TreeSet<>();
		SPECIFICATION.eachAttribute(attribute -> {
			Specification.Call call = Specification.call(attribute);
			if (call != null) {
				called.add(call.service());
			}
		});
		assertEquals(called, services().stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void aServiceNameIsUsedOnce() {
		List<String> names = services().stream().map(Method::getName).toList();
		assertEquals(names.size(), new LinkedHashSet<>(names).size(), names::toString);
	}

	@Test
	void otherExpressionsAreVariables() {
		Set<String> expressions = new TreeSet<>();
		SPECIFICATION.eachAttribute(attribute -> {
			boolean computed = attribute.getName().endsWith("Expression") && !attribute.getName().equals("sizeComputationExpression")
					&& !attribute.getName().equals("borderSizeComputationExpression") && !attribute.getName().equals("imageExpression");
			if (computed && !attribute.getValue().startsWith("service:") && !attribute.getValue().startsWith("feature:")) {
				expressions.add(attribute.getValue());
			}
		});
		assertEquals(Set.of("var:self", "var:element"), expressions);
	}

	@Test
	void referencesLeadSomewhere() {
		List<String> wrong = new ArrayList<>();
		int[] count = { 0 };
		SPECIFICATION.eachAttribute(attribute -> {
			if (attribute.getValue().startsWith("//")) {
				for (String reference : attribute.getValue().split(" ")) {
					count[0]++;
					if (SPECIFICATION.referenced(reference) == null) {
						wrong.add(attribute.getName() + " " + reference);
					}
				}
			}
		});
		assertEquals(List.of(), wrong);
		assertTrue(count[0] > 50);
	}

	/** A colour has to be a colour, a mapping a mapping. */
	@Test
	void referencesLeadToTheirKind() {
		List<String> wrong = new ArrayList<>();
		SPECIFICATION.eachAttribute(attribute -> {
			if (attribute.getValue().startsWith("//")) {
				for (String reference : attribute.getValue().split(" ")) {
					Element found = SPECIFICATION.referenced(reference);
					if (found != null && !kinds(attribute).contains(found.getTagName())) {
						wrong.add(attribute.getName() + " leads to " + found.getTagName());
					}
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	private static Set<String> kinds(Attr attribute) {
		String name = attribute.getName();
		if (name.toLowerCase(java.util.Locale.ROOT).endsWith("color") || name.equals("value")) {
			return Set.of("entries");
		}
		return switch (name) {
		case "mappings", "sourceMapping", "targetMapping", "containerMappings", "extraMappings" -> Set.of("containerMappings");
		case "deletionDescription", "labelDirectEdit", "reconnections", "detailDescriptions", "navigationDescriptions" -> Set.of("ownedTools");
		case "mapping" -> Set.of("ownedLineMappings");
		case "diagramDescription", "tableDescription" -> Set.of("ownedRepresentations");
		default -> Set.of();
		};
	}

	@Test
	void imagesExist() {
		List<String> images = new ArrayList<>();
		SPECIFICATION.eachAttribute(attribute -> {
			if (attribute.getValue().startsWith("/org.pgoal.sirius/")) {
				images.add(attribute.getValue().substring("/org.pgoal.sirius/".length()));
			}
		});
		assertEquals(List.of(), images.stream().filter(image -> !Files.exists(Specification.BUNDLE.resolve(image))).toList());
		assertTrue(images.size() > 3);
	}

	@Test
	void labelsExistInBothLanguages() throws IOException {
		Set<String> keys = new TreeSet<>();
		SPECIFICATION.eachAttribute(attribute -> {
			if (attribute.getName().equals("label")) {
				assertTrue(attribute.getValue().startsWith("%"), attribute::toString);
				keys.add(attribute.getValue().substring(1));
			}
		});
		assertEquals(keys, labels("plugin.properties").keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
		assertEquals(labels("plugin.properties").keySet(), labels("plugin_zh.properties").keySet());
	}

	private static Properties labels(String file) throws IOException {
		Properties labels = new Properties();
		try (Reader reader = Files.newBufferedReader(Specification.BUNDLE.resolve(file))) {
			labels.load(reader);
		}
		return labels;
	}

	@Test
	void layersAreTheColourModes() {
		List<String> layers = Stream.concat(SPECIFICATION.all("defaultLayer").stream(), SPECIFICATION.all("additionalLayers").stream())
				.map(layer -> layer.getAttribute("name")).toList();
		assertEquals(Arrays.stream(ColourMode.values()).map(Enum::name).toList(), layers);
	}

	@Test
	void filtersAreThoseOfTheTree() {
		Map<String, List<String>> names = Map.of("categories", List.of("categories"), "quantified", List.of("quantified", "words"), "found", List.of("found"));
		Set<String> expected = Arrays.stream(IndicatorFilter.class.getRecordComponents()).flatMap(component -> {
			assertNotNull(names.get(component.getName()), component::getName);
			return names.get(component.getName()).stream();
		}).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(expected, SPECIFICATION.all("filters").stream().map(filter -> filter.getAttribute("name")).filter(name -> !name.isEmpty())
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void coloursAreThoseOfThePalette() {
		Map<String, Integer> palette = Map.of("paper", Palette.LIGHT.paper(), "ink", Palette.LIGHT.ink(), "edge", Palette.LIGHT.edge(), "line",
				Palette.LIGHT.line(new Tint("plain")), "errorLine", Palette.LIGHT.line(Severity.ERROR), "warningLine", Palette.LIGHT.line(Severity.WARNING));
		Map<String, Integer> own = SPECIFICATION.all("entries").stream().filter(entry -> entry.getAttribute("xsi:type").endsWith("FixedColor"))
				.collect(Collectors.toMap(entry -> entry.getAttribute("name"), entry -> part(entry, "red") << 16 | part(entry, "green") << 8 | part(entry, "blue")));
		assertEquals(palette, own);
	}

	private static int part(Element entry, String name) {
		return Integer.parseInt(entry.getAttribute(name));
	}

	@Test
	void theVersionIsOneThatSiriusTakes() {
		assertEquals(VERSION, SPECIFICATION.root().getAttribute("version"));
	}

	// -------------------------------------------------------------- services

	static Method method(String name) {
		return services().stream().filter(method -> method.getName().equals(name)).findFirst().orElse(null);
	}

	/** What Sirius would find in the classes that the specification names. */
	static List<Method> services() {
		return SPECIFICATION.all("ownedJavaExtensions").stream().map(extension -> extension.getAttribute("qualifiedClassName")).flatMap(name -> {
			try {
				return Arrays.stream(Class.forName(name).getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()));
			} catch (ClassNotFoundException missing) {
				throw new AssertionError("no class " + name, missing);
			}
		}).toList();
	}
}
