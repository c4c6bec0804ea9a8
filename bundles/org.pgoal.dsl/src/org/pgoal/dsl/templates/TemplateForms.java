package org.pgoal.dsl.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Template;

/**
 * The form files that templates name. Those of a built-in template are beside it in the bundle, those of another one beside
 * the file that declares it, or in a folder below: a template never reaches out of its folder.
 */
public final class TemplateForms {

	/** In bytes; a form has no pictures of that size. */
	public static final long LARGEST = 8L << 20;

	private TemplateForms() {
	}

	/** Says where a parsed file stands, so that the forms of its templates are found. */
	public static void home(GoalFile file, URI uri) {
		if (file.eResource() == null) {
			new ResourceImpl(uri).getContents().add(file);
		}
	}

	/**
	 * A form file.
	 *
	 * @param template the template that names it
	 * @param name     as it is written there
	 * @return empty when there is no such file, or none that a template may name
	 */
	public static Optional<byte[]> read(Template template, String name) throws IOException {
		Resource home = template.eResource();
		URI uri = home == null ? null : home.getURI();
		if (uri == null || name.isBlank()) {
			return Optional.empty();
		}
		if (TemplateCatalogue.SCHEME.equals(uri.scheme())) {
			try (InputStream stream = BuiltInTemplates.open(name)) {
				return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
			}
		}
		return uri.isFile() ? beside(Path.of(uri.toFileString()), name) : Optional.empty();
	}

	private static Optional<byte[]> beside(Path template, String name) throws IOException {
		Path folder = template.toAbsolutePath().normalize().getParent();
		try {
			Path form = folder.resolve(name.replace('\\', '/')).normalize();
			if (Path.of(name).isAbsolute() || !form.startsWith(folder) || !Files.isRegularFile(form, LinkOption.NOFOLLOW_LINKS)
					|| !form.toRealPath().startsWith(folder.toRealPath()) || Files.size(form) > LARGEST) {
				return Optional.empty();
			}
			return Optional.of(Files.readAllBytes(form));
		} catch (InvalidPathException noSuchFile) {
			return Optional.empty();
		}
	}
}
