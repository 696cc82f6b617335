// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// The result of one refresh.
struct RefreshOutcome
{
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
    QString requestId; ///< the X-Request-Id that was sent; empty if none
    QVector<Change> changes;
    bool firstDocument = false;
    QString agent; ///< of the team, if one has verified at a person's request
    bool operator==(const RefreshOutcome &) const = default;
};

} // namespace license
