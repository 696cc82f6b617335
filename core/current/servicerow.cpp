// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/current/servicerow.h"

#include "core/domain/collation.h"

namespace license {

namespace {

/// Critical before unknown before warning before ok, like worse().
int rankOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return 0;
    case Severity::Unknown:
        return 1;
    case Severity::Warning:
        return 2;
    case Severity::Ok:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

text::FleetSummary summaryOf(const QVector<ServiceRow> &rows, Instant now)
{
    text::FleetSummary summary;
    for (const ServiceRow &row : rows) {
        summary.add(row.status, row.state.refreshing, isLowOnLicenses(attentionOf(row.attention(now))));
    }
    return summary;
}

Urgency urgencyOf(const ServiceRow &row)
{
    return {rankOf(row.status.severity), row.status.remaining.value_or(milliseconds::max()).count()};
}

bool isWorse(const ServiceRow &a, const ServiceRow &b)
{
    const auto left = urgencyOf(a);
    const auto right = urgencyOf(b);
    return left != right
               ? left < right
               : Collation::spoken().compare(a.state.service.connection.name, b.state.service.connection.name) < 0;
}

} // namespace license
