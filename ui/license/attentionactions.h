// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attention.h"
#include "core/domain/repositories.h"

#include <QString>

namespace license::ui {

/// What the name of an action's button ends with.
QString buttonName(AttentionAction action);
/// The text on it.
QString buttonWords(AttentionAction action);
/// What can be done about a report of a Management Service.
AttentionAction actionOf(ManagementAttention::Kind kind);

} // namespace license::ui
