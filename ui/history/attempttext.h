// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QString>

namespace license::ui {

/// The trigger of a refresh, and its outcome.
QString triggerText(Trigger trigger);
QString outcomeText(Outcome outcome);

} // namespace license::ui
