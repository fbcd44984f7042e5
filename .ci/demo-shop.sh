#!/usr/bin/env bash
# Runs the README's command for the demo shop and checks that the build fails for the right reason: pii-guard's verdict,
# the output that the README shows, and a SARIF file with exactly the leaks that are marked in the shop's source.
set -euo pipefail
cd "$(dirname "$0")/.."

shop=test-fixtures/demo-shop
work=target/demo-shop
rm -rf "$work" "$shop/target"
mkdir -p "$work"
fail() { echo "demo shop: $*" >&2; exit 1; }

status=0
bash -euo pipefail -c "$(.ci/readme-block demo)" 2>&1 | tee "$work/output.txt" || status=$?

[ "$status" -ne 0 ] || fail "the build passed although the shop leaks"
grep -q 'BUILD FAILURE' "$work/output.txt" || fail "Maven did not end with BUILD FAILURE"
grep -Eq 'Failed to execute goal io\.github\.piiguard:pii-guard-maven-plugin:[^:]+:check .*Sensitive data reaches third parties' \
  "$work/output.txt" || fail "the build failed, but not by the verdict of pii-guard:check"

.ci/readme-block output | while IFS= read -r line; do
  grep -qF -e "$line" "$work/output.txt" || fail "the README shows a line that the run did not print: $line"
done

sources=$(find "$shop/src/main/java" -name '*.java' | LC_ALL=C sort)
# shellcheck disable=SC2086 # the shop's paths hold no spaces
awk -f .ci/marked-leaks.awk $sources | LC_ALL=C sort -u >"$work/marked.txt"
awk -f .ci/sarif-leaks.awk "$shop/target/pii-guard/pii-guard.sarif" | LC_ALL=C sort -u >"$work/found.txt"
[ -s "$work/marked.txt" ] || fail "no leak is marked in $shop"
diff -u "$work/marked.txt" "$work/found.txt" || fail "what was found (+) is not what is marked (-)"

echo "demo shop: the build fails as it should, with the $(wc -l <"$work/found.txt" | tr -d ' ') marked leaks"
