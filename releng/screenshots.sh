#!/bin/sh
# Draws the pictures of the workbench in docs/images anew, in both languages, with the built product and the sheets of samples:
#
#   releng/screenshots.sh [FOLDER]
#
# Run by hand after ./verify has built the product; look at what comes out before it is committed. Needs xvfb-run; ImageMagick's
# convert cuts off the bare display and makes the pictures smaller where it is installed. PRODUCT names an unpacked product. For a look that isn't kept:
# THEME=dark and SCALE=2, with a FOLDER of their own.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mkdir -p "${1:-$root/docs/images}" && cd "${1:-$root/docs/images}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

. "$root/releng/find-java.sh"
find_java 21 jdk || { echo "no JDK 21 or newer found" >&2; exit 2; }
product=${PRODUCT:-$root/releng/org.pgoal.product/target/products/org.pgoal.product/linux/gtk/x86_64/pgoal-workbench}
[ -d "$product/plugins" ] || { echo "no product in $product: run ./verify first" >&2; exit 2; }
scale=${SCALE:-1}
form=$(ls "$product"/first-sheet/*.docx)

# the product with one bundle more
mkdir "$work/product" "$work/classes"
cp -rl "$product/plugins" "$work/product/" 2>/dev/null || cp -r "$product/plugins" "$work/product/"
for each in "$product"/*; do
	[ "$each" = "$product/plugins" ] || cp -r "$each" "$work/product/"
done
"$JAVA_HOME/bin/javac" -nowarn -encoding UTF-8 -proc:none -cp "$product/plugins/*" -d "$work/classes" "$root/releng/screenshots/Screens.java"
cat >"$work/manifest" <<'END'
Bundle-ManifestVersion: 2
Bundle-SymbolicName: org.pgoal.screens;singleton:=true
Bundle-Version: 1.0.0
Bundle-ActivationPolicy: lazy
Require-Bundle: org.eclipse.ui,org.eclipse.ui.ide,org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jface,
 org.eclipse.jface.text,org.eclipse.text,org.eclipse.ui.workbench.texteditor,org.eclipse.ui.navigator,org.eclipse.core.commands,
 org.eclipse.ui.navigator.resources,org.pgoal.ui
END
cat >"$work/classes/plugin.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<?eclipse version="3.4"?>
<plugin><extension point="org.eclipse.ui.startup"><startup class="org.pgoal.screens.Screens"/></extension></plugin>
END
"$JAVA_HOME/bin/jar" --create --file "$work/screens.jar" --manifest "$work/manifest" -C "$work/classes" .
echo "org.pgoal.screens,1.0.0,file:$work/screens.jar,4,false" >>"$work/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"

bus=
command -v dbus-run-session >/dev/null && bus='dbus-run-session --'
for language in en_US zh_CN; do
	suffix=
	[ $language = en_US ] || suffix=-zh
	home=$work/home-$language
	settings=$home/data/.metadata/.plugins/org.eclipse.core.runtime/.settings
	mkdir -p "$settings"
	[ "${THEME:-}" != dark ] || echo 'themeid=org.eclipse.e4.ui.css.theme.e4_dark' >"$settings/org.eclipse.e4.ui.css.swt.theme.prefs"
	# a name that a bureau would give its folder
	cp -r "$root/samples/pingluo" "$home/平罗县2023"
	LC_ALL=C.UTF-8 HOME="$home" PGOAL_LANG=$language NO_AT_BRIDGE=1 PGOAL_VMARGS="-Duser.home=$home -Dpgoal.screens.folder=$home/平罗县2023 -Dpgoal.screens.form=$form -Dpgoal.screens.out=$out
		-Dpgoal.screens.suffix=$suffix -Dpgoal.screens.scale=$scale -Dswt.autoScale=${scale}00" \
		$bus xvfb-run -a -s "-screen 0 1440x900x24" "$work/product/pgoal" -data "$home/data" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
	grep -n "never seen\|no view\|Exception" "$work/log" >&2 || true
done
if [ -z "${1:-}" ] && command -v convert >/dev/null; then
	for picture in welcome workbench tree-view writing rules table dashboard compare properties import-preview export-preview; do
		for suffix in '' -zh; do
			file=$out/$picture$suffix.png
			[ ! -f "$file" ] || convert "$file" -bordercolor black -border 1 -trim +repage -strip +dither -colors 192 -define png:compression-level=9 "$file"
		done
	done
fi
