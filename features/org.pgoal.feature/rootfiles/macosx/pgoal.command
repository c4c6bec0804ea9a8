#!/bin/sh
# Starts the workbench; double-click it in the Finder.     PGOAL_VMARGS adds options for the JVM
here=$(cd "$(dirname "$0")" && pwd)
. "$here/find-java.sh"

[ ! -x "$here/jre/bin/java" ] || PGOAL_JAVA_HOME=$here/jre
if ! find_java 21; then
	message="没有找到 Java 21 或更新版本。请先安装 Java（例如 OpenJDK 21），再启动 pgoal。 No Java 21 or newer was found. Install one (OpenJDK 21, say), then start pgoal again."
	printf '%s\n' "$message" >&2
	osascript -e "display alert \"pgoal\" message \"$message\"" >/dev/null 2>&1
	exit 2
fi
# the language that the user has chosen; else the system's
case ${PGOAL_LANG:-$(cat "${HOME:-/}/.pgoal/language" 2>/dev/null)} in
zh*) set -- -nl zh_CN "$@" ;;
en*) set -- -nl en_US "$@" ;;
esac
# the user interface must run on the first thread there
exec "$JAVA_HOME/bin/java" -XstartOnFirstThread -Xmx1g ${PGOAL_VMARGS:-} --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dguice_bytecode_gen_option=DISABLED \
	-Djava.util.logging.config.file="$here/logging.properties" \
	-jar "$here"/plugins/org.eclipse.equinox.launcher_*.jar "$@"
