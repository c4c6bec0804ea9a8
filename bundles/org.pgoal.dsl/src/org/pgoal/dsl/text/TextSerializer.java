package org.pgoal.dsl.text;

import java.io.IOException;
import java.io.Writer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * Stands where Xtext asks for a serializer. Nothing in pgoal serializes a whole model over an author's text: changes go
 * through {@code org.pgoal.dsl.edit}.
 */
public class TextSerializer implements ISerializer {

	@Override
	public String serialize(EObject object) {
		throw refused();
	}

	@Override
	public String serialize(EObject object, SaveOptions options) {
		throw refused();
	}

	@Override
	public void serialize(EObject object, Writer writer, SaveOptions options) throws IOException {
		throw refused();
	}

	@Override
	public ReplaceRegion serializeReplacement(EObject object, SaveOptions options) {
		throw refused();
	}

	private static UnsupportedOperationException refused() {
		return new UnsupportedOperationException("Models are not serialized over text; use org.pgoal.dsl.edit");
	}
}
