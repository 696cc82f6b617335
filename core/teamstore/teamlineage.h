// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

namespace license {

struct TeamRows;

/// Where a server's data comes from: replicas share a system with their primary, and each promotion of a replica begins
/// the next timeline.
struct TeamLineage
{
    QString system;      ///< empty: not told
    qint64 timeline = 0; ///< 0: a replica, or not told
    bool operator==(const TeamLineage &) const = default;
};

/// For the server, which may keep it from this role.
extern const QString lineageQuestion;
TeamLineage lineageFrom(const Result<TeamRows> &answer);

/// True if this process has met the same system on a later timeline: the server was a primary once and does not know
/// that another one has taken over. Remembers the latest.
bool isLeftBehind(const TeamLineage &lineage);

} // namespace license
