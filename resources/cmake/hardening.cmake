# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's flags for its packages (dpkg-buildflags, hardening=+all), and on Windows the linker's equivalents. Debug builds
# and sanitizers omit them. tests/hardening checks the built programs.
#
# Included before the project's targets; license_hardening carries the flags.
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
    # Some flags exist only for some processors.
    foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "LICENSE_HAS${flag}" known)
        check_cxx_compiler_flag(${flag} ${known})
        if(${known})
            target_compile_options(license_hardening INTERFACE ${flag})
        endif()
    endforeach()
    target_compile_options(license_hardening INTERFACE -Wformat -Werror=format-security)
    # It requires optimization.
    if(CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
        target_compile_options(license_hardening INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    endif()
    target_link_options(license_hardening INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
