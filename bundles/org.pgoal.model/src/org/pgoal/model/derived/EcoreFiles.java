package org.pgoal.model.derived;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The core metamodel and that of a template as two files that lie beside each other. The second refers to the first by a
 * relative path, so that plain EMF opens both without knowing of pgoal.
 *
 * @param name    a plain file name
 * @param content XMI in UTF-8
 */
public record EcoreFiles(String name, byte[] content) {

	private static final String CORE = "pgoal.ecore";
	private static final String EXTENSION = ".ecore";
	/** The folder in which the two are put together; it appears in neither. */
	private static final URI FOLDER = URI.createURI("memory:/ecore");

	/** {@code pgoal.ecore}, then the template's file. */
	public static List<EcoreFiles> of(EffectiveTemplate template) throws IOException {
		byte[] core = core();
		ResourceSet files = new ResourceSetImpl();
		files.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		Resource coreFile = files.createResource(FOLDER.appendSegment(CORE));
		coreFile.load(new ByteArrayInputStream(core), Map.of());
		String name = fileName(template.id());
		Resource file = files.createResource(FOLDER.appendSegment(name));
		file.getContents().add(TemplateEcore.of(template, (EPackage) coreFile.getContents().get(0)));
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		file.save(content, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", Resource.OPTION_LINE_DELIMITER, "\n"));
		return List.of(new EcoreFiles(CORE, core), new EcoreFiles(name, content.toByteArray()));
	}

	/** A name without anything that could lead out of a folder, and never that of the core. */
	private static String fileName(String id) {
		String name = EcoreNames.mangle(id);
		return (name + EXTENSION).equalsIgnoreCase(CORE) ? name + "_" + EXTENSION : name + EXTENSION;
	}

	private static byte[] core() throws IOException {
		try (InputStream stream = EcoreFiles.class.getResourceAsStream("/model/" + CORE)) {
			if (stream == null) {
				throw new IOException("Missing in this installation: model/" + CORE);
			}
			return stream.readAllBytes();
		}
	}
}
