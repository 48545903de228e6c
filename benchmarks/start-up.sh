#!/usr/bin/env bash
# What the classifier of error texts costs before its first answer, in a JVM that is warm otherwise: a fresh class loader reads
# the classes and the patterns and explains one message, again and again. Prints milliseconds and the heap it keeps.
#   benchmarks/start-up.sh [ROUNDS]     30 by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jar=benchmarks/target/quick/benchmarks.jar
[ -f "$jar" ] || mvn -q -Dquick -Pbenchmarks -pl benchmarks -am -DskipTests package
java -Xmx256m -XX:+UseSerialGC -cp "$jar" dev.gomoddiag.benchmarks.search.StartUp "$jar" "${1:-30}"
