// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/objectline.h"

#include <optional>
#include <string_view>

namespace license {

/// True for valid UTF-8 without a backslash and without control characters but LF: what stands between two quotes in it
/// is a JSON text as it is.
bool isPlainJsonText(std::string_view text);

/// Reads a line of isPlainJsonText() as servers write it: the members in the protocol's order, no blanks, nothing else.
/// Nothing for any other line, right or wrong: ObjectLineReader decides it, and would read the same from this one. The
/// texts are parts of `line`.
std::optional<ObjectLine> readPlainObjectLine(std::string_view line);

} // namespace license
