// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"
#include "core/domain/service.h"

#include <QHash>
#include <QString>

namespace license {

/// The alerts shown per service; a service without any may be missing.
using AlertMemories = QHash<ServiceId, AlertMemory>;

/// The preference that stores them.
extern const QString alertMemoriesKey;
/// The stored memories as text; an unreadable part counts as no alert.
AlertMemories alertMemoriesFrom(const QString &text);
QString textOf(const AlertMemories &memories);

} // namespace license
