package org.pgoal.model.derived;

import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.List;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The metamodel that a template comes to: classes Project, Department and Indicator that extend those of the core, with
 * one typed attribute for each field that the template adds, and an enumeration for each choice. A label that is no name
 * is mangled, and kept as annotation.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><td>text</td><td>EString</td></tr>
 * <tr><td>number</td><td>EBigDecimal</td></tr>
 * <tr><td>money</td><td>EBigDecimal, in 元</td></tr>
 * <tr><td>date</td><td>EString, ISO 8601: 2023-12-31</td></tr>
 * <tr><td>period</td><td>EString, ISO 8601: 2023-01-01/2023-12-31</td></tr>
 * <tr><td>choice</td><td>an EEnum of its own</td></tr>
 * <tr><td>flag</td><td>EBoolean</td></tr>
 * </table>
 *
 * All attributes are unsettable: what a sheet leaves out is not set, rather than false or the first choice.
 */
public final class TemplateEcore {

	/** Source of the annotations that say what a template says. */
	public static final String ANNOTATION = "http://www.pgoal.org/template";
	/** Key of the label as printed. */
	public static final String LABEL = "label";
	/** Key of the role, absent where a field has none. */
	public static final String ROLE = "role";

	private static final String URI_PREFIX = "http://www.pgoal.org/template/";

	private final EffectiveTemplate template;
	private final EPackage core;
	private final EPackage derived = EcoreFactory.eINSTANCE.createEPackage();
	private final EcoreNames classifiers = new EcoreNames();

	private TemplateEcore(EffectiveTemplate template, EPackage core) {
		this.template = template;
		this.core = core;
	}

	/** The package of a template; its classes extend those of the generated API. */
	public static EPackage of(EffectiveTemplate template) {
		return of(template, PgoalPackage.eINSTANCE);
	}

	/** @param core the core package, perhaps one loaded from pgoal.ecore */
	static EPackage of(EffectiveTemplate template, EPackage core) {
		return new TemplateEcore(template, core).build();
	}

	private EPackage build() {
		derived.setName(EcoreNames.mangle(template.id()));
		derived.setNsPrefix(derived.getName());
		derived.setNsURI(URI_PREFIX + URLEncoder.encode(String.valueOf(template.id()), StandardCharsets.UTF_8));
		annotate(derived, LABEL, template.id());
		add(PgoalPackage.Literals.PROJECT, template.fields(FormKind.PROJECT));
		add(PgoalPackage.Literals.DEPARTMENT, template.fields(FormKind.DEPARTMENT));
		add(PgoalPackage.Literals.INDICATOR, template.indicatorFields());
		return derived;
	}

	private void add(EClass parent, List<FieldSpec> fields) {
		EClass type = EcoreFactory.eINSTANCE.createEClass();
		type.setName(classifiers.unique(parent.getName()));
		type.getESuperTypes().add((EClass) core.getEClassifier(parent.getName()));
		derived.getEClassifiers().add(type);
		EcoreNames features = new EcoreNames(parent);
		for (FieldSpec field : fields) {
			if (field.getLabel() != null) {
				type.getEStructuralFeatures().add(attribute(field, type, features.unique(field.getLabel())));
			}
		}
	}

	private EAttribute attribute(FieldSpec field, EClass owner, String name) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		attribute.setName(name);
		attribute.setUnsettable(true);
		attribute.setEType(type(field, owner, name));
		annotate(attribute, LABEL, field.getLabel());
		if (field.getRole() != FieldRole.NONE) {
			annotate(attribute, ROLE, field.getRole().getLiteral());
		}
		return attribute;
	}

	private EDataType type(FieldSpec field, EClass owner, String name) {
		return switch (field.getType()) {
		case TEXT, DATE, PERIOD -> EcorePackage.Literals.ESTRING;
		case NUMBER, MONEY -> EcorePackage.Literals.EBIG_DECIMAL;
		case FLAG -> EcorePackage.Literals.EBOOLEAN;
		case CHOICE -> field.getChoices().isEmpty() ? EcorePackage.Literals.ESTRING : choice(field, owner, name);
		};
	}

	private EEnum choice(FieldSpec field, EClass owner, String name) {
		EEnum choice = EcoreFactory.eINSTANCE.createEEnum();
		choice.setName(classifiers.unique(owner.getName() + "_" + name));
		annotate(choice, LABEL, field.getLabel());
		EcoreNames names = new EcoreNames();
		for (String option : field.getChoices().stream().distinct().toList()) {
			EEnumLiteral literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
			literal.setName(names.unique(option));
			literal.setLiteral(option);
			literal.setValue(choice.getELiterals().size());
			choice.getELiterals().add(literal);
		}
		derived.getEClassifiers().add(choice);
		return choice;
	}

	private static void annotate(EModelElement element, String key, String value) {
		EAnnotation annotation = element.getEAnnotation(ANNOTATION);
		if (annotation == null) {
			annotation = EcoreFactory.eINSTANCE.createEAnnotation();
			annotation.setSource(ANNOTATION);
			element.getEAnnotations().add(annotation);
		}
		annotation.getDetails().put(key, value);
	}
}
