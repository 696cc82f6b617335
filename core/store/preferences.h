// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "core/domain/result.h"

namespace license {

class Store;

/// What is kept; whatever was never set, cannot be read or is no value is the default.
Preferences loadPreferences(const Store &store);
/// Keeps what differs from what is kept. StorageFailed at the first that cannot be kept.
Result<Done> savePreferences(Store &store, const Preferences &preferences);
/// `refreshEvery` alone.
std::chrono::hours loadRefreshEvery(const Store &store);

} // namespace license
