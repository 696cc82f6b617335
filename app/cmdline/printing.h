// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace license::cmdline {

/// Prints the help, the version, or what is wrong with a command line, and returns the exit code: `code`, or 74
/// (EX_IOERR) where standard output cannot be written, which standard error then tells. A reader that goes away is no
/// error.
int printed(const std::string &text, int code);

} // namespace license::cmdline
