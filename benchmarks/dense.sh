#!/usr/bin/env bash
# Compares the CPU seconds of an analysis of dense code, where every file calls a vendor, with those of parsing the same files,
# over growing sizes, and times the shapes of code that are known to be nasty. Build first: mvn -B -Pquick install
# Usage: benchmarks/dense.sh [lines …]
set -euo pipefail
export TIMEFORMAT='%U %S' LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -q -f "$here/../pom.xml" -pl analyzer-core -am -Pquick process-classes dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile="$work/class-path.txt" >&2
libraries="$here/../analyzer-core/target/classes:$(cat "$work/class-path.txt")"
sdks=$(cat "$here/../test-fixtures/target/class-path.txt")
javac -d "$work/classes" -cp "$libraries" "$here"/{Cost,DenseCode,NastyShapes,ParseOnly}.java
run() { java -Xmx512m -cp "$work/classes:$libraries" "$@"; }
cpu() { # command … → CPU seconds, user and system
  { time "$@" >"$work/log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }' || { cat "$work/log" >&2; return 1; }
}

for lines in "${@:-50000}"; do
  run DenseCode "$work/dense$lines" "$lines" >/dev/null
  parse=$(cpu run ParseOnly "$work/dense$lines")
  check=$(cpu run Cost "$work/dense$lines" "$sdks")
  awk -v n="$lines" -v p="$parse" -v c="$check" \
    'BEGIN { printf "%d lines: parse %.1f, analysis %.1f CPU seconds; ratio %.2f\n", n, p, c, c / p }'
done
run NastyShapes "$work/nasty"
for shape in "$work"/nasty/*; do
  echo "$(basename "$shape"): $(cpu run Cost "$shape" "$sdks") CPU seconds; $(head -1 "$work/log")"
done
