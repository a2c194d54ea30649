#!/usr/bin/env bash
# Takes the pictures of README and manual anew from a tour: mvn without a display first. Needs ImageMagick.
set -euo pipefail
cd "$(dirname "$0")"
for picture in *.png; do
    convert "../../target/tour/$picture" +dither -colors 128 -strip \
        -define png:compression-level=9 -define png:compression-filter=0 "PNG8:$picture"
done
