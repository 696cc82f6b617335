// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"

namespace license {

class Store;

/// The wanted interval of refreshes; the default if it is unset, unreadable or invalid.
std::chrono::hours loadRefreshEvery(const Store &store);

} // namespace license
