package org.pgoal.dsl;

import org.eclipse.emf.ecore.EPackage;
import org.pgoal.model.PgoalPackage;

import com.google.inject.Injector;

/** Sets the language up outside OSGi. */
public class PGoalStandaloneSetup extends PGoalStandaloneSetupGenerated {

	public static void doSetup() {
		new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		// the package is imported by the grammar, not generated from it, so nobody else registers it
		EPackage.Registry.INSTANCE.putIfAbsent(PgoalPackage.eNS_URI, PgoalPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
