#!/usr/bin/env bash
# How long the console takes to start, beside a bare JavaFX window with the same runtime, and beside one with nothing but a
# list of 10,000 rows and 20 fields. Needs Linux, Xvfb, Java 25 and `mvn package` before. Prints medians in milliseconds
# from the start of the process, and their ratios: until our first line (main), the toolkit, the picture of the window as
# it was left (still), the catalog (store), the rows that can be chosen (painted), and the list with its editor (complete);
# and resident memory, also when nobody touched the window for 20 seconds.
#
#   start-times.sh [-n STARTS] [-d DISPLAY] [-i IMAGE] [-o OPTIONS]
#
# OPTIONS of Java are tried in starts of ours in turn with those without them, in a column of their own; what an image's
# launcher names itself they do not change, what packaging/jvm-options names they do without an image. IMAGE is an
# application image (bin/tierdesk, lib/app, lib/runtime) that has its AOT cache already; without it target/tierdesk.jar is
# started by java, with a cache made here. JAVA names the java 25 to use.
set -euo pipefail

starts=15 display=:72 image= tried=
while getopts n:d:i:o: option; do
    case $option in
        n) starts=$OPTARG ;;
        d) display=$OPTARG ;;
        i) image=$(cd "$OPTARG" && pwd) ;;
        o) tried=$OPTARG ;;
        *) exit 2 ;;
    esac
done
here=$(cd "$(dirname "$0")" && pwd)
# Other programs here must not be told of each start.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
. "$here/common.sh"

"${java%java}javac" -cp "$jar" -d "$work/classes" "$here/BareWindow.java" "$here/FormWindow.java"
"${java%java}jar" --create --file "$work/bare.jar" -C "$work/classes" .

theme=$(echo "$root"/target/libs/atlantafx-*.jar)
bare=("$java" "${options[@]}" --enable-native-access=ALL-UNNAMED -cp "$work/bare.jar:$theme:$(printf '%s:' "$root"/target/libs/javafx-*-linux*.jar)")
ours=("$java" "${options[@]}")
if [ -n "$image" ]; then
    bare=("$image/lib/runtime/bin/java" "${options[@]}" --enable-native-access=javafx.graphics -cp "$work/bare.jar:$theme")
fi

# now: microseconds since 1970
now() { echo "${EPOCHREALTIME/[.,]/}"; }

# run NAME COMMAND...: one start; its milestones and resident memory go to $work/NAME.log, in ms and MB
run() {
    local name=$1 began pid memory=0 kb=0 least=
    shift
    rm -f "$work/times"
    began=$(now)
    "$@" > "$work/out" 2>&1 &
    pid=$!
    SECONDS=0
    while kill -0 $pid 2> /dev/null; do
        [ $SECONDS -lt 120 ] || { kill $pid; echo "$name did not end" >&2; }
        kb=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' /proc/$pid/status 2> /dev/null || true)
        [ "${kb:-0}" -le $memory ] || memory=$kb
        if [ -n "$kb" ] && grep -q complete "$work/times" 2> /dev/null; then
            [ "${least:-$kb}" -lt "$kb" ] || least=$kb
        fi
        sleep 0.1
    done
    wait $pid || { cat "$work/out" >&2; exit 1; }
    awk -v began="$began" '{ printf "%s %.0f\n", $1, ($2 - began) / 1000 }' "$work/times" >> "$work/$name.log"
    printf 'memory %s\nresident %s\n' $((memory / 1024)) $((${least:-0} / 1024)) >> "$work/$name.log"
}

times=-Dtierdesk.start-times=$work/times
window_start() { run "$2" "${bare[@]:0:1}" "${@:3}" "$times" "${bare[@]:1}" "$1"; }
ours_start() {
    if [ -n "$image" ]; then
        JAVA_TOOL_OPTIONS="$times ${*:2}" run "$1" "$image/bin/tierdesk" --data-dir "$work/data"
    else
        run "$1" "${ours[@]}" "${@:2}" "$times" -jar "$jar" --data-dir "$work/data"
    fi
}

echo "training"
window_start BareWindow training -XX:AOTCacheOutput="$work/bare.aot"
window_start FormWindow training -XX:AOTCacheOutput="$work/form.aot"
ours_start training
no_cache=
our_cache=
if [ -z "$image" ]; then
    ours_start training -XX:AOTCacheOutput="$work/ours.aot"
    our_cache=-XX:AOTCache=$work/ours.aot
else
    no_cache=-XX:AOTMode=off
fi
ours_start training $our_cache # once more, from a catalog that was left as it is found

echo "$starts starts of each"
for _ in $(seq "$starts"); do
    window_start BareWindow bare -XX:AOTCache="$work/bare.aot"
    window_start FormWindow form -XX:AOTCache="$work/form.aot"
    ours_start ours $our_cache
    ours_start cold $no_cache
    [ -z "$tried" ] || ours_start tried $our_cache $tried
done
for _ in 1 2 3; do
    ours_start quiet $our_cache -Dtierdesk.start-stay=20000
done

median() { awk -v what="$2" '$1 == what { print $2 }' "$work/$1.log" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
lowest() { awk -v what="$2" '$1 == what { print $2 }' "$work/$1.log" | sort -n | sed -n 1p; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
printf '\n%-28s %8s %8s %8s %8s %8s\n' 'median, in ms' bare form console 'no cache' "${tried:+tried}"
for what in main toolkit still store painted complete; do
    printf '%-28s %8s %8s %8s %8s %8s\n' "$what" "$(median bare $what)" "$(median form $what)" "$(median ours $what)" \
        "$(median cold $what)" "${tried:+$(median tried $what)}"
done
printf '%-28s %8s %8s %8s %8s\n' 'first picture, the fastest' "$(lowest bare painted)" "$(lowest form painted)" \
    "$(lowest ours still)" "$(lowest cold still)"
printf '%-28s %8s %8s %8s %8s\n' 'resident at most, MB' "$(median bare memory)" "$(median form memory)" \
    "$(median ours memory)" "$(median cold memory)"
printf '%-28s %8s %8s %8s\n' 'resident, quiet for 20 s, MB' '' '' "$(median quiet resident)"
b=$(median bare painted)
echo
echo "still / bare window       $(ratio "$(median ours still)" "$b")  (at most 1.3)"
echo "painted / bare window     $(ratio "$(median ours painted)" "$b")"
echo "complete / bare window    $(ratio "$(median ours complete)" "$b")  (at most 2.0)"
echo "form / bare window        $(ratio "$(median form painted)" "$b")"
echo "complete / without cache  $(ratio "$(median ours complete)" "$(median cold complete)")  (at most 0.6)"
