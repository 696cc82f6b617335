// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/versionnumber.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Where a person wants to be told of new versions, in the parts that a request needs.
struct ReleaseAddress
{
    QString origin; ///< https://host[:port]
    QString path;   ///< "/license-console.json"
    bool operator==(const ReleaseAddress &) const = default;
};

/// The largest notice of a release.
inline constexpr qsizetype releaseNoticeLimit = 4096;

/// https://host[:port]/path, where the path has only letters, digits, '-', '.', '_' and '~' between its slashes.
/// InvalidInput for anything else: no user, query or fragment, no "." or "..".
Result<ReleaseAddress> releaseAddress(const QString &text);

/// The version in {"version": "1.2.3"}; other members are ignored. MalformedReply for anything else. Nothing of the
/// text is kept but the three numbers, so nothing of it can be shown.
Result<VersionNumber> releasedVersion(const QByteArray &notice);

} // namespace license
