// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QString>

namespace license::ui {

/// What started a refresh, and what it came to.
QString triggerText(Trigger trigger);
QString outcomeText(Outcome outcome);

/// How long a refresh took: "0.4 s", "12 s", "1 min 3 s".
QString tookText(milliseconds span);

} // namespace license::ui
