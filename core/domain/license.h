// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

namespace license {

enum class AssignedTo { Agent, Object };

/// "agent", "object": the names in the protocol and on the command line.
QString assignedToName(AssignedTo assignedTo);
std::optional<AssignedTo> assignedToFromName(QStringView name);

/// One row of the license table: a license type with its total and its use. How many are free depends on the moment:
/// see LicenseStanding.
struct License
{
    QString type;  ///< [a-z0-9_]{1,64}; a type unknown to the client is kept unchanged
    QString label; ///< the server's own label: plain text
    AssignedTo assignedTo = AssignedTo::Agent;
    qint64 total = 0;
    qint64 used = 0; ///< may exceed total
    std::optional<ServerTime> validUntil;

    bool overused() const { return used > total; }
    bool operator==(const License &) const = default;
};

} // namespace license
