package org.pgoal.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.serializer.ISerializer;
import org.pgoal.dsl.conversion.PGoalValueConverters;
import org.pgoal.dsl.linking.TopLevelLinker;
import org.pgoal.dsl.naming.StableFragments;
import org.pgoal.dsl.parser.LabelAwareParser;
import org.pgoal.dsl.parser.SyntaxMessages;
import org.pgoal.dsl.scoping.ElementNames;
import org.pgoal.dsl.scoping.FileScopes;
import org.pgoal.dsl.scoping.NamedScopes;
import org.pgoal.dsl.scoping.TopLevelDescriptions;
import org.pgoal.dsl.scoping.WholeNames;
import org.pgoal.dsl.resource.PGoalResource;
import org.pgoal.dsl.text.TextSerializer;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** Binds the services of the language, with or without a workbench. */
public class PGoalRuntimeModule extends AbstractPGoalRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return LabelAwareParser.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return PGoalValueConverters.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	public Class<? extends ISerializer> bindISerializer() {
		return TextSerializer.class;
	}

	// ------------------------------------------------- names and references

	public Class<? extends ILinker> bindILinker() {
		return TopLevelLinker.class;
	}

	@Override
	public void configureIScopeProviderDelegate(Binder binder) {
		binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE)).to(FileScopes.class);
	}

	@Override
	public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
		return NamedScopes.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return ElementNames.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return WholeNames.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return TopLevelDescriptions.class;
	}

	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return StableFragments.class;
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return PGoalResource.class;
	}
}
