package org.pgoal.model.heading;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageImpl;
import org.pgoal.model.PgoalPackage;

/**
 * The metamodel of what a view shows and no file contains: {@link Heading}. Apart from {@code pgoal.ecore}, because nothing in
 * a sheet is ever one.
 */
public final class HeadingPackage extends EPackageImpl {

	public static final String NS_URI = "http://www.pgoal.org/heading";

	/** Read by the registry of packages, by this name. */
	public static final HeadingPackage eINSTANCE = new HeadingPackage();

	private final EClass heading = EcoreFactory.eINSTANCE.createEClass();
	private final EAttribute levelOne = attribute("levelOne");
	private final EAttribute levelTwo = attribute("levelTwo");
	private final EReference indicators = EcoreFactory.eINSTANCE.createEReference();

	private HeadingPackage() {
		setName("heading");
		setNsPrefix("heading");
		setNsURI(NS_URI);
		heading.setName("Heading");
		heading.getEStructuralFeatures().add(levelOne);
		heading.getEStructuralFeatures().add(levelTwo);
		indicators.setName("indicators");
		indicators.setEType(PgoalPackage.Literals.INDICATOR);
		indicators.setUpperBound(EReference.UNBOUNDED_MULTIPLICITY);
		indicators.setDerived(true);
		indicators.setTransient(true);
		indicators.setVolatile(true);
		indicators.setChangeable(false);
		heading.getEStructuralFeatures().add(indicators);
		getEClassifiers().add(heading);
		setEFactoryInstance(EcoreFactory.eINSTANCE.createEFactory());
		createResource(NS_URI);
		freeze();
		EPackage.Registry.INSTANCE.put(NS_URI, this);
	}

	private static EAttribute attribute(String name) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		attribute.setName(name);
		attribute.setEType(EcorePackage.Literals.ESTRING);
		return attribute;
	}

	public EClass heading() {
		return heading;
	}

	public EAttribute levelOne() {
		return levelOne;
	}

	public EAttribute levelTwo() {
		return levelTwo;
	}

	public EReference indicators() {
		return indicators;
	}
}
