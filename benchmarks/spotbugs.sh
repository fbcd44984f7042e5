#!/usr/bin/env bash
# Compares the CPU seconds of SpotBugs with pii-guard's detector alone and with an empty detector, over a jar of Maven Central
# without its sources, in pairs; prints each pair and the medians. Build first: mvn -B -Pquick install
# Usage: benchmarks/spotbugs.sh [groupId:artifactId:version [pairs]]
set -euo pipefail
export TIMEFORMAT='%U %S' LC_ALL=C
artifact=${1:-org.apache.commons:commons-math3:3.6.1}
pairs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
IFS=: read -r group name version <<<"$artifact"

get() { # coordinates[:packaging[:classifier]]
  mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$1" -DoutputDirectory="$work" >&2
}
get "$artifact" && get "$artifact:jar:sources"
# Without our own modules, whose classes SpotBugs would take instead of the plugin's.
mvn -B -q -f "$here/../spotbugs-detector/pom.xml" dependency:build-classpath -DincludeScope=compile \
  -DexcludeGroupIds=io.github.piiguard -Dmdep.outputFile="$work/class-path.txt" >&2
spotbugs=$(cat "$work/class-path.txt")
ours=$(find "$here/../spotbugs-detector/target" -maxdepth 1 -name 'pii-guard-spotbugs-detector-*.jar')
mkdir "$work/empty" && javac -d "$work/empty" -cp "$spotbugs" "$here/EmptyDetector.java"
echo '<FindbugsPlugin pluginid="empty"><Detector class="EmptyDetector"/></FindbugsPlugin>' >"$work/empty/findbugs.xml"
echo '<MessageCollection><Plugin><ShortDescription>e</ShortDescription><Details>e</Details></Plugin>
<Detector class="EmptyDetector"><Details>e</Details></Detector></MessageCollection>' >"$work/empty/messages.xml"
jar cf "$work/empty.jar" -C "$work/empty" .

cpu() { # plugin jar, detector → CPU seconds, user and system
  { time java -Dpii-guard.cacheDirectory=none -cp "$spotbugs" edu.umd.cs.findbugs.FindBugs2 -pluginList "$1" -visitors "$2" \
    -low -xml="$work/$2.xml" "$work/$name-$version.jar" >"$work/log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }' ||
    { cat "$work/log" >&2; return 1; }
}
echo "$artifact: $(unzip -p "$work/$name-$version-sources.jar" '*.java' | wc -l) lines of source"
for _ in $(seq "$pairs"); do
  without=$(cpu "$work/empty.jar" EmptyDetector)
  with=$(cpu "$ours" LeakDetector)
  echo "$without $with"
done | awk '{ printf "empty %.1f, pii-guard %.1f CPU seconds: %.1f more\n", $1, $2, $2 - $1; print $2 - $1 > "'"$work/more"'" }'
echo "median: $(sort -n "$work/more" | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }') more;" \
  "findings: $(grep -c '<BugInstance' "$work/LeakDetector.xml" || true)"
