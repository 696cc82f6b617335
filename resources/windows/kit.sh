#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the libraries that the programs need on Windows, from Debian's sources, on Debian 12: Qt 6.4.2 (Core, Gui, Widgets,
# Network with OpenSSL, Sql with SQLite and PostgreSQL, Test), QtKeychain, libsodium, GoogleTest, libzip, simdjson, QCustomPlot,
# OpenSSL, libpq; and the headers of Boost.Beast, Asio, nlohmann-json and CLI11. About an hour on two processors.
#
#   kit.sh [step…]     packages sources sqlite sodium gtest openssl qt keychain more qcustomplot postgresql headers pack
#
# Result: build/windows-kit/qt-mingw, and qt-mingw.tar.xz beside it, which LICENSE_WINDOWS_KIT can name elsewhere. It is
# remade only by hand; delete the folder first.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
WORK=${WORK:-$ROOT/build/windows-kit}
PREFIX=$WORK/qt-mingw
JOBS=${JOBS:-$(nproc)}
TOOLCHAIN=$HERE/mingw.cmake
TRIPLE=x86_64-w64-mingw32
export LICENSE_WINDOWS_PREFIX=$PREFIX
SRC=$WORK/src BLD=$WORK/build
mkdir -p "$SRC" "$BLD" "$PREFIX"
NICE="nice -n 19"

step_packages() {
    # The posix variant: std::thread/std::mutex (Qt needs them). --no-install-recommends keeps wine32 and
    # the X/GL extras away; wine64 has no /usr/bin/wine64, the loader is /usr/lib/wine/wine64.
    # autoconf/automake/libtool: Debian's libsodium tarball has no ./configure. tcl: SQLite's amalgamation.
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        g++-mingw-w64-x86-64-posix wine64 wine dpkg-dev xz-utils \
        cmake ninja-build perl python3 tcl autoconf automake libtool make \
        qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-l10n-tools googletest xvfb \
        libz-mingw-w64-dev bison flex libboost-dev libboost-tools-dev nlohmann-json3-dev libcli11-dev
}

step_sources() {
    # A private apt root, so that the machine's own sources stay as they are. qtkeychain comes from trixie:
    # bookworm's 0.13.2 tarball answers 404 on the mirror here; 0.15.0 has the same API for our use.
    local A=$WORK/apt
    mkdir -p "$A/lists/partial" "$A/cache/archives/partial"
    local key=/usr/share/keyrings/debian-archive-keyring.gpg uri
    uri=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/*.sources)   # the machine's own Debian archive
    cat > "$A/src.sources" <<EOF
Types: deb-src
URIs: $uri
Suites: bookworm
Components: main
Signed-By: $key

Types: deb-src
URIs: $uri
Suites: trixie
Components: main
Signed-By: $key
EOF
    cat > "$A/conf" <<EOF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$A/";
Dir::State::lists "$A/lists";
Dir::Cache "$A/cache";
APT::Sandbox::User "root";
EOF
    cd "$SRC"
    APT_CONFIG=$A/conf apt-get update
    APT_CONFIG=$A/conf apt-get source --download-only qt6-base=6.4.2+dfsg-10 libsodium/bookworm sqlite3/bookworm \
        libzip/bookworm simdjson/bookworm qcustomplot/bookworm openssl/bookworm postgresql-15/bookworm
    # Only the orig tarball is wanted (the .dsc and debian.tar.xz are 404 on this mirror); check its hash
    # against the signed index by hand.
    APT_CONFIG=$A/conf apt-get source --download-only qtkeychain=0.15.0-1 || true
    local want have
    want=$(APT_CONFIG=$A/conf apt-cache showsrc qtkeychain 2>/dev/null |
           awk '/^Checksums-Sha256/{s=1;next} /^[A-Za-z]/{s=0} s && /0\.15\.0\.orig\.tar\.gz$/{h=$1} END{print h}')
    have=$(sha256sum qtkeychain_0.15.0.orig.tar.gz | cut -d' ' -f1)
    [ -n "$want" ] && [ "$want" = "$have" ] || { echo "qtkeychain: hash '$have', index says '$want'" >&2; exit 1; }
    rm -rf qt6-base-6.4.2+dfsg libsodium-1.0.18 sqlite3-3.40.1 qtkeychain-0.15.0
    dpkg-source -x qt6-base_6.4.2+dfsg-10.dsc
    dpkg-source -x libsodium_1.0.18-*.dsc
    dpkg-source -x sqlite3_3.40.1-*.dsc
    tar xf qtkeychain_0.15.0.orig.tar.gz
    rm -rf libzip-[0-9]*/ simdjson-[0-9]*/ qcustomplot-[0-9]*/ openssl-[0-9]*/ postgresql-15-[0-9]*/
    for dsc in libzip_*.dsc simdjson_*.dsc qcustomplot_*.dsc openssl_*.dsc postgresql-15_*.dsc; do dpkg-source -x "$dsc"; done
    # Qt 6.4.2: with direct2d off, Gui leaves the DirectWrite database out but qwindows.dll still refers to it
    # (undefined reference to QWindowsDirectWriteFontDatabase at link time).
    sed -i 's/^#if QT_CONFIG(directwrite3)$/#if QT_CONFIG(directwrite3) \&\& QT_CONFIG(direct2d)/' \
        qt6-base-6.4.2+dfsg/src/plugins/platforms/windows/qwindowsintegration.cpp
    [ "$(grep -c 'QT_CONFIG(directwrite3) && QT_CONFIG(direct2d)' \
        qt6-base-6.4.2+dfsg/src/plugins/platforms/windows/qwindowsintegration.cpp)" = 2 ]
    # QtKeychain 0.15.0 gives MSVC's /utf-8 to MinGW too.
    sed -i 's#add_definitions( /utf-8 -DUNICODE )#add_definitions( -DUNICODE )#' qtkeychain-0.15.0/qtkeychain/CMakeLists.txt
    grep -q 'add_definitions( -DUNICODE )' qtkeychain-0.15.0/qtkeychain/CMakeLists.txt
}

step_sqlite() {
    # Debian strips src/3rdparty/{sqlite,wintab,iaccessible2} from qt6-base. The amalgamation is made from
    # Debian's own sqlite3 source and put where Qt expects it; wintab is avoided (tabletevent off, see qt).
    rm -rf "$BLD/sqlite"; mkdir -p "$BLD/sqlite"; cd "$BLD/sqlite"
    "$SRC/sqlite3-3.40.1/configure" --disable-tcl --disable-readline > configure.log
    $NICE make sqlite3.c > make.log
    mkdir -p "$SRC/qt6-base-6.4.2+dfsg/src/3rdparty/sqlite"
    cp sqlite3.c sqlite3.h "$SRC/qt6-base-6.4.2+dfsg/src/3rdparty/sqlite/"
}

step_sodium() {
    cd "$SRC/libsodium-1.0.18"; [ -x configure ] || $NICE sh ./autogen.sh
    rm -rf "$BLD/libsodium"; mkdir -p "$BLD/libsodium"; cd "$BLD/libsodium"
    CC=$TRIPLE-gcc-posix $NICE "$SRC/libsodium-1.0.18/configure" --host=$TRIPLE --prefix="$PREFIX" \
        --enable-shared --disable-static --disable-dependency-tracking
    $NICE make -j"$JOBS"
    make install
}

step_gtest() {
    $NICE cmake -S /usr/src/googletest -B "$BLD/gtest" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" -DBUILD_SHARED_LIBS=OFF
    $NICE ninja -C "$BLD/gtest" -j"$JOBS" install
}

step_qt() {
    # Host tools (moc, rcc, uic, syncqt ...) are Debian's: they must be exactly 6.4.2.
    # QT_HOST_PATH_CMAKE_DIR is needed as Debian's CMake files are in a multiarch folder, not /usr/lib/cmake.
    # BuildInternals' QT_QMAKE_TARGET_MKSPEC is set, or the result's mkspec is guessed.
    $NICE cmake -S "$SRC/qt6-base-6.4.2+dfsg" -B "$BLD/qtbase" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON \
        -DCMAKE_INSTALL_PREFIX="$PREFIX" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_BENCHMARKS=OFF \
        -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF \
        -DINPUT_opengl=no -DFEATURE_opengl=OFF -DFEATURE_vulkan=OFF -DFEATURE_egl=OFF \
        -DFEATURE_printsupport=OFF -DFEATURE_pdf=OFF -DFEATURE_tabletevent=OFF -DFEATURE_direct2d=OFF \
        -DINPUT_openssl=runtime -DFEATURE_openssl=ON -DFEATURE_openssl_runtime=ON -DOPENSSL_ROOT_DIR="$PREFIX" \
        -DOPENSSL_INCLUDE_DIR="$PREFIX/include" -DFEATURE_schannel=ON -DFEATURE_ssl=ON \
        -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF -DFEATURE_sql_psql=OFF \
        -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=OFF \
        -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF \
        -DFEATURE_gssapi=OFF -DFEATURE_libproxy=OFF -DFEATURE_androiddeployqt=OFF \
        -DFEATURE_system_zlib=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_png=OFF \
        -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF \
        -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_textmarkdownreader=OFF
    $NICE ninja -C "$BLD/qtbase" -j"$JOBS"
    $NICE ninja -C "$BLD/qtbase" install
}

step_keychain() {
    $NICE cmake -S "$SRC/qtkeychain-0.15.0" -B "$BLD/qtkeychain" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" \
        -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF
    $NICE ninja -C "$BLD/qtkeychain" -j"$JOBS" install
}

step_more() {
    $NICE cmake -S "$SRC"/simdjson-[0-9]* -B "$BLD/simdjson" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" -DBUILD_SHARED_LIBS=OFF \
        -DSIMDJSON_DEVELOPER_MODE=OFF -DSIMDJSON_ENABLE_THREADS=OFF
    $NICE ninja -C "$BLD/simdjson" install
    # Shared: its .pc file does not name zlib for static linking.
    $NICE cmake -S "$SRC"/libzip-[0-9]* -B "$BLD/libzip" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" -DBUILD_SHARED_LIBS=ON \
        -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF \
        -DENABLE_WINDOWS_CRYPTO=OFF -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF -DENABLE_ZSTD=OFF \
        -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF
    $NICE ninja -C "$BLD/libzip" install
    cp -u /usr/$TRIPLE/lib/zlib1.dll "$PREFIX/bin/"
}

step_openssl() {
    rm -rf "$BLD/openssl"; mkdir -p "$BLD/openssl"; cd "$BLD/openssl"
    $NICE perl "$SRC"/openssl-[0-9]*/Configure mingw64 --cross-compile-prefix=$TRIPLE- --prefix="$PREFIX" --libdir=lib \
        --openssldir=/ssl shared no-tests no-legacy no-engine CC=gcc-posix
    $NICE make -j"$JOBS" build_libs
    make install_dev
    rm -f "$PREFIX"/lib/libcrypto.a "$PREFIX"/lib/libssl.a
}

step_qcustomplot() {
    # Its own CMake file wants Qt's PrintSupport, which is for savePdf() alone: without a printer it needs nothing of it.
    rm -rf "$BLD/qcustomplot"; mkdir -p "$BLD/qcustomplot/shim/QtPrintSupport"; cd "$BLD/qcustomplot"
    echo '// QCustomPlot names this header; without a printer it needs nothing of it.' > shim/QtPrintSupport/QtPrintSupport
    cat > CMakeLists.txt <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(QCustomPlot VERSION 2.1.0 LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_AUTOMOC ON)
find_package(Qt6 REQUIRED COMPONENTS Widgets)
add_library(QCustomPlotQt6 SHARED ${QCP_SRC}/qcustomplot.cpp ${QCP_SRC}/qcustomplot.h)
target_include_directories(QCustomPlotQt6 PUBLIC $<BUILD_INTERFACE:${QCP_SRC}>
                           $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/shim> $<INSTALL_INTERFACE:include>)
target_compile_definitions(QCustomPlotQt6 PUBLIC QT_NO_PRINTER PRIVATE QCUSTOMPLOT_COMPILE_LIBRARY
                           INTERFACE QCUSTOMPLOT_USE_LIBRARY)
target_link_libraries(QCustomPlotQt6 PUBLIC Qt6::Widgets)
install(TARGETS QCustomPlotQt6 EXPORT QCustomPlotQt6Targets RUNTIME DESTINATION bin ARCHIVE DESTINATION lib)
install(FILES ${QCP_SRC}/qcustomplot.h DESTINATION include)
install(DIRECTORY shim/ DESTINATION include)
install(EXPORT QCustomPlotQt6Targets NAMESPACE QCustomPlotQt6:: DESTINATION lib/cmake/QCustomPlotQt6)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/QCustomPlotQt6Config.cmake
     "include(CMakeFindDependencyMacro)\nfind_dependency(Qt6 COMPONENTS Widgets)\ninclude(\${CMAKE_CURRENT_LIST_DIR}/QCustomPlotQt6Targets.cmake)\n")
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/QCustomPlotQt6Config.cmake DESTINATION lib/cmake/QCustomPlotQt6)
CMAKE
    $NICE cmake -S . -B build -G Ninja -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$PREFIX" -DQCP_SRC="$(echo "$SRC"/qcustomplot-[0-9]*)"
    $NICE ninja -C build install
}

step_postgresql() {
    # Qt's driver needs libpq, which needs OpenSSL: it is built alone, after both.
    rm -rf "$BLD/pq"; mkdir -p "$BLD/pq"; cd "$BLD/pq"
    CC=$TRIPLE-gcc-posix $NICE "$SRC"/postgresql-15-[0-9]*/configure --host=$TRIPLE --prefix="$PREFIX" --without-readline \
        --without-zlib --with-openssl CPPFLAGS=-I"$PREFIX/include" LDFLAGS=-L"$PREFIX/lib"
    $NICE make -C src/backend generated-headers
    for part in src/common src/port src/interfaces/libpq; do $NICE make -C $part; done
    make -C src/interfaces/libpq install
    make -C src/include install
    rm -rf "$PREFIX"/include/postgresql "$PREFIX"/lib/postgresql "$PREFIX"/share/postgresql "$PREFIX"/lib/libpq.dll
    $NICE cmake -S "$SRC/qt6-base-6.4.2+dfsg/src/plugins/sqldrivers" -B "$BLD/psqldriver" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$PREFIX" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DPostgreSQL_ROOT="$PREFIX" -DPostgreSQL_INCLUDE_DIR="$PREFIX/include" -DPostgreSQL_LIBRARY="$PREFIX/lib/libpq.a" \
        -DFEATURE_sql_psql=ON -DFEATURE_sql_sqlite=OFF -DFEATURE_sql_odbc=OFF
    $NICE ninja -C "$BLD/psqldriver" install
}

step_headers() {
    # Of bcp's copy only boost/ is wanted: it brings the system's headers too.
    rm -rf "$BLD/boost"; mkdir -p "$BLD/boost" "$PREFIX/include" "$PREFIX/share/cmake"
    bcp --boost=/usr/include boost/beast.hpp boost/asio.hpp boost/beast/ssl.hpp boost/asio/ssl.hpp "$BLD/boost"
    cp -r "$BLD/boost/boost" /usr/include/nlohmann /usr/include/CLI "$PREFIX/include/"
    cp -r /usr/share/cmake/nlohmann_json /usr/share/cmake/CLI11 "$PREFIX/share/cmake/"
}

step_pack() {
    # The compiler's runtime DLLs beside Qt's, symbols stripped, one archive.
    cp -u /usr/lib/gcc/$TRIPLE/12-posix/libstdc++-6.dll /usr/lib/gcc/$TRIPLE/12-posix/libgcc_s_seh-1.dll \
          /usr/lib/gcc/$TRIPLE/12-posix/libssp-0.dll /usr/$TRIPLE/lib/libwinpthread-1.dll "$PREFIX/bin/"
    find "$PREFIX" -name '*.dll' -exec $TRIPLE-strip --strip-unneeded {} +
    du -sh "$PREFIX"
    $NICE tar -C "$(dirname "$PREFIX")" -cf - "$(basename "$PREFIX")" | $NICE xz -T2 -6 > "$WORK/qt-mingw.tar.xz"
    ls -l "$WORK/qt-mingw.tar.xz"
}

[ $# -gt 0 ] || set -- packages sources sqlite sodium gtest openssl qt keychain more qcustomplot postgresql headers pack
for s in "$@"; do
    t0=$(date +%s)
    set +e; ( set -e; "step_$s" ) > "$WORK/$s.log" 2>&1; rc=$?; set -e
    [ $rc = 0 ] || { echo "$s failed ($rc), see $WORK/$s.log"; tail -20 "$WORK/$s.log"; exit 1; }
    echo "$s: $(( $(date +%s) - t0 )) s" | tee -a "$WORK/times"
done
