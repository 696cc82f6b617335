// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <optional>
#include <utility>

namespace license::ui {

/// One service as shown in the window at this moment.
struct ServiceRow
{
    ServiceState state;
    LicenseStatus status;

    /// Nothing while it is being verified: a running check hides an alarm that it may resolve.
    std::optional<Severity> severity() const
    {
        return state.refreshing ? std::nullopt : std::optional(status.severity);
    }
    bool operator==(const ServiceRow &) const = default;
};

/// A service's need for attention, without its name, the least first: the rank of the severity (critical, unknown,
/// warning, ok), then the remaining grace period in milliseconds.
using Urgency = std::pair<int, qint64>;
Urgency urgencyOf(const ServiceRow &row);

/// Worst first: by severity, then by remaining grace period, then by name.
bool isWorse(const ServiceRow &a, const ServiceRow &b);

} // namespace license::ui
