#!/bin/sh
# Generates sheets and compares checking them with parsing the same files only, each in a process of its own (cold) and
# several times in one process (warm). Run by hand, after ./pgoal has built the command line:
#   releng/bench/check.sh [SHEETS [INDICATORS [ROUNDS]]]
# The JVM options are those of ./pgoal; JVM_OPTIONS replaces them, e.g. with -XX:+UseSerialGC alone, to compile with C2.
# Parsing is one thread's time, checking takes the threads that the command takes; both are told by the clock as well.
# CLASSPATH names other classes and libraries than those of the built command line.
set -e
cd "$(dirname "$0")/../.."
sheets=${1:-10000}
indicators=${2:-150000}
rounds=${3:-3}
. releng/find-java.sh
find_java 21 jdk || { echo "no JDK 21 or newer" >&2; exit 2; }
classes=${CLASSPATH:-releng/cli/target/pgoal/lib/*}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/classes"
"$JAVA_HOME/bin/javac" -nowarn -encoding UTF-8 -cp "$classes" -d "$work/classes" \
	releng/bench/src/org/pgoal/bench/SheetGenerator.java releng/bench/src/org/pgoal/bench/CheckBench.java
bench() {
	"$JAVA_HOME/bin/java" -Xmx600m ${JVM_OPTIONS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1} -Dguice_bytecode_gen_option=DISABLED -cp "$work/classes:$classes" \
		org.pgoal.bench.CheckBench "$work/sheets" "$sheets" "$indicators" "$1"
}
bench parse
bench check
bench "$rounds"
