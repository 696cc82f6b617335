# SPDX-License-Identifier: GPL-3.0-or-later
# license_describe_program(target description): on Windows a program carries its icon, its version, and a manifest: UTF-8 as
# its code page, sharp on every monitor, long paths, the rights of its caller. Elsewhere nothing.
if(NOT WIN32)
    function(license_describe_program)
    endfunction()
    return()
endif()

enable_language(RC)
find_program(LICENSE_RSVG rsvg-convert REQUIRED)
find_program(LICENSE_ICOTOOL icotool REQUIRED) # Debian: icoutils
set(license_ico ${PROJECT_BINARY_DIR}/windows/license-console.ico)
set(license_ico_pictures "")
foreach(extent 16 20 24 32 40 48 64 256)
    set(picture ${PROJECT_BINARY_DIR}/windows/app-${extent}.png)
    set(drawing app)
    if(extent LESS 32)
        set(drawing app-small)
    elseif(extent LESS 64)
        set(drawing app-medium)
    endif()
    set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/app/${drawing}.svg)
    add_custom_command(OUTPUT ${picture}
        COMMAND ${LICENSE_RSVG} --width ${extent} --height ${extent} --output ${picture} ${drawing}
        DEPENDS ${drawing} VERBATIM)
    list(APPEND license_ico_pictures ${picture})
endforeach()
# The largest stays a PNG, as Windows expects it.
list(POP_BACK license_ico_pictures license_ico_largest)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/windows)
add_custom_command(OUTPUT ${license_ico}
    COMMAND ${LICENSE_ICOTOOL} --create --output ${license_ico} ${license_ico_pictures} --raw ${license_ico_largest}
    DEPENDS ${license_ico_pictures} ${license_ico_largest} VERBATIM)
add_custom_target(license_ico DEPENDS ${license_ico})

function(license_describe_program target description)
    set(license_manifest ${PROJECT_SOURCE_DIR}/resources/windows/program.manifest)
    set(resource ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    configure_file(${PROJECT_SOURCE_DIR}/resources/windows/program.rc.in ${resource} @ONLY)
    target_sources(${target} PRIVATE ${resource})
    set_source_files_properties(${resource} PROPERTIES OBJECT_DEPENDS "${license_ico};${license_manifest}")
    add_dependencies(${target} license_ico)
endfunction()
