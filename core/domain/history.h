// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/domain/clock.h"
#include "core/domain/error.h"

#include <QString>
#include <QStringView>
#include <QVector>

#include <optional>

namespace license {

enum class Trigger { Manual, Scheduled, Startup, Network };
enum class Outcome { Changed, Unchanged, Failed, Skipped, NotApplicable };

/// "manual", …; "changed", …: the names in the store and on the command line.
QString triggerName(Trigger trigger);
std::optional<Trigger> triggerFromName(QStringView name);
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);

/// One line of the history: an attempt and its outcome.
struct HistoryEntry
{
    Instant at;
    Trigger trigger = Trigger::Manual;
    Outcome outcome = Outcome::Failed;
    std::optional<Error> error;
    milliseconds duration{0};
    QVector<Change> changes;
    bool operator==(const HistoryEntry &) const = default;
};

/// How many licenses of each type were used when a document was accepted.
struct UsageSample
{
    ServerTime at;
    QString type;
    qint64 total = 0;
    qint64 used = 0;
    bool operator==(const UsageSample &) const = default;
};

} // namespace license
