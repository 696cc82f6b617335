// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/error.h"
#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QVector>

#include <optional>

namespace license {

/// Everything that is known of one service; what pages show and the command line prints.
struct ServiceState
{
    Service service;
    std::optional<LicenseDocument> document;
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    qint64 seq = 0;    ///< the highest accepted in this series, also when the document is lost
    qint64 series = 0; ///< how often `seq` has begun anew, each time by a person's wish
    bool refreshing = false;
    Instant refreshingSince;
    /// Of the last refresh that changed something, or that a person asked for: then they may be none. Until dismissed.
    QVector<Change> lastChanges;
    std::optional<Instant> lastChangesAt;
    /// The state could not be saved or read; it is shown all the same.
    std::optional<Error> storageError;
    /// The server has refused the token that was to replace the one in use, which goes on to serve. Until the next one.
    bool newTokenRefused = false;
    /// How often a person wishes it to be refreshed; `attempts` are as they are stored, without that wish.
    seconds refreshEvery{86'400};

    /// The attempts with that wish in them.
    AttemptSummary pacedAttempts() const;
    StatusInput statusInput() const { return {service.connection.deployment, document, clock, pacedAttempts()}; }
    bool operator==(const ServiceState &) const = default;
};

} // namespace license
