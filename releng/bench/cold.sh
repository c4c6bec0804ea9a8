#!/bin/sh
# The time of a one-file check as a process, beside a jar that only says hello, in the same run:
#
#   releng/bench/cold.sh [FILE] [RUNS]
#
# Prints the medians in milliseconds and their ratio. To reach: ratio ≤ 20.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
runs=${2:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. "$root/releng/find-java.sh"
find_java 21 jdk || { echo "no JDK 21 or newer found" >&2; exit 2; }

file=${1:-}
if [ -z "$file" ]; then
	file=$work/sheet.pgoal
	cat >"$file" <<'SHEET'
使用 国家通用

项目 "技能培训补助" {
    目标 "培训 450 人，取证率达到 90%"
    资金 { 年度资金总额: 6 万元  财政拨款: 6 万元 }
    产出指标 {
        数量指标: "培训人数" ≥ 450 人
        质量指标: "取证率" ≥ 90 %
        时效指标: "完成时间" "12月底前"
        成本指标: "培训成本" ≤ 6 万元
    }
    效益指标 { 社会效益指标: "就业率" ≥ 60 % }
    满意度指标 { 服务对象满意度指标: "学员满意度" ≥ 95 % }
}
SHEET
fi

cat >"$work/Hello.java" <<'JAVA'
public class Hello {
	public static void main(String[] arguments) {
		System.out.println("hello");
	}
}
JAVA
"$JAVA_HOME/bin/javac" -d "$work" "$work/Hello.java"
"$JAVA_HOME/bin/jar" --create --file "$work/hello.jar" --main-class Hello -C "$work" Hello.class

now() { date +%s%N; }
hello() { "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$work/hello.jar" >/dev/null; }
# findings are no failure here
check() { "$root/pgoal" check "$file" >/dev/null || [ $? -eq 1 ]; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# builds, and makes the class-data archive
check
hello
i=0
while [ "$i" -lt "$runs" ]; do
	start=$(now); hello; end=$(now); echo $(((end - start) / 1000)) >>"$work/hello.us"
	start=$(now); check; end=$(now); echo $(((end - start) / 1000)) >>"$work/check.us"
	i=$((i + 1))
done
awk -v h="$(median "$work/hello.us")" -v c="$(median "$work/check.us")" -v n="$runs" \
	'BEGIN { printf "hello %.1f ms, check %.1f ms, ratio %.1f (medians of %d runs)\n", h / 1000, c / 1000, c / h, n }'
