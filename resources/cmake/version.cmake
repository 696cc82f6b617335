# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the only file that contains the version and the commit: cmake -DSOURCE= -DVERSION= -DCOMMIT= -DIN= -DOUT= -P version.cmake
# COMMIT names the commit if the sources come without git, as in a release archive.
if(NOT COMMIT)
    execute_process(COMMAND git -c safe.directory=* -C ${SOURCE} describe --always --dirty --exclude=* --abbrev=7
        OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
configure_file(${IN} ${OUT} @ONLY) # leaves the file alone where nothing has changed
