// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QSqlDatabase>
#include <QVector>

namespace license {

struct HistoryEntry;
struct UsageSample;

/// Adds a line to the history, inside a transaction, and drops those beyond historyLimit.
Result<Done> addHistory(const QSqlDatabase &database, ServiceId id, const HistoryEntry &entry);
/// Adds the used counts of a document, inside a transaction, and drops samples beyond usageLimit.
Result<Done> addUsage(const QSqlDatabase &database, ServiceId id, const LicenseDocument &document);

/// Adds lines and samples, both oldest first, inside a transaction.
Result<Done> addLines(const QSqlDatabase &database, ServiceId id, const QVector<HistoryEntry> &entries,
                      const QVector<UsageSample> &usage);

} // namespace license
