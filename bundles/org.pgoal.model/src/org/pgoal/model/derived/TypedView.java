package org.pgoal.model.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * A sheet as an instance of its template's derived class. The instance is a copy, still a {@code Project} or
 * {@code Department} of the core with all its field entries, and has the template's fields as typed attributes besides.
 * What cannot be read as its type stays an entry and is listed.
 */
public final class TypedView {

	/**
	 * An entry that has no typed value.
	 *
	 * @param entry     the entry of the sheet that was given
	 * @param attribute null where the template has no field of this label
	 * @param reason    why
	 */
	public record Unread(FieldEntry entry, EAttribute attribute, Message reason) {
	}

	private final EffectiveTemplate template;
	private final OptionalInt year;
	private final Map<EClass, Map<String, EAttribute>> attributes = new HashMap<>();
	private final List<Unread> unread = new ArrayList<>();
	private final Sheet instance;

	private TypedView(Sheet sheet, EffectiveTemplate template, EPackage derived) {
		this.template = template;
		this.year = sheet.getYear() == null ? OptionalInt.empty() : DateText.year(sheet.getYear());
		DerivedCopier copier = new DerivedCopier(derived);
		this.instance = (Sheet) copier.copy(sheet);
		copier.copyReferences();
		read(sheet, instance);
		List<Indicator> copies = instance.getIndicators();
		for (int i = 0; i < copies.size(); i++) {
			read(sheet.getIndicators().get(i), copies.get(i));
		}
	}

	/**
	 * The view of a sheet.
	 *
	 * @param derived what {@link TemplateEcore#of} made of the same template
	 */
	public static TypedView of(Sheet sheet, EffectiveTemplate template, EPackage derived) {
		return new TypedView(sheet, template, derived);
	}

	/** The instance of the derived class; changing it changes nothing in the text. */
	public Sheet instance() {
		return instance;
	}

	/** Entries without a typed value, in the order of the sheet. */
	public List<Unread> unread() {
		return List.copyOf(unread);
	}

	/** The typed value of a field; empty where it is not set. */
	public static Optional<Object> value(EObject instance, String label) {
		for (EStructuralFeature feature : instance.eClass().getEStructuralFeatures()) {
			if (label.equals(label(feature)) && instance.eIsSet(feature)) {
				return Optional.ofNullable(instance.eGet(feature));
			}
		}
		return Optional.empty();
	}

	// ------------------------------------------------------------- reading

	private void read(Sheet sheet, Sheet copy) {
		for (FieldEntry entry : sheet.getFields()) {
			Optional<FieldSpec> field = template.field(EffectiveTemplate.kind(sheet), entry.getLabel());
			read(entry, field, copy);
		}
		template.field(EffectiveTemplate.kind(sheet), FieldRole.NAME).map(field -> attribute(copy, field.getLabel()))
				.filter(name -> !copy.eIsSet(name) && sheet.getName() != null).ifPresent(name -> copy.eSet(name, sheet.getName()));
	}

	private void read(Indicator indicator, Indicator copy) {
		for (FieldEntry entry : indicator.getFields()) {
			Optional<FieldSpec> field = template.indicatorFields().stream()
					.filter(f -> f.getLabel() != null && (f.getLabel().equals(entry.getLabel()) || f.getSynonyms().contains(entry.getLabel()))).findFirst();
			read(entry, field, copy);
		}
	}

	private void read(FieldEntry entry, Optional<FieldSpec> field, EObject copy) {
		EAttribute attribute = field.map(f -> attribute(copy, f.getLabel())).orElse(null);
		if (attribute == null) {
			unread.add(new Unread(entry, null, Message.of(TypedView.class, "unknown", String.valueOf(entry.getLabel()))));
		} else if (entry.getValue() != null) {
			Object value = value(entry.getValue(), field.get(), attribute);
			if (value != null) {
				copy.eSet(attribute, value);
			} else {
				unread.add(new Unread(entry, attribute, FieldReading.refusal(field.get(), String.valueOf(entry.getValue().asText()))));
			}
		}
	}

	/** The value as its type; null where it cannot be read so. */
	private Object value(Value value, FieldSpec field, EAttribute attribute) {
		Object read = FieldReading.read(value, field, year).orElse(null);
		return read != null && attribute.getEType() instanceof EEnum choice ? choice(choice, read.toString()) : read;
	}

	private static Object choice(EEnum choice, String text) {
		EEnumLiteral literal = choice.getEEnumLiteralByLiteral(text);
		return literal == null ? null : literal.getInstance();
	}

	private EAttribute attribute(EObject copy, String label) {
		return attributes.computeIfAbsent(copy.eClass(), TypedView::byLabel).get(label);
	}

	private static Map<String, EAttribute> byLabel(EClass type) {
		Map<String, EAttribute> byLabel = new HashMap<>();
		for (EAttribute attribute : type.getEAttributes()) {
			byLabel.putIfAbsent(label(attribute), attribute);
		}
		return byLabel;
	}

	private static String label(EStructuralFeature feature) {
		EAnnotation annotation = feature.getEAnnotation(TemplateEcore.ANNOTATION);
		return annotation == null ? null : annotation.getDetails().get(TemplateEcore.LABEL);
	}

	/** Copies sheets and indicators as instances of the derived classes, all else as it is. */
	private static final class DerivedCopier extends EcoreUtil.Copier {

		private static final long serialVersionUID = 1L;

		private final transient EPackage derived;

		DerivedCopier(EPackage derived) {
			this.derived = derived;
		}

		@Override
		protected EClass getTarget(EClass type) {
			if (type.getEPackage() == PgoalPackage.eINSTANCE) {
				for (EClassifier classifier : derived.getEClassifiers()) {
					if (classifier instanceof EClass special && special.getESuperTypes().contains(type)) {
						return special;
					}
				}
			}
			return type;
		}

		@Override
		protected EStructuralFeature getTarget(EStructuralFeature feature) {
			return feature;
		}
	}
}
