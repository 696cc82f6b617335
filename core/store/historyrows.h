// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QSqlDatabase>

namespace license {

struct HistoryEntry;

/// Adds a line to the history, inside a transaction, and drops those beyond historyLimit.
Result<Done> addHistory(const QSqlDatabase &database, ServiceId id, const HistoryEntry &entry);
/// Adds the used counts of a document, inside a transaction, and drops samples beyond usageLimit.
Result<Done> addUsage(const QSqlDatabase &database, ServiceId id, const LicenseDocument &document);

} // namespace license
