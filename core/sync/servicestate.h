// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/error.h"
#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QVector>

#include <optional>

namespace license {

/// The known state of one service; pages and command line show it.
struct ServiceState
{
    Service service;
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    qint64 seq = 0;    ///< the highest accepted in this series, even if the document is lost
    qint64 series = 0; ///< how often `seq` has restarted, each time by a person's request
    bool refreshing = false;
    Instant refreshingSince;
    /// Of the last refresh that changed something, or that a person requested: then there may be none. Kept until
    /// dismissed.
    QVector<Change> lastChanges;
    std::optional<Instant> lastChangesAt;
    /// The state could not be saved or read; it is shown anyway.
    std::optional<Error> storageError;
    /// A team's database cannot be read, and this is what it said last.
    std::optional<LastKnown> lastKnown;
    /// The server has refused the token meant to replace the active one, which continues to serve. Until the next new
    /// token.
    bool newTokenRefused = false;
    /// The interval that a person has chosen; `attempts` are as stored, without it.
    seconds refreshEvery{86'400};

    /// The attempts with that interval, and that of a short grace period, applied.
    AttemptSummary pacedAttempts() const;
    StatusInput statusInput() const
    {
        return {service.connection.deployment, document, clock, pacedAttempts(), lastKnown};
    }
    bool operator==(const ServiceState &) const = default;
};

} // namespace license
