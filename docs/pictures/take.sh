#!/usr/bin/env bash
# Takes the pictures of README and manual anew from a tour: mvn without a display first. Needs ImageMagick.
set -euo pipefail
cd "$(dirname "$0")"
for picture in *.png; do
    convert "../../target/tour/$picture" -colors 256 -strip "PNG8:$picture"
done
