#!/usr/bin/env bash
# Judges a random sample of pitest's mutants of a package by the tests of analyzer-core, and prints what share of them is
# killed, by package, and which ones live. What is known is kept in target/mutants/history.tsv: run again, it goes on from there,
# and holds what lived against new tests. Remove target/mutants after changes of the engine.
# Usage: benchmarks/mutants.sh [SIZE [PACKAGE [SEED [SECONDS for one that lives]]]]; build first: mvn -B test-compile
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$here/target/mutants
size=${1:-200} package=${2:-io.github.piiguard.flow} seed=${3:-17} seconds=${4:-60}
classes=$here/analyzer-core/target
[ -d "$classes/test-classes/io" ] || { echo "build first: mvn -B test-compile" >&2; exit 1; }
mkdir -p "$work/classes"

mvn -B -q -f "$here/pom.xml" -pl analyzer-core -am process-classes dependency:build-classpath -Pquick \
  -Dmdep.includeScope=test -Dmdep.outputFile="$work/tests.txt" >&2
mvn -B -q -f "$here/benchmarks/mutants/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/pitest.txt" >&2
libraries=$work/classes:$classes/classes:$classes/test-classes:$(cat "$work/tests.txt"):$(cat "$work/pitest.txt")
javac -d "$work/classes" -cp "$libraries" "$here"/benchmarks/mutants/*.java
printf 'Premain-Class: org.pitest.boot.HotSwapAgent\nCan-Redefine-Classes: true\n' >"$work/manifest"
jar cfm "$work/agent.jar" "$work/manifest" -C "$work" manifest

cd "$here/analyzer-core"
run() {
  rm -rf "$work"/root*
  java -Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -javaagent:"$work/agent.jar" -cp "$libraries" \
    io.github.piiguard.analysis.Mutants "$1" "$work" "$size" "$package" "$seed" "$seconds"
}
[ -f "$work/coverage" ] || run cover >"$work/log"
status=3
while [ $status = 3 ]; do # a mutant ran for ever, or left something behind
  status=0
  run judge >>"$work/log" || status=$?
done
[ $status = 0 ] && run report
