// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

namespace license::text {

/// "11/23/2026 14:05": local date and time, in the locale's short form with a full year; for table columns. Empty for
/// no time.
QString shortTime(const std::optional<ServerTime> &when);

/// "1,204 of 312,050".
QString countOf(qint64 shown, qint64 all);

} // namespace license::text
