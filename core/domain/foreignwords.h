// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// What tells the words of a server from ours, where the former must not go along.

/// An error's detail without what it cites of others, which always stands in quotes: "kid is "…"".
QString withoutCitations(const QString &detail);
/// True for a problem type that PROTOCOL.md names; whatever else stands there is a server's own words.
bool isKnownProblemType(const QString &type);

} // namespace license
