# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the SVG files of resources/icons as PNG at build time: the programs need no SVG library. Included by ui/, it lists
# the pictures in license_icons and license_application_icons; as a script, cmake -DRSVG= -DIN= -DOUT= -DEXTENTS= -P, it
# draws one file in several sizes.
if(CMAKE_SCRIPT_MODE_FILE)
    string(REPLACE "," ";" EXTENTS "${EXTENTS}")
    foreach(extent ${EXTENTS})
        execute_process(COMMAND ${RSVG} --width ${extent} --height ${extent} --output ${OUT}-${extent}.png ${IN}
            COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    return()
endif()

find_program(RSVG_CONVERT rsvg-convert REQUIRED) # a tool of the host, also where the programs are for another system
set(license_icon_script ${CMAKE_CURRENT_LIST_FILE})
set(license_icon_folder ${PROJECT_BINARY_DIR}/pictures/icons)
set(license_icons "")
set(license_application_icons "")

function(license_icon_extents name out)
    file(STRINGS ${PROJECT_SOURCE_DIR}/ui/kit/iconextents.h line REGEX "int ${name}\\[\\]")
    string(REGEX MATCHALL "[0-9]+" extents "${line}")
    set(${out} ${extents} PARENT_SCOPE)
endfunction()

# license_draw(<svg> <name> <list> <extent>...): adds <name>-<extent>.png to the list.
function(license_draw source name list)
    set(pictures "")
    foreach(extent ${ARGN})
        list(APPEND pictures ${license_icon_folder}/${name}-${extent}.png)
    endforeach()
    string(REPLACE ";" "," extents "${ARGN}")
    add_custom_command(OUTPUT ${pictures} VERBATIM DEPENDS ${source} ${license_icon_script}
        COMMAND ${CMAKE_COMMAND} -DRSVG=${RSVG_CONVERT} -DIN=${source} -DOUT=${license_icon_folder}/${name}
                -DEXTENTS=${extents} -P ${license_icon_script}
        COMMENT "Drawing ${name}")
    set(${list} ${${list}} ${pictures} PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${license_icon_folder})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/ui/kit/iconextents.h)
license_icon_extents(iconExtents extents)
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    license_draw(${source} ${name} license_icons ${extents})
endforeach()

# The application's icon has fewer details where it is small.
license_icon_extents(applicationExtents extents)
foreach(extent ${extents})
    set(drawing app)
    if(extent LESS 32)
        set(drawing app-small)
    elseif(extent LESS 64)
        set(drawing app-medium)
    endif()
    license_draw(${PROJECT_SOURCE_DIR}/resources/icons/app/${drawing}.svg app license_application_icons ${extent})
endforeach()
