#!/usr/bin/env bash
# Compares the CPU seconds of pii-guard:check, run outside any project, with those of parsing the same sources with
# JavaParser. Corpus: a source jar of Maven Central without any sink. Install pii-guard first: mvn -DskipTests install
# Usage: benchmarks/corpus.sh [groupId:artifactId:version [lines of source at least]]
set -euo pipefail
export TIMEFORMAT='%U %S' LC_ALL=C

artifact=${1:-org.elasticsearch:elasticsearch:9.1.2}
least=${2:-500000}
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$here/../pom.xml")
javaparser=$(sed -n 's|.*<version.javaparser>\(.*\)</version.javaparser>|\1|p' "$here/../pom.xml")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

get() { # coordinates[:packaging[:classifier]] → the jars lie in $work
  mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$1" -DoutputDirectory="$work"
}
cpu() { # label, command … → CPU seconds, user and system, of the command and its children
  { time "${@:2}" >"$work/$1.log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }' || { cat "$work/$1.log" >&2; return 1; }
}

get "$artifact:jar:sources"
get "com.github.javaparser:javaparser-core:$javaparser"
mkdir sources classes && (cd sources && jar xf ../*-sources.jar)
lines=$(find sources -name '*.java' -exec cat {} + | wc -l)
[ "$lines" -ge "$least" ] || { echo "the corpus has $lines lines only" >&2; exit 1; }
javac -d classes -cp "javaparser-core-$javaparser.jar" "$here/ParseOnly.java"

parse=$(cpu parse java -cp "classes:javaparser-core-$javaparser.jar" ParseOnly sources)
check=$(cpu check mvn -B "io.github.piiguard:pii-guard-maven-plugin:$version:check" \
  -Dpii-guard.sourceDirectories=sources -Dpii-guard.outputDirectory=out)
echo "$artifact: $(cat parse.log)"
grep -h 'files scanned' check.log || { cat check.log; exit 1; }
awk -v p="$parse" -v c="$check" 'BEGIN { printf "parse %.1f, check %.1f CPU seconds; ratio %.2f\n", p, c, c / p }'
