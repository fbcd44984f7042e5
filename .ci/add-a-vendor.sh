#!/usr/bin/env bash
# Runs the first step of docs/add-a-vendor.md for a library that the catalogue does not list, in a copy of what the step
# changes, and uses the skeleton that it writes as a policy: it must find the leaks that a fixture has. The plugin is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=target/add-a-vendor
rm -rf "$copy"
mkdir -p "$copy"
cp -r pom.xml scripts "$copy"
for module in */pom.xml; do mkdir "$copy/$(dirname "$module")" && cp "$module" "$copy/$module"; done
mkdir -p "$copy/analyzer-core/src/main"
cp -r analyzer-core/src/main/resources "$copy/analyzer-core/src/main"
fail() { echo "add a vendor: $*" >&2; exit 1; }

(cd "$copy" && scripts/new-vendor moesif Moesif analytics com.moesif.api:moesifapi:1.8.5)
skeleton=$copy/analyzer-core/src/main/resources/io/github/piiguard/catalog/vendors/moesif.yml
grep -qF 'com.moesif.api.controllers.APIController#updateUser(UserModel)' "$skeleton" || fail "a sending method is not in $skeleton"
grep -q '^vendors/moesif.yml$' "$copy/analyzer-core/src/main/resources/io/github/piiguard/catalog/index.txt" ||
  fail "the file is not in the index"
git diff --no-index --quiet analyzer-core/pom.xml "$copy/analyzer-core/pom.xml" || fail "the SDKs of the build have changed"

root=$PWD
(cd "$copy/.." && mvn -B -ntp io.github.piiguard:pii-guard-maven-plugin:0.1.0-SNAPSHOT:check -Dpii-guard.policyFile="$root/$skeleton" \
  -Dpii-guard.sourceDirectories="$root/test-fixtures/src/main/resources/unlisted/fixtures/moesif" \
  -Dpii-guard.outputDirectory="$root/$copy/report") >"$copy/output.txt" 2>&1 && fail "the leaks of the fixture are not found"
grep -q 'email reaches Moesif' "$copy/output.txt" || fail "the run did not end with the fixture's leaks: $copy/output.txt"
echo "add a vendor: the skeleton is a policy that finds the fixture's leaks"
