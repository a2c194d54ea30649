#!/usr/bin/env bash
# Runs a class of src/bench/java as the installed program runs: with the options of packaging/jvm-options and an AOT cache,
# which one run of the same class makes before. On JavaFX's headless platform, drawn in software. Needs Java 25 (JAVA) and
# `mvn package -DskipTests` before.
#
#   as-installed.sh [-n RUNS] [JVM OPTION...] CLASS [ARGUMENT...]
set -euo pipefail

unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
runs=5
[ "${1:-}" != -n ] || { runs=$2; shift 2; }
[ $# -gt 0 ] || { sed -n '6s/^# *//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
java=${JAVA:-java} jar=$root/target/tierdesk.jar
[[ $("$java" -version 2>&1) =~ \"2[5-9] ]] || { echo "JAVA=…/bin/java must name a Java 25" >&2; exit 2; }
[ -f "$jar" ] || { echo "$jar is missing: mvn package -DskipTests" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

options=()
while read -r line; do
    case $line in '' | '#'* | --enable-native-access=*) ;; *) options+=("$line") ;; esac
done < "$root/packaging/jvm-options"
while [ "${1:0:1}" = - ]; do
    options+=("$1")
    shift
done

"${java%java}javac" -proc:none -cp "$jar" -sourcepath "$root/src/bench/java" -d "$work/classes" \
    "$root/src/bench/java/${1//.//}.java"
"${java%java}jar" --create --file "$work/bench.jar" -C "$work/classes" .
once() {
    "$java" -Xlog:disable "${options[@]}" -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED \
        -cp "$jar:$work/bench.jar" "$@"
}
once -XX:AOTCacheOutput="$work/app.aot" "$@" > "$work/training.log" 2>&1 || { cat "$work/training.log" >&2; exit 1; }
for _ in $(seq "$runs"); do
    once -XX:AOTCache="$work/app.aot" "$@" 2> "$work/errors.log" || { cat "$work/errors.log" >&2; exit 1; }
done
