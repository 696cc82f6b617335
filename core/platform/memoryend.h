// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::platform {

/// From now on the process ends as tellWithoutMemory() says where nobody catches std::bad_alloc, and where Qt gets no
/// further thread: not by a signal, and not by waiting for ever.
void endCleanlyWithoutMemory();

} // namespace license::platform
