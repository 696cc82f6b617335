// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/sync/heartbeats.h"
#include "core/sync/serviceloader.h"
#include "core/sync/servicemonitor.h"
#include "core/sync/storeworker.h"

namespace license::test {

/// The store's present state of a service.
inline ServiceState storedState(const Service &service, const SyncContext &context)
{
    return loadState(context.storage.direct(), service, context.clock.now());
}

/// Adopts the store's present state: another process may have verified.
inline void reload(ServiceMonitor &monitor, const SyncContext &context)
{
    monitor.adoptStored(storedState(monitor.state().service, context));
}

/// A monitor that starts with the store's state.
class StoredMonitor final : public ServiceMonitor
{
public:
    StoredMonitor(const Service &service, const SyncContext &context)
        : ServiceMonitor(storedState(service, context), context), m_context(context)
    {}
    void reload() { test::reload(*this, m_context); }
    void heartbeat() { keepHeartbeats(m_context.storage, {this}); }

private:
    const SyncContext m_context;
};

} // namespace license::test
