#!/usr/bin/env bash
# Runs what README.md tells a stranger to run: the check of the demo shop, which must fail with its findings, and the check
# of a directory outside any project. A command that README.md doesn't show any more is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

documented() { # the command, after checking that README.md shows it
  grep -qxF -- "$1" README.md || { echo "README.md doesn't show: $1" >&2; exit 1; }
  echo "$1"
}
must_fail_with_findings() { # directory, command
  echo "$ $2"
  if (cd "$1" && bash -c "$2") >"$log" 2>&1; then
    cat "$log" && echo "The demo shop leaks, yet the build passed." >&2 && exit 1
  fi
  for expected in 'BUILD FAILURE' ':check' 'PII_LEAK' 'SECRET_LEAK' 'email reaches' 'pii-guard: [0-9]* findings'; do
    grep -q -- "$expected" "$log" || { cat "$log" && echo "Not in the output: $expected" >&2 && exit 1; }
  done
  grep 'pii-guard: [0-9]* findings' "$log"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log

must_fail_with_findings . "$(documented \
  'mvn -B -q -DskipTests -Dinvoker.skip install && mvn -B -f test-fixtures/demo-shop/pom.xml verify')"

directory=$(documented \
  'mvn io.github.piiguard:pii-guard-maven-plugin:0.1.0-SNAPSHOT:check -Dpii-guard.sourceDirectories=DIR -Dpii-guard.outputDirectory=OUT')
directory=${directory/DIR/$PWD/test-fixtures/demo-shop/src/main/java}
must_fail_with_findings "$work" "${directory/OUT/$work/reports}"
test -s "$work/reports/pii-guard.sarif" -a -s "$work/reports/pii-guard.json"
