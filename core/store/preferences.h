// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "core/domain/result.h"

namespace license {

class Store;

/// The stored preferences; unset, unreadable and invalid values are the defaults.
Preferences loadPreferences(const Store &store);
/// Saves the preferences that differ from the stored ones. StorageFailed at the first that cannot be saved.
Result<Done> savePreferences(Store &store, const Preferences &preferences);
/// Only `refreshEvery`.
std::chrono::hours loadRefreshEvery(const Store &store);

} // namespace license
