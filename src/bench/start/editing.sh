#!/usr/bin/env bash
# Memory of the console while somebody edits in it: editing.sh [MINUTES] [DISPLAY]. Needs Linux, Xvfb, Java 25 (JAVA) and
# `mvn package` before.
set -euo pipefail
minutes=${1:-30} display=${2:-:73}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"

"${java%java}javac" -cp "$jar" -d "$work/classes" "$here/EditingRun.java"
"$java" "${options[@]}" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$jar" EditingRun "$work/data" "$minutes"
