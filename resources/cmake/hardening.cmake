# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian builds its packages with (dpkg-buildflags, hardening=+all), and on Windows what the linker has in its place.
# Debug builds and sanitizers go without it. tests/hardening looks at what comes out.
#
# Included where the project's targets begin; license_hardening carries the flags.
include(CheckCXXCompilerFlag)
add_library(license_hardening INTERFACE)
if(WIN32)
    if(MSVC)
        target_compile_options(license_hardening INTERFACE /GS /guard:cf)
        target_link_options(license_hardening INTERFACE /DYNAMICBASE /NXCOMPAT /HIGHENTROPYVA /guard:cf)
    else()
        target_link_options(license_hardening INTERFACE -Wl,--dynamicbase,--nxcompat,--high-entropy-va)
    endif()
elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT LICENSE_SANITIZE)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    # Some are for some processors alone.
    foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "LICENSE_HAS${flag}" known)
        check_cxx_compiler_flag(${flag} ${known})
        if(${known})
            target_compile_options(license_hardening INTERFACE ${flag})
        endif()
    endforeach()
    target_compile_options(license_hardening INTERFACE -Wformat -Werror=format-security)
    # It needs optimisation.
    if(CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
        target_compile_options(license_hardening INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    endif()
    target_link_options(license_hardening INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
