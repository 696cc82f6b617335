// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <optional>

namespace license {

class Store;

/// Worth a warning: a damaged store was found and has been made anew from the copies of its services. It stands in the
/// new store until a person has been told, so it does not matter which process has met the damage.
std::optional<Error> rebuiltNotice(const Store &store);
/// The same, told hereby.
std::optional<Error> takeRebuiltNotice(Store &store);

/// The preference that holds the name of the file that was set aside.
inline constexpr char rebuiltPreference[] = "store.set_aside";

} // namespace license
