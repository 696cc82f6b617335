// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alerts.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QHash>

namespace license {

class Store;

/// What has been told of each service; a service of which nothing has been told may be missing.
using AlertMemories = QHash<ServiceId, AlertMemory>;

/// What is kept; what cannot be read, as a whole or in part, has not been told.
AlertMemories loadAlertMemories(const Store &store);
/// Keeps all of it in the place of what was kept. StorageFailed.
Result<Done> saveAlertMemories(Store &store, const AlertMemories &memories);

} // namespace license
