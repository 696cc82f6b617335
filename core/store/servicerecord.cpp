// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicerecord.h"

#include <algorithm>
#include <utility>

namespace license {

Result<ServiceRecord> readRecord(const Store &store, ServiceId id)
{
    auto service = store.service(id);
    if (!service) {
        return service.error();
    }
    auto state = store.state(id);
    if (!state) {
        return state.error();
    }
    auto history = store.history(id, 0);
    if (!history) {
        return history.error();
    }
    auto usage = store.usage(id);
    if (!usage) {
        return usage.error();
    }
    auto report = store.report(id);
    if (!report) {
        return report.error();
    }
    return ServiceRecord{service.take(), state.take(), history.take(), usage.take(), report.take()};
}

bool sameContent(const ServiceRecord &one, const ServiceRecord &other)
{
    StoredState state = other.state;
    state.clock = one.state.clock;
    return one.service.connection == other.service.connection && one.service.management == other.service.management &&
           one.state == state && one.state.clock.has_value() == other.state.clock.has_value() &&
           one.history == other.history && one.usage == other.usage && one.report == other.report;
}

bool continues(const ServiceRecord &later, const ServiceRecord &earlier)
{
    if (sameContent(later, earlier)) {
        return true;
    }
    const StoredState &now = later.state;
    const StoredState &then = earlier.state;
    if (later.service.connection != earlier.service.connection || now.series != then.series || now.seq < then.seq ||
        (now.seq == then.seq && now.reply != then.reply) || later.history.size() <= earlier.history.size()) {
        return false;
    }
    const auto common = later.history.cend() - earlier.history.size();
    return std::equal(common, later.history.cend(), earlier.history.cbegin());
}

} // namespace license
