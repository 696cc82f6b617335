// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace license {

/// All that a store keeps of one service.
struct ServiceRecord
{
    Service service; ///< its id and the facts about its token are of this computer and this store
    StoredState state;
    QVector<HistoryEntry> history; ///< newest first
    QVector<UsageSample> usage;
    std::optional<ManagementReport> report;
};

/// Within a transaction of the calling thread all of it is of one moment.
Result<ServiceRecord> readRecord(const Store &store, ServiceId id);

/// True if two records say the same: all but ids, tokens and clocks, which go on by themselves.
bool sameContent(const ServiceRecord &one, const ServiceRecord &other);
/// True if `later` is what has become of `earlier`: the same content, or later verifications and attempts of the same
/// connection.
bool continues(const ServiceRecord &later, const ServiceRecord &earlier);

} // namespace license
