#!/bin/sh
# Typing in the workbench itself beside 10,000 sheets, and in a plain text of the same product:
#
#   releng/bench/workbench.sh [SHEETS] [KEYSTROKES]
#
# Run by hand after ./verify has built the product, on a quiet machine; xvfb-run is used where there is no display. Prints how long a key
# takes in a sheet and in a plain text, p50 and p95 of completion, hints and markers after a keystroke, how soon the table and the dashboard
# of all sheets are there and what they hold in memory, and the longest that one turn of the event loop took, with what was going on where
# that is more than 50 ms. PRODUCT names an unpacked product.
# To reach: nothing holds the UI thread for more than 50 ms.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

. "$root/releng/find-java.sh"
find_java 21 jdk || { echo "no JDK 21 or newer found" >&2; exit 2; }
product=${PRODUCT:-$root/releng/org.pgoal.product/target/products/org.pgoal.product/linux/gtk/x86_64/pgoal-workbench}
[ -d "$product/plugins" ] || { echo "no product in $product: run ./verify first" >&2; exit 2; }

# the product with one bundle more
mkdir "$work/product" "$work/classes" "$work/home"
cp -rl "$product/plugins" "$work/product/"
for each in "$product"/*; do
	[ "$each" = "$product/plugins" ] || cp -r "$each" "$work/product/"
done
"$JAVA_HOME/bin/javac" -nowarn -encoding UTF-8 -proc:none -cp "$product/plugins/*" -d "$work/classes" \
	"$root/releng/bench/src/org/pgoal/bench/WorkbenchBench.java" "$root/releng/bench/src/org/pgoal/bench/SheetGenerator.java"
cat >"$work/manifest" <<'END'
Bundle-ManifestVersion: 2
Bundle-SymbolicName: org.pgoal.bench;singleton:=true
Bundle-Version: 1.0.0
Bundle-ActivationPolicy: lazy
Require-Bundle: org.eclipse.ui,org.eclipse.ui.ide,org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jface,
 org.eclipse.jface.text,org.eclipse.text,org.eclipse.ui.workbench.texteditor,org.pgoal.ui,org.pgoal.ui.table,org.pgoal.diagram,org.pgoal.model
END
cat >"$work/classes/plugin.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<?eclipse version="3.4"?>
<plugin><extension point="org.eclipse.ui.startup"><startup class="org.pgoal.bench.WorkbenchBench"/></extension></plugin>
END
"$JAVA_HOME/bin/jar" --create --file "$work/bench.jar" --manifest "$work/manifest" -C "$work/classes" .
echo "org.pgoal.bench,1.0.0,file:$work/bench.jar,4,false" >>"$work/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"

# the folder: many sheets, one small and one large to type in, and the small one as a plain text
cat >"$work/Generate.java" <<'END'
import java.nio.file.*;
import org.pgoal.bench.SheetGenerator;
public class Generate {
	public static void main(String[] a) throws Exception {
		Path folder = Path.of(a[0]);
		int sheets = Integer.parseInt(a[1]);
		new SheetGenerator().write(folder.resolve("sheets"), sheets, sheets * 15);
		Path typing = Files.createDirectories(folder.resolve("typing"));
		for (int size : new int[] { 15, 500 }) {
			Path made = Files.createTempDirectory(Path.of(a[2]), "made");
			new SheetGenerator().write(made, 2, 2 * size);
			String text = Files.readString(made.resolve("部门000/00001.pgoal"));
			Files.writeString(typing.resolve(size == 15 ? "sheet.pgoal" : "large.pgoal"), text);
			if (size == 15) {
				Files.writeString(typing.resolve("plain.txt"), text);
			}
		}
	}
}
END
"$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -cp "$work/classes" "$work/Generate.java" "$work/folder" "${1:-10000}" "$work"

display=
[ -n "${DISPLAY:-}" ] || display="xvfb-run -a"
command -v dbus-run-session >/dev/null && display="dbus-run-session -- $display"
LC_ALL=C.UTF-8 HOME="$work/home" PGOAL_LANG=zh_CN NO_AT_BRIDGE=1 PGOAL_VMARGS="-Duser.home=$work/home -Dpgoal.bench.keystrokes=${2:-200} -Dstdout.encoding=UTF-8 ${PGOAL_VMARGS:-}" \
	$display "$work/product/pgoal" -data "$work/home/data" -open "$work/folder" 2>"$work/errors" | grep -v '^SLF4J\|^WARNING' || { cat "$work/errors" >&2; exit 1; }
