// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// What the program has run out of, by a limit of its own or of the computer. Nothing can then be opened, which
/// otherwise looks like a missing file or network.
enum class Shortage { None, Files, Memory };

/// The shortage behind an error of this computer, from the system's words in its detail.
Shortage shortageBehind(const Error &error);

} // namespace license
