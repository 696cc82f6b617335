// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

namespace license {

enum class AssignedTo { Agent, Object };

/// "agent", "object": the words of the protocol and of the command line.
QString assignedToName(AssignedTo assignedTo);
std::optional<AssignedTo> assignedToFromName(QStringView name);

/// One row of the license table: a license type with what the package has of it and what is in use. How many are free
/// depends on the moment: see LicenseStanding.
struct License
{
    QString type;  ///< [a-z0-9_]{1,64}; a type the client does not know is kept as it is
    QString label; ///< the server's own label: plain text
    AssignedTo assignedTo = AssignedTo::Agent;
    qint64 total = 0;
    qint64 used = 0; ///< may exceed total
    std::optional<ServerTime> validUntil;

    bool overused() const { return used > total; }
    bool operator==(const License &) const = default;
};

} // namespace license
