// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/teamstore/teamconnection.h"

namespace license {

/// The version of resources/postgresql/schema.sql that this version of the console reads and writes.
inline constexpr int teamSchemaVersion = 1;

/// The version of the tables in a database; 0: it has none of ours.
Result<int> teamSchema(TeamConnection &connection);
/// Makes or migrates the tables in one transaction that others wait for; their version. NoStore if this role may not.
Result<int> makeTeamSchema(TeamConnection &connection);

} // namespace license
