// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QString>

namespace license::ui {

/// The trigger of a refresh, and its outcome.
QString triggerText(Trigger trigger);
QString outcomeText(Outcome outcome);

/// The duration of a refresh: "0.4 s", "12 s", "1 min 3 s".
QString tookText(milliseconds span);

} // namespace license::ui
