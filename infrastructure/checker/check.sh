#!/bin/sh
# Judges a running suite: infrastructure/checker/check.sh [--suite=var/suite.json] [--journal=<file>] [--settle=60s] …
# Exit code 0: every invariant holds; 1: one is broken; 2: a part is away, or the checker can't be built.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 2
output=$root/infrastructure/checker/target
[ $# -gt 0 ] || set -- "--suite=$root/var/suite.json"

"$root/mvnw" -q -f "$root/pom.xml" -pl infrastructure/checker -am -Pcheck process-classes || exit 2
java_home=$(sed -n 's/^ *java\.home = //p' "$output/java-settings.txt")
# A Maven that runs on JDK 25 itself picks no toolchain, and “java” may then be another one.
grep -q 'java\.specification\.version = 25$' "$output/java-settings.txt" || java_home=$JAVA_HOME
exec "$java_home/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -Dslf4j.internal.verbosity=ERROR -cp "$output/classes:$(cat "$output/runtime-classpath.txt")" \
    cursus.checker.Checker "$@"
