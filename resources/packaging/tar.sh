#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes build/packages/license-console-VERSION-linux-ARCHITECTURE.tar.xz from the Debian packages in build/packages: the same
# programs with their libraries, to be unpacked anywhere on Debian 12 or later.
. "$(dirname "$0")/common.sh"
name=license-console-$version-linux-$(uname -m)
place=$PWD/build/package/$name
rm -rf "$place" "$place.unpacked"
mkdir -p "$place.unpacked"
for package in license-console licensectl license-server; do
    dpkg-deb -x "$products/${package}_"*.deb "$place.unpacked"
done
mkdir -p "$place/lib" "$place/plugins" "$place/share/doc"
mv "$place.unpacked/usr/bin" "$place/bin"
for part in applications bash-completion fish icons license-console man metainfo zsh; do mv "$place.unpacked/usr/share/$part" "$place/share"; done
rm -rf "$place.unpacked"
cp LICENSE README.md CHANGELOG.md "$place"

# The plug-ins that the programs load: screens, TLS, SQLite, pictures, input methods and decorations.
plugins=$(qmake6 -query QT_INSTALL_PLUGINS)
for plugin in platforms/libq{xcb,offscreen,minimal,wayland-generic}.so tls/libqopensslbackend.so sqldrivers/libqsqlite.so \
    imageformats/libqjpeg.so platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so \
    networkinformation/libqnetworkmanager.so printsupport/libcupsprintersupport.so \
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so; do
    install -D -m 644 "$plugins/$plugin" "$place/plugins/$plugin"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$place/bin/qt.conf"

# Their libraries, but not the C and C++ runtime: that of the system is at least as new, and its drivers need it.
libraries() { ldd "$1" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p'; }
secret=$(ldconfig -p | sed -n 's/.*libsecret-1\.so\.0 .*=> //p' | head -n 1) # loaded by QtKeychain
{
    find "$place/bin" "$place/plugins" -type f ! -name qt.conf | while read -r file; do libraries "$file"; done
    if [ -n "$secret" ]; then echo "$secret"; libraries "$secret"; fi
} | sort -u | grep -vE '/(libc|libm|libdl|librt|libpthread|libresolv|libgcc_s|libstdc\+\+|ld-linux[^/]*)\.so' |
    while read -r library; do install -m 644 "$library" "$place/lib/${library##*/}"; done

# Each finds the others beside it, wherever the folder lies.
for file in "$place"/bin/license*; do patchelf --set-rpath '$ORIGIN/../lib' "$file"; done
for file in "$place"/lib/*; do patchelf --set-rpath '$ORIGIN' "$file"; done
find "$place/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} +

"$(dirname "$0")/sbom.py" --version "$version" --commit "$commit" --time "$SOURCE_DATE_EPOCH" --name "$name" \
    --spdx "$place/sbom.spdx.json" --licenses "$place/share/doc/licenses" --found "$place"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -C "$(dirname "$place")" -c "$name" |
    xz -T1 -6 >"$products/$name.tar.xz"
say "build/packages/$name.tar.xz"
