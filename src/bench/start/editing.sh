#!/usr/bin/env bash
# Memory of the console while somebody edits in it: editing.sh [-i IMAGE] [MINUTES] [DISPLAY]. Needs Linux, Xvfb, Java 25
# (JAVA) and `mvn package` before. IMAGE is an application image, whose launcher is used then: its Java, cache and options.
set -euo pipefail
image=
while getopts i: option; do
    case $option in
        i) image=$(cd "$OPTARG" && pwd) ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
minutes=${1:-30} display=${2:-:73}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"

"${java%java}javac" -cp "$jar" -d "$work/classes" "$here/EditingRun.java"
run=("$java" "${options[@]}" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$jar" EditingRun)
if [ -n "$image" ]; then
    launcher=$work/launcher
    sed -e "s|^image=.*readlink.*|image=$image|" -e '/^image=.*%/d' -e "s|\(-classpath \".*\)\"|\1:$work/classes\"|" \
        -e 's|dev.tierdesk.Main |EditingRun |' "$image/bin/tierdesk" > "$launcher"
    chmod +x "$launcher"
    export JAVA_TOOL_OPTIONS=-Dglass.gtk.uiScale=1
    run=("$launcher")
fi
"${run[@]}" "$work/data" "$minutes"
