// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QVector>

#include <ostream>

namespace license::test {

/// A store's complete data about its services: two are compared as a whole.
struct Snapshot
{
    QVector<Service> services;
    QVector<StoredState> states;
    QVector<QVector<HistoryEntry>> histories;
    QVector<QVector<UsageSample>> usages;
    bool operator==(const Snapshot &) const = default;
};

/// Fails the running test if the store cannot be read.
Snapshot snapshotOf(const Store &store);

/// An operation that writes one transaction to a store with one service verified as seq 7.
struct Operation
{
    const char *name;
    Result<Done> (*run)(Store &store, ServiceId id);
};

inline std::ostream &operator<<(std::ostream &out, const Operation &operation)
{
    return out << operation.name;
}

/// Each writing method of Store.
const std::vector<Operation> &storeOperations();

} // namespace license::test
