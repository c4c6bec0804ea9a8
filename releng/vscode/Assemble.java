import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts the VS Code extension together: {@code java Assemble.java SOURCE SERVER TARGET VERSION} writes TARGET/extension — the
 * client of SOURCE and the command line of SERVER, which holds the language server — and TARGET/pgoal.vsix of it. A
 * .vsix is a zip with two manifests.
 *
 * <p>The client's library comes from npm, as package-lock.json pins it. Where there is no npm, or no network and
 * nothing cached, the folder is complete but for that library and no .vsix is written; that is said, and is no failure
 * of the build.
 */
final class Assemble {

	private static final List<String> SOURCES = List.of("package.json", "package.nls.json", "package.nls.zh-cn.json", "language-configuration.json", "server.json",
			"extension.js", "README.md", "package-lock.json", ".npmrc");

	private static final long MINUTES = 3;

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path source = Path.of(arguments[0]);
		Path server = Path.of(arguments[1]);
		Path target = Path.of(arguments[2]);
		// VS Code knows no snapshots
		String version = arguments[3].replace("-SNAPSHOT", "");
		Path extension = Files.createDirectories(target.resolve("extension"));
		for (String name : SOURCES) {
			Files.copy(source.resolve(name), extension.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
		String descriptor = Files.readString(extension.resolve("package.json"));
		Files.writeString(extension.resolve("package.json"), descriptor.replaceFirst("\"version\": \"[^\"]*\"", Matcher.quoteReplacement("\"version\": \"" + version + "\"")));
		Files.copy(source.resolve("../../LICENSE"), extension.resolve("LICENSE.txt"), StandardCopyOption.REPLACE_EXISTING);
		server(server, extension.resolve("server"));
		Path archive = target.resolve("pgoal.vsix");
		Files.deleteIfExists(archive);
		if (library(extension)) {
			zip(extension, version, archive);
			System.out.println("VS Code extension: " + archive);
		} else {
			System.out.println("VS Code extension: not packaged, for its client library couldn't be installed with npm; the server is in " + extension);
		}
	}

	/** The command line, without the class data archives, which belong to one JVM of one machine. */
	private static void server(Path from, Path to) throws IOException {
		if (Files.exists(to)) {
			delete(to);
		}
		Files.createDirectories(to.resolve("lib"));
		Files.copy(from.resolve("pgoal.jar"), to.resolve("pgoal.jar"));
		try (var jars = Files.list(from.resolve("lib"))) {
			for (Path jar : jars.toList()) {
				Files.copy(jar, to.resolve("lib").resolve(jar.getFileName()));
			}
		}
	}

	/** True when the library is there in the version that the lock file says. */
	private static boolean library(Path extension) throws IOException, InterruptedException {
		Path installed = extension.resolve("node_modules/vscode-languageclient/package.json");
		String wanted = first("\"vscode-languageclient\": \"([^\"]*)\"", Files.readString(extension.resolve("package.json")));
		if (Files.exists(installed) && wanted.equals(first("\"version\": \"([^\"]*)\"", Files.readString(installed)))) {
			return true;
		}
		boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
		try {
			Process npm = new ProcessBuilder(windows ? "npm.cmd" : "npm", "ci", "--omit=dev", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error",
					"--fetch-retries=1", "--fetch-timeout=20000").directory(extension.toFile()).redirectErrorStream(true)
					.redirectOutput(extension.resolveSibling("npm.log").toFile()).start();
			if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
				npm.descendants().forEach(ProcessHandle::destroyForcibly);
				npm.destroyForcibly();
				return false;
			}
			return npm.exitValue() == 0 && Files.exists(installed);
		} catch (IOException none) {
			return false;
		}
	}

	private static String first(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		return matcher.find() ? matcher.group(1) : "";
	}

	private static void zip(Path extension, String version, Path archive) throws IOException {
		List<Path> files = new ArrayList<>();
		try (var all = Files.walk(extension)) {
			all.filter(Files::isRegularFile).filter(file -> !isLeftOut(extension.relativize(file))).sorted().forEach(files::add);
		}
		Path partial = archive.resolveSibling(archive.getFileName() + ".part");
		try (OutputStream file = Files.newOutputStream(partial); ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
			text(zip, "[Content_Types].xml", """
					<?xml version="1.0" encoding="utf-8"?>
					<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
					<Default Extension="json" ContentType="application/json"/><Default Extension="js" ContentType="application/javascript"/>\
					<Default Extension="md" ContentType="text/markdown"/><Default Extension="txt" ContentType="text/plain"/>\
					<Default Extension="jar" ContentType="application/java-archive"/><Default Extension="map" ContentType="application/json"/>\
					<Default Extension="ts" ContentType="text/plain"/><Default Extension="vsixmanifest" ContentType="text/xml"/></Types>
					""");
			text(zip, "extension.vsixmanifest", """
					<?xml version="1.0" encoding="utf-8"?>
					<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
					  <Metadata>
					    <Identity Language="en-US" Id="pgoal" Version="%s" Publisher="pgoal"/>
					    <DisplayName>pgoal: budget performance goals</DisplayName>
					    <Description xml:space="preserve">Goal sheets of Chinese budget performance management (预算绩效目标)</Description>
					    <Tags>pgoal,绩效目标,__ext_pgoal</Tags>
					    <Categories>Programming Languages,Linters,Formatters</Categories>
					    <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="^1.82.0"/></Properties>
					    <License>extension/LICENSE.txt</License>
					  </Metadata>
					  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
					  <Dependencies/>
					  <Assets>
					    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
					    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
					    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
					  </Assets>
					</PackageManifest>
					""".formatted(version));
			for (Path path : files) {
				zip.putNextEntry(new ZipEntry("extension/" + extension.relativize(path).toString().replace('\\', '/')));
				Files.copy(path, zip);
				zip.closeEntry();
			}
		}
		Files.move(partial, archive, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Nobody reads these in an installed extension. */
	private static boolean isLeftOut(Path file) {
		String name = file.toString().replace('\\', '/');
		return name.equals(".npmrc") || name.equals("package-lock.json") || name.startsWith("node_modules/.") || name.endsWith(".d.ts");
	}

	private static void text(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static void delete(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
