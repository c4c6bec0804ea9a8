#!/bin/sh
# The picture of one tree of 37, 405 and 4,005 nodes: layout and SVG in a warm process, and the whole command beside Graphviz
# and PlantUML (as a work breakdown structure) on the same tree, in turn. Run by hand, after ./pgoal has built the command line;
# dot and plantuml are left out where they aren't installed:
#
#   releng/bench/tree.sh [RUNS]
#
# To reach: 4,005 nodes ≤ 25 ms warm; the whole command no slower than dot at 4,005 nodes.
# CLASSPATH names other classes and libraries than those of the built command line, for the warm part; PGOAL another command.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

. "$root/releng/find-java.sh"
find_java 21 jdk || { echo "no JDK 21 or newer found" >&2; exit 2; }
pgoal=${PGOAL:-$root/pgoal}
classes=${CLASSPATH:-$root/releng/cli/target/pgoal/lib/*}
# builds what is needed, and makes the class-data archive
$pgoal --version >/dev/null

"$JAVA_HOME/bin/javac" -nowarn -encoding UTF-8 -proc:none -cp "$classes" -d "$work/classes" "$root/releng/bench/src/org/pgoal/bench/TreeBench.java"
bench() {
	"$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dguice_bytecode_gen_option=DISABLED -cp "$work/classes:$classes" org.pgoal.bench.TreeBench "$@"
}
bench write "$work" 2 3
bench write "$work" 10 9
bench write "$work" 100 9
for nodes in 37 405 4005; do
	bench time "$work/$nodes.pgoal" $((nodes > 1000 ? 200 : 1000))
done

draw() {
	case $1 in
	pgoal) $pgoal render --force -o "$work/$2.svg" "$work/$2.pgoal" ;;
	dot) dot -Tsvg -o "$work/$2-dot.svg" "$work/$2.dot" ;;
	plantuml) PLANTUML_LIMIT_SIZE=400000 timeout 300 plantuml -charset UTF-8 -tsvg -o "$work/puml" "$work/$2.puml" ;;
	esac >/dev/null 2>&1 </dev/null
}
now() { date +%s%N; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for nodes in 37 405 4005; do
	i=0
	while [ "$i" -lt "$runs" ]; do
		for tool in pgoal dot plantuml; do
			command -v "$tool" >/dev/null || [ "$tool" = pgoal ] || continue
			start=$(now)
			draw "$tool" "$nodes" || continue
			end=$(now)
			echo $(((end - start) / 1000)) >>"$work/$tool-$nodes.us"
		done
		i=$((i + 1))
	done
	for tool in dot plantuml; do
		[ -s "$work/$tool-$nodes.us" ] || { echo "$nodes nodes: no $tool"; continue; }
		awk -v n="$nodes" -v t="$tool" -v p="$(median "$work/pgoal-$nodes.us")" -v o="$(median "$work/$tool-$nodes.us")" -v r="$runs" \
			'BEGIN { printf "%d nodes, whole process: pgoal %.0f ms, %s %.0f ms, ratio pgoal/%s %.2f (medians of %d runs)\n", n, p / 1000, t, o / 1000, t, p / o, r }'
	done
done
