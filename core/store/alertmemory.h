// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QHash>

namespace license {

class Store;

/// The alerts shown per service; a service without any may be missing.
using AlertMemories = QHash<ServiceId, AlertMemory>;

/// The stored memories; an unreadable part counts as no alert.
AlertMemories loadAlertMemories(const Store &store);
/// Replaces all stored memories. StorageFailed.
Result<Done> saveAlertMemories(Store &store, const AlertMemories &memories);

} // namespace license
