#!/bin/sh
# The language server in a folder of many sheets, asked over its streams as an editor does:
#
#   releng/bench/server.sh [SHEETS] [KEYSTROKES]
#
# Prints the time from start to the first diagnostics, p50 and p95 of completion (also in pinyin), of hints and of findings
# after a keystroke in a sheet of 500 indicators, while the folder is read and afterwards, and their ratio to a bare parse
# in the same run. To reach: first diagnostics ≤ 2 s; p95 ≤ 50 ms for completion, ≤ 200 ms for findings after a keystroke.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. "$root/releng/find-java.sh"
find_java 21 jdk || { echo "no JDK 21 or newer found" >&2; exit 2; }

# builds what is needed
"$root/pgoal" --version >/dev/null
home=$root/releng/cli/target/pgoal
"$JAVA_HOME/bin/javac" -encoding UTF-8 -proc:none -cp "$home/lib/*" -d "$work/classes" \
	"$root/releng/bench/src/org/pgoal/bench/SheetGenerator.java" "$root/releng/bench/src/org/pgoal/bench/ServerBench.java"
"$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$work/classes:$home/lib/*" org.pgoal.bench.ServerBench "$work/folder" "${1:-10000}" "${2:-200}" "$root/pgoal"
