// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// Separates a server's words from ours, for places that must not show them.

/// An error's detail without its citations, which always stand in quotes: "kid is "…"".
QString withoutCitations(const QString &detail);
/// True for a problem type named in PROTOCOL.md; any other type is a server's own text.
bool isKnownProblemType(const QString &type);

} // namespace license
