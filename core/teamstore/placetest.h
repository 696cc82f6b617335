// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/placefinding.h"
#include "core/domain/storeplace.h"

namespace license {

/// Tries a database without changing anything there. Blocks, but not for longer than names and connections take, so it
/// belongs into the background. Without a password libpq looks for one.
PlaceFinding testPlace(const DatabasePlace &place, const QString &password);

} // namespace license
