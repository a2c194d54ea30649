#!/usr/bin/env bash
# Memory of the console while somebody edits in it: editing.sh [MINUTES] [DISPLAY]. Needs Linux, Xvfb, Java 25 (JAVA) and
# `mvn package` before.
set -euo pipefail
minutes=${1:-30} display=${2:-:73}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
java=${JAVA:-java}
jar=$root/target/tierdesk.jar
work=$(mktemp -d)
options=()
if [ -f "$root/packaging/jvm-options" ]; then
    while read -r line; do
        case $line in '' | '#'*) ;; *) options+=("$line") ;; esac
    done < "$root/packaging/jvm-options"
fi
Xvfb "$display" -screen 0 1600x1000x24 > "$work/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill $xvfb; rm -rf "$work"' EXIT
export DISPLAY=$display
sleep 1
"$java" -cp "$jar" "$root/src/bench/java/dev/tierdesk/LargeCatalog.java" "$work/data"
"${java%java}javac" -cp "$jar" -d "$work/classes" "$here/EditingRun.java"
"$java" "${options[@]}" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$jar" EditingRun "$work/data" "$minutes"
