// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::platform {

/// From now on std::bad_alloc that nobody catches ends the process as tellWithoutMemory() says, and not by a signal.
void endCleanlyWithoutMemory();

} // namespace license::platform
