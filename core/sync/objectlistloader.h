// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttable.h"
#include "core/domain/result.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"

#include <QObject>

#include <functional>
#include <memory>

namespace license {

/// Loads the assigned objects of one service: from the cache by hash, otherwise from the server; parsed in another
/// thread while they are read. One load at a time: a new one cancels the previous, which is answered Cancelled. Every
/// load is answered exactly once, unless `receiver` or the loader is destroyed first.
class ObjectListLoader : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<std::shared_ptr<const ObjectTable>>)>;

    explicit ObjectListLoader(const SyncContext &context, QObject *parent = nullptr);
    ~ObjectListLoader() override;

    /// A state without a document, or a document without a list, yields an empty table.
    void load(const ServiceState &state, QObject *receiver, Done done);
    /// The same from the cache alone, without network and keychain; Offline if the list is not there.
    void loadKept(const ServiceState &state, QObject *receiver, Done done);
    void cancel();

private:
    void start(const ServiceState &state, QObject *receiver, Done done, bool mayFetch);
    void fetch();
    void answer(const void *job, Result<std::shared_ptr<const ObjectTable>> table);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
