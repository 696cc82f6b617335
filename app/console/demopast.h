// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/licensedocument.h"

#include <QVector>

namespace license {

/// Ninety days that lead to a document: one verification a day, two upgrades, an outage, and growing usage.
struct DemoPast
{
    QVector<HistoryEntry> entries; ///< oldest first
    QVector<UsageSample> usage;
};

DemoPast pastOf(const LicenseDocument &document, Instant now);

} // namespace license
