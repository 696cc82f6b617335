// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <optional>
#include <utility>

namespace license::ui {

/// One service as the window shows it at this moment.
struct ServiceRow
{
    ServiceState state;
    LicenseStatus status;

    /// Nothing while it is being verified: a running check hides an alarm that it may cure.
    std::optional<Severity> severity() const
    {
        return state.refreshing ? std::nullopt : std::optional(status.severity);
    }
    bool operator==(const ServiceRow &) const = default;
};

/// How much a service wants attention, without its name; the least comes first. The rank of the severity (critical,
/// unknown, warning, ok), then the milliseconds that are left of the grace period.
using Urgency = std::pair<int, qint64>;
Urgency urgencyOf(const ServiceRow &row);

/// Worst first: by severity, then by what is left of the grace period, then by name.
bool isWorse(const ServiceRow &a, const ServiceRow &b);

} // namespace license::ui
