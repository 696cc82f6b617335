# SPDX-License-Identifier: GPL-3.0-or-later
# CMake toolchain: Debian's mingw-w64 builds for 64-bit Windows. LICENSE_WINDOWS_PREFIX, a variable of CMake or of the
# environment, names the folder of the cross-built libraries; Qt's tools are the host's, of the same version.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(license_triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${license_triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${license_triple}-g++-posix)
set(CMAKE_RC_COMPILER ${license_triple}-windres)
set(CMAKE_AR /usr/bin/${license_triple}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/${license_triple}-gcc-ranlib-posix CACHE FILEPATH "")

if(NOT LICENSE_WINDOWS_PREFIX)
    set(LICENSE_WINDOWS_PREFIX $ENV{LICENSE_WINDOWS_PREFIX})
endif()
if(NOT LICENSE_WINDOWS_PREFIX)
    message(FATAL_ERROR "LICENSE_WINDOWS_PREFIX must name the folder of the libraries for Windows (CONTRIBUTING.md, Windows).")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LICENSE_WINDOWS_PREFIX)
set(CMAKE_FIND_ROOT_PATH ${LICENSE_WINDOWS_PREFIX} /usr/${license_triple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")

# pkg-config must not see the host's libraries.
set(ENV{PKG_CONFIG_LIBDIR} ${LICENSE_WINDOWS_PREFIX}/lib/pkgconfig)
set(ENV{PKG_CONFIG_SYSROOT_DIR} "")
# Its files name the folder in which the kit was built; this one names where it lies now.
set(PKG_CONFIG_ARGN --define-prefix CACHE STRING "Arguments of pkg-config")

set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/wine.sh")
