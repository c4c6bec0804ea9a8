#!/bin/sh
# Reads one flat list of many projects and writes it again, beside a program that copies the cells of the same file by POI
# and does nothing else; each in a process of its own (cold) and several times in one process (warm). Run by hand, after
# ./pgoal has built the command line:
#   releng/bench/forms.sh [PROJECTS [INDICATORS [ROUNDS]]]      INDICATORS of each project
# The JVM options are those of ./pgoal; JVM_OPTIONS replaces them. CLASSPATH names other classes and libraries than those of
# the built command line.
set -e
cd "$(dirname "$0")/../.."
projects=${1:-1000}
indicators=${2:-15}
rounds=${3:-5}
. releng/find-java.sh
find_java 21 jdk || { echo "no JDK 21 or newer" >&2; exit 2; }
classes=${CLASSPATH:-releng/cli/target/pgoal/lib/*}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/classes"
"$JAVA_HOME/bin/javac" -nowarn -encoding UTF-8 -cp "$classes" -d "$work/classes" releng/bench/src/org/pgoal/bench/FormsBench.java
bench() {
	"$JAVA_HOME/bin/java" -Xmx600m ${JVM_OPTIONS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1} -Dguice_bytecode_gen_option=DISABLED -Djava.awt.headless=true \
		-cp "$work/classes:$classes" org.pgoal.bench.FormsBench "$work" tests/org.pgoal.forms.tests/resources/gold/001-jingyan.json 井研县2024 "$projects" "$indicators" "$1"
}
bench generate
bench poi
bench pgoal
bench text
bench "$rounds"
