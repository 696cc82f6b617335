// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storeoperations.h"

#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

Result<Done> addService(Store &store, ServiceId)
{
    const auto added = store.addService(sampleConnection(u"Another"_s));
    return added.ok() ? Result<Done>(Done{}) : added.error();
}

Result<Done> saveHeartbeat(Store &store, ServiceId id)
{
    GraceClock clock = sampleVerification(7).clock;
    clock.last.boot += std::chrono::minutes{10};
    clock.last.wall += std::chrono::minutes{10};
    clock.counted = std::chrono::minutes{10};
    return store.saveHeartbeat(id, clock);
}

} // namespace

Snapshot snapshotOf(const Store &store)
{
    Snapshot snapshot;
    const auto services = store.services();
    if (!services) {
        ADD_FAILURE() << qPrintable(services.error().detail);
        return snapshot;
    }
    snapshot.services = *services;
    for (const Service &service : snapshot.services) {
        const auto state = store.state(service.id);
        const auto history = store.history(service.id, 0);
        const auto usage = store.usage(service.id);
        if (!state || !history || !usage) {
            ADD_FAILURE() << "the store cannot be read";
            return snapshot;
        }
        snapshot.states.append(*state);
        snapshot.histories.append(*history);
        snapshot.usages.append(*usage);
    }
    return snapshot;
}

const std::vector<Operation> &storeOperations()
{
    static const std::vector<Operation> all{
        {"saveVerification",
         [](Store &store, ServiceId id) { return store.saveVerification(id, sampleVerification(8, 60)); }},
        {"saveFailure",
         [](Store &store, ServiceId id) { return store.saveFailure(id, sampleFailure(), sampleEntry(8)); }},
        {"saveHeartbeat", saveHeartbeat},
        {"addService", addService},
        {"renameService", [](Store &store, ServiceId id) { return store.renameService(id, u"Renamed"_s); }},
        {"removeService", [](Store &store, ServiceId id) { return store.removeService(id); }},
    };
    return all;
}

} // namespace license::test
