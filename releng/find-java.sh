# Sourced by the scripts: finds a Java that is new enough.
#
#   find_java MINIMUM [jdk]     sets JAVA_HOME and JAVA_VERSION, or returns 1; with "jdk" a compiler must be there
#
# A Java that PGOAL_JAVA_HOME or JAVA_HOME names is taken if it will do, then the one on the PATH,
# then the newest of those installed in the usual places.

java_major() {
	# the release file saves starting a JVM only to ask for its version
	if [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release" | head -n 1
	elif [ -x "$1/bin/java" ]; then
		"$1/bin/java" -version 2>&1 | sed -n 's/^[a-z]* version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1
	fi
}

java_will_do() {
	[ -x "$1/bin/java" ] || return 1
	[ "$3" != jdk ] || [ -x "$1/bin/javac" ] || return 1
	java_found=$(java_major "$1")
	[ -n "$java_found" ] && [ "$java_found" -ge "$2" ]
}

java_on_path() {
	java_link=$(command -v java) || return 1
	# macOS has a stub there that only asks to install Java
	[ "$java_link" != /usr/bin/java ] || [ ! -x /usr/libexec/java_home ] || { /usr/libexec/java_home 2>/dev/null; return; }
	java_link=$(readlink -f "$java_link" 2>/dev/null || echo "$java_link")
	dirname "$(dirname "$java_link")"
}

find_java() {
	for java_candidate in "${PGOAL_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(java_on_path)"; do
		if [ -n "$java_candidate" ] && java_will_do "$java_candidate" "$1" "${2:-}"; then
			JAVA_HOME=$java_candidate JAVA_VERSION=$java_found
			export JAVA_HOME
			return 0
		fi
	done
	java_best=0
	for java_candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
		/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
		"$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/*; do
		if java_will_do "$java_candidate" "$1" "${2:-}" && [ "$java_found" -gt "$java_best" ]; then
			java_best=$java_found java_best_home=$java_candidate
		fi
	done
	[ "$java_best" -gt 0 ] || return 1
	JAVA_HOME=$java_best_home JAVA_VERSION=$java_best
	export JAVA_HOME
}
