package org.pgoal.dsl.ide;

import org.eclipse.xtext.util.Modules2;
import org.pgoal.dsl.PGoalRuntimeModule;
import org.pgoal.dsl.PGoalStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** Sets the language up with the services of the language server. */
public class PGoalIdeSetup extends PGoalStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new PGoalRuntimeModule(), new PGoalIdeModule()));
	}
}
