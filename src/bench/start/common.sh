# What the scripts beside it begin with, once they know $display: Java 25 (JAVA), the jar that `mvn package` made, the
# launchers' options, a folder of their own, and in it a catalog of 10,000 products; a screen that ends with them.
root=$(cd "$here/../../.." && pwd)
java=${JAVA:-java}
jar=$root/target/tierdesk.jar
[[ $("$java" -version 2>&1) =~ \"2[5-9] ]] || { echo "JAVA=…/bin/java must name a Java 25" >&2; exit 2; }
[ -f "$jar" ] || { echo "$jar is missing: mvn package -DskipTests" >&2; exit 2; }
work=$(mktemp -d)
options=(-Dglass.gtk.uiScale=1)
while read -r line; do
    case $line in '' | '#'*) ;; *) options+=("$line") ;; esac
done < "$root/packaging/jvm-options"

Xvfb "$display" -screen 0 1600x1000x24 > "$work/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill $xvfb; rm -rf "$work"' EXIT
export DISPLAY=$display
sleep 1

"$java" -cp "$jar" "$root/src/bench/java/dev/tierdesk/LargeCatalog.java" "$work/data"
