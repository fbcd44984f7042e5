#!/usr/bin/env bash
# Compares the CPU seconds of an analysis of a real project without class path, with its class path and an empty cache, and
# once more with the filled cache: medians of three runs each. Build first: mvn -B -Pquick install
# Usage: benchmarks/class-path.sh [DIRECTORY of the project [RUNS]]; without it the project is cloned from GitHub
set -euo pipefail
export TIMEFORMAT='%U %S' LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -q -f "$here/../pom.xml" -pl analyzer-core -am -Pquick compile dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile="$work/engine.txt" >&2
mvn -B -q -f "$here/class-path.pom.xml" dependency:build-classpath \
  -Dmdep.outputFile="$work/project.txt" >&2
project=${1:-$work/avni-server}
if [ ! -d "$project" ]; then
  git init -q "$project"
  git -C "$project" fetch -q --depth 1 https://github.com/avniproject/avni-server 136c57f37022368c2597fe6d70082d7780324634
  git -C "$project" checkout -q FETCH_HEAD
fi
engine="$here/../analyzer-core/target/classes:$(cat "$work/engine.txt")"
jars=$(cat "$work/project.txt")
javac -d "$work/classes" -cp "$engine" "$here/Cost.java"
cpu() { # class path and cache of the project … → CPU seconds, user and system
  { time java -cp "$work/classes:$engine" Cost "$project" "$@" >"$work/log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }' \
    || { cat "$work/log" >&2; return 1; }
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for ((run = 0; run < ${2:-3}; run++)); do
  cpu >>"$work/without"
  cpu "$jars" "$work/cache$run" >>"$work/first"
  cpu "$jars" "$work/cache$run" >>"$work/second"
done
echo "$(tr ':' '\n' <<<"$jars" | wc -l) jars; $(head -1 "$work/log")"
awk -v w="$(median "$work/without")" -v f="$(median "$work/first")" -v s="$(median "$work/second")" \
  'BEGIN { printf "without %.1f, first %.1f, second %.1f CPU seconds; ratios %.2f, %.2f\n", w, f, s, f / w, s / w }'
