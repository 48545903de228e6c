#!/usr/bin/env bash
# Compares the classifier of error texts with ripgrep, grep and java.util.regex: the same file, the same patterns, one core,
# rounds in turns. Needs rg and grep.
#   benchmarks/search-comparison.sh [ROUNDS [LOG]]     5 rounds and a log of 200 MB that it makes, by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rounds=${1:-5}
jar=benchmarks/target/quick/benchmarks.jar
[ -f "$jar" ] || mvn -q -Dquick -Pbenchmarks -pl benchmarks -am -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One core for all: threads of the JVM's compiler and collector count, too.
pin=()
if command -v taskset > /dev/null; then pin=(taskset -c "${CORE:-0}"); fi
"${pin[@]}" java -Xmx256m -XX:+UseSerialGC -cp "$jar" dev.gomoddiag.benchmarks.search.SearchComparison \
  gomod-diag-rules/src/main/resources/dev/gomoddiag/rules/text "$work" "$rounds" "${@:2}"
