// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"

namespace license {

class Store;

/// How often a person wishes a refresh; the default where that was never set, cannot be read or is no value.
std::chrono::hours loadRefreshEvery(const Store &store);

} // namespace license
