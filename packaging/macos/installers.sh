#!/usr/bin/env bash
# Packs the image as .dmg. Called by dev.tierdesk.packaging.Installers, which sets IMAGE WORK OUT VERSION.
# SIGNING_IDENTITY names a certificate of the keychain; without it the signature is one for this computer only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
plist=$IMAGE/Contents/Info.plist

# jpackage takes no version that begins with 0.
for key in CFBundleShortVersionString CFBundleVersion; do
    /usr/libexec/PlistBuddy -c "Set :$key $VERSION" "$plist"
done

# The cache and the version came after jpackage had signed.
codesign --force --deep --options runtime --entitlements "$here/entitlements.plist" \
    --sign "${SIGNING_IDENTITY:--}" "$IMAGE"
codesign --verify --deep --strict "$IMAGE"

mkdir "$WORK/dmg"
ditto "$IMAGE" "$WORK/dmg/$(basename "$IMAGE")"
ln -s /Applications "$WORK/dmg/Applications"
hdiutil create -volname Tierdesk -srcfolder "$WORK/dmg" -format UDZO "$OUT/Tierdesk-$VERSION-$(uname -m).dmg"
