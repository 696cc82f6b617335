// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/license.h"
#include "core/domain/package.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// A signed document's reference to the list of assigned objects; the list itself is fetched on demand.
struct ObjectListReference
{
    QByteArray sha256; ///< 64 lower-case hexadecimal digits
    qint64 bytes = 0;  ///< decoded size
    qint64 count = 0;  ///< lines
    bool operator==(const ObjectListReference &) const = default;
};

/// A verified license document: only core/protocol creates it, from bytes whose signature holds.
struct LicenseDocument
{
    qint64 seq = 0;
    ServerTime issuedAt;    ///< iat, server time
    seconds check{86'400};  ///< to the next automatic refresh; already clamped to 3,600 … 86,400
    seconds grace{259'200}; ///< how long a verification is valid; already clamped to 0 … 259,200
    Package package;
    QVector<License> licenses; ///< in the server's order; each type appears once
    std::optional<ObjectListReference> objects;

    const License *find(QStringView type) const;
    bool operator==(const LicenseDocument &) const = default;
};

} // namespace license
