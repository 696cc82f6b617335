// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <optional>

namespace license {

class Store;

/// A warning that a damaged store was found and rebuilt from the copies of its services. The new store keeps it until a
/// person has seen it, whichever process found the damage.
std::optional<Error> rebuiltNotice(const Store &store);
/// The same, and marks it as seen.
std::optional<Error> takeRebuiltNotice(Store &store);

/// The preference with the name of the file that was set aside.
inline constexpr char rebuiltPreference[] = "store.set_aside";

} // namespace license
