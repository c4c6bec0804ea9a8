import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * Makes the workbench an application with a native start and its own Java, for the system this runs on:
 * {@code java Image.java PRODUCTS TARGET VERSION}, where PRODUCTS holds what p2 installed per system.
 */
final class Image {

	public static void main(String[] arguments) throws IOException {
		Path target = Path.of(arguments[1]);
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		boolean mac = os.startsWith("mac");
		String product = mac ? "macosx/cocoa/aarch64/pgoal.app/Contents/Eclipse"
				: os.startsWith("windows") ? "win32/win32/x86_64/pgoal-workbench" : "linux/gtk/x86_64/pgoal-workbench";
		Path input = Path.of(arguments[0]).resolve(product);

		Path launcher;
		try (var plugins = Files.list(input.resolve("plugins"))) {
			launcher = plugins.filter(f -> f.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		}
		delete(target);
		var options = new ArrayList<>(List.of("--type", "app-image", "--name", "pgoal", "--app-version", arguments[2].replace("-SNAPSHOT", ""),
				"--dest", target.toString(), "--input", input.toString(), "--main-jar", "plugins/" + launcher.getFileName(),
				// the launcher reaches its own main class by reflection, jlink can't see what bundles need
				"--main-class", "org.eclipse.equinox.launcher.Main", "--add-modules", "java.se,jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.xml.dom,jdk.zipfs",
				"--java-options", "-Xmx1g", "--java-options", "-Dfile.encoding=UTF-8", "--java-options", "--enable-native-access=ALL-UNNAMED",
				"--java-options", "-Dguice_bytecode_gen_option=DISABLED",
				"--java-options", "-Djava.util.logging.config.file=$APPDIR/logging.properties",
				// beside the workbench's own data: the application's own folder may be read-only
				"--java-options", "-Dosgi.configuration.cascaded=true", "--java-options", "-Dosgi.sharedConfiguration.area=$APPDIR/configuration",
				"--java-options", "-Dosgi.configuration.area=@user.home/.pgoal/configuration"));
		if (mac) {
			options.addAll(List.of("--java-options", "-XstartOnFirstThread"));
		}
		int result = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err, options.toArray(String[]::new));
		if (result != 0) {
			System.exit(result);
		}
		System.out.println("application: " + target);
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}
}
