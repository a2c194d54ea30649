#!/usr/bin/env bash
# Packs the image as .tar.gz, .deb and .rpm. Called by dev.tierdesk.packaging.Installers, which sets
# IMAGE ICONS WORK OUT VERSION VENDOR DESCRIPTION BUILT. What a missing tool would check or make is left out, and said.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
id=dev.tierdesk.Tierdesk
tree=$WORK/tree
machine=$(uname -m)

has() {
    command -v "$1" >/dev/null || { echo "packaging: LEFT OUT, $1 is not installed: $2" >&2; return 1; }
}

# fill TEMPLATE NAME=VALUE...: the template with each @NAME@ replaced.
fill() {
    local text name pair
    text=$(<"$1")
    shift
    for pair in "$@" VERSION="$VERSION" VENDOR="$VENDOR" DESCRIPTION="$DESCRIPTION"; do
        name=${pair%%=*}
        text=${text//"@$name@"/"${pair#*=}"}
    done
    printf '%s\n' "$text"
}

# libraries COMMAND...: the list of libraries through a command.
libraries() {
    grep -v '^#' "$here/libraries" | "$@" | sort -u
}

check_libraries() {
    has objdump "libraries compared with packaging/linux/libraries" || return 0
    find "$IMAGE" -name '*.so' -printf '%f\n' | sort -u >"$WORK/ours"
    find "$IMAGE" -name '*.so' -exec objdump -p {} + | awk '/NEEDED/ {print $2}' | sort -u \
        | grep -vxFf "$WORK/ours" | grep -vE '^(ld-linux|lib(m|dl|rt|pthread)\.so)' >"$WORK/needed"
    grep -v '^#' "$here/libraries" | awk '{print $1}' | sort -u >"$WORK/known"
    if ! diff "$WORK/known" "$WORK/needed"; then
        echo "packaging: packaging/linux/libraries is not what the image needs" >&2
        exit 1
    fi
}

make_tree() {
    local size
    mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/"{applications,metainfo,mime/packages,doc/tierdesk}
    cp -a "$IMAGE" "$tree/usr/lib/tierdesk"
    ln -s ../lib/tierdesk/bin/tierdesk "$tree/usr/bin/tierdesk"
    ln -s ../lib/tierdesk/bin/tierdesk-cli "$tree/usr/bin/tierdesk-cli"
    cp "$here/$id.desktop" "$tree/usr/share/applications/"
    cp "$here/$id.xml" "$tree/usr/share/mime/packages/"
    cp "$here/copyright" "$tree/usr/share/doc/tierdesk/"
    fill "$here/$id.metainfo.xml" DATE="${BUILT%%T*}" >"$tree/usr/share/metainfo/$id.metainfo.xml"
    for size in 16 24 32 48 64 128 256 512; do
        install -D -m 644 "$ICONS/tierdesk-$size.png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/tierdesk.png"
        install -D -m 644 "$ICONS/tierdesk-file-$size.png" \
            "$tree/usr/share/icons/hicolor/${size}x$size/mimetypes/application-x-tierdesk.png"
    done
    install -D -m 644 "$here/../../icons/tierdesk.svg" "$tree/usr/share/icons/hicolor/scalable/apps/tierdesk.svg"
    install -D -m 644 "$here/../../icons/tierdesk-file.svg" \
        "$tree/usr/share/icons/hicolor/scalable/mimetypes/application-x-tierdesk.svg"
    chmod -R u=rwX,go=rX "$tree"
}

check_tree() {
    if has desktop-file-validate "check of the desktop entry"; then
        desktop-file-validate "$tree/usr/share/applications/$id.desktop"
    fi
    if has appstreamcli "check of the metainfo"; then
        appstreamcli validate --no-net "$tree/usr/share/metainfo/$id.metainfo.xml"
    fi
    if has xmllint "check of the XML"; then
        xmllint --noout "$here"/*.xml "$here/../macos/entitlements.plist" "$here"/../../icons/*.svg
    fi
    if has update-mime-database "check of the file type"; then
        mkdir -p "$WORK/mime/packages"
        cp "$here/$id.xml" "$WORK/mime/packages/"
        XDG_DATA_DIRS=$WORK update-mime-database "$WORK/mime"
        grep -q '\.tierdesk' "$WORK/mime/globs2"
    fi
}

make_tar() {
    tar -C "$(dirname "$IMAGE")" --owner=0 --group=0 --transform "s,^tierdesk,tierdesk-$VERSION," \
        -czf "$OUT/tierdesk-$VERSION-linux-$machine.tar.gz" "$(basename "$IMAGE")"
}

make_deb() {
    has dpkg-deb ".deb" || return 0
    local depends architecture
    architecture=$(dpkg --print-architecture)
    depends=$(libraries awk '{$1 = ""; print substr($0, 2)}' | paste -sd, | sed 's/,/, /g')
    mkdir -p "$WORK/deb"
    cp -al "$tree/." "$WORK/deb/"
    mkdir "$WORK/deb/DEBIAN"
    fill "$here/control" ARCH="$architecture" SIZE="$(du -sk "$tree" | cut -f1)" DEPENDS="$depends" \
        >"$WORK/deb/DEBIAN/control"
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$WORK/deb/DEBIAN/md5sums"
    dpkg-deb --root-owner-group -Zzstd -z12 --build "$WORK/deb" "$OUT/tierdesk_${VERSION}_$architecture.deb"
}

make_rpm() {
    has rpmbuild ".rpm" || return 0
    local requires
    requires=$(libraries awk '{print "Requires: " $1 "()(64bit)"}')
    fill "$here/tierdesk.spec" REQUIRES="$requires" TREE="$tree" >"$WORK/tierdesk.spec"
    rpmbuild --quiet -bb --define "_topdir $WORK/rpm" --define "_rpmdir $OUT" \
        --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' "$WORK/tierdesk.spec"
}

check_libraries
make_tree
check_tree
make_tar
make_deb
make_rpm
