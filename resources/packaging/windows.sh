#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the installer and the portable zip for Windows from the programs of the preset `windows`: build/packages/
# license-console-VERSION-windows-x86_64-setup.exe and .zip. LICENSE_WINDOWS_PREFIX names the folder of the libraries.
. "$(dirname "$0")/common.sh"
name=license-console-$version-windows-x86_64
work=$PWD/build/package/windows
place=$work/$name
programs=$PWD/build/windows/bin
libraries=${LICENSE_WINDOWS_PREFIX:?}
strip=x86_64-w64-mingw32-strip
rm -rf "$work"
mkdir -p "$place" "$products"

for program in license-console licensectl license-server; do
    install -m 755 "$programs/$program.exe" "$place"
    $strip --strip-debug "$place/$program.exe"
done

# The plug-ins that the programs load; schannel is left out, because it does not keep to a service's own authorities.
for plugin in platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle sqldrivers/qsqlite sqldrivers/qsqlpsql \
    tls/qopensslbackend; do
    install -D -m 755 "$libraries/plugins/$plugin.dll" "$place/$plugin.dll"
done

# Their libraries: what they and those name, as far as it is not of Windows. Qt loads OpenSSL by name.
# A name has no case there: libpq.dll calls itself LIBPQ.dll.
found() { # name
    find "$libraries/bin" /usr/lib/gcc/x86_64-w64-mingw32/12-posix /usr/x86_64-w64-mingw32/lib -maxdepth 1 -iname "$1" -print -quit
}
named() { x86_64-w64-mingw32-objdump -p "$1" | sed -n 's/^\tDLL Name: //p'; }
add() { # library
    local file next
    file=$(found "$1")
    if [ -z "$file" ] || [ -e "$place/${file##*/}" ]; then return; fi
    install -m 755 "$file" "$place"
    for next in $(named "$file"); do add "$next"; done
}
for file in "$place"/*.exe "$place"/*/*.dll; do
    for library in $(named "$file"); do add "$library"; done
done
for library in libssl-3-x64.dll libcrypto-3-x64.dll; do add "$library"; done

install -m 644 LICENSE README.md CHANGELOG.md SECURITY.md resources/windows/license-console-agent.xml "$place"
install -D -m 644 -t "$place/guide" resources/guide/*
for picture in $(sed -n 's/.*src="pictures\/\([^"]*\)".*/\1/p' resources/guide/*.html); do
    install -D -m 644 "resources/screenshots/$picture" "$place/guide/pictures/$picture"
done
# The parts are built from Debian's sources, whose copyright files are on this computer.
boost=$(dpkg-query -W -f='${Depends}' libboost-dev | sed 's/[ ,].*//') # libboost-dev only names it
parts=()
for package in libqt6core6 qtkeychain-qt6-dev libsodium23 libzip-dev libsimdjson-dev libqcustomplot2.1-qt6 libssl3 libsqlite3-0 \
    libpq5 zlib1g nlohmann-json3-dev libcli11-dev "$boost" libstdc++6; do
    parts+=(--source "$package")
done
"$(dirname "$0")/sbom.py" --version "$version" --commit "$commit" --time "$SOURCE_DATE_EPOCH" --name "$name" \
    --spdx "$place/sbom.spdx.json" --licenses "$place/licenses" "${parts[@]}"
find "$place" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

(cd "$work" && find "$name" -type f | sort | TZ=UTC zip -X -q -9 "$products/$name.zip.part" -@)
mv "$products/$name.zip.part" "$products/$name.zip"

# The lists of files and folders that the installer puts and removes.
(cd "$place" && find . -type f -printf '!insertmacro ${KIND} "%h" "%f"\n' | sed 's#"\./\{0,1\}#"#; s#"\."#""#; s#/#\\#g' | LC_ALL=C sort) >"$work/parts.nsh"
{
    printf '!ifndef REMOVING\n'
    sed 's/${KIND}/Part/' "$work/parts.nsh"
    printf '!else\n'
    sed 's/${KIND}/Gone/' "$work/parts.nsh"
    printf '!endif\n'
} >"$work/files.nsh"
(cd "$place" && find . -mindepth 1 -type d -printf 'RMDir "$INSTDIR\\%P"\n' | sed 's#/#\\#g' | LC_ALL=C sort -r) >"$work/folders.nsh"
makensis -V2 -WX -INPUTCHARSET UTF8 "-DVERSION=$version" "-DFROM=$place" "-DSIZE=$(du -sk "$place" | cut -f1)" \
    "-DFILES=$work/files.nsh" "-DFOLDERS=$work/folders.nsh" "-DLANGUAGES=$PWD/resources/windows/installer-languages.nsh" "-DICON=$PWD/build/windows/windows/license-console.ico" \
    "-DOUT=$products/$name-setup.exe" resources/windows/installer.nsi
say "build/packages/$name-setup.exe and $name.zip"
