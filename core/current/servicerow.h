// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attention.h"
#include "core/sync/servicemonitor.h"
#include "core/text/fleetwords.h"
#include "core/text/tone.h"

#include <QVector>

#include <optional>
#include <utility>

namespace license {

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
    /// The same as it looks.
    std::optional<text::Tone> tone() const
    {
        return state.refreshing ? std::nullopt : std::optional(text::toneOf(status));
    }
    /// What needs attention at this moment.
    AttentionInput attention(Instant now) const
    {
        return {status, state.document, tokenAge(state.service, now), std::nullopt};
    }
    bool operator==(const ServiceRow &) const = default;
};

/// How these services stand together.
text::FleetSummary summaryOf(const QVector<ServiceRow> &rows, Instant now);

/// A service's need for attention, without its name, the least first: the rank of the severity (critical, unknown,
/// warning, ok), then the remaining grace period in milliseconds.
using Urgency = std::pair<int, qint64>;
Urgency urgencyOf(const ServiceRow &row);

/// Worst first: by severity, then by remaining grace period, then by name.
bool isWorse(const ServiceRow &a, const ServiceRow &b);

} // namespace license
