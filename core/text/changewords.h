// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"

#include <QString>

namespace license::text {

/// "+15 Endpoint (10 → 25)", "Storage capacity 2 TB → 5 TB".
QString change(const Change &change);

} // namespace license::text
