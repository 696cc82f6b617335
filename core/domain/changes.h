// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"

#include <QString>
#include <QVector>

#include <variant>

namespace license {

/// One side of a change: nothing (the member was absent), a number, a text or a time.
using ChangeValue = std::variant<std::monostate, qint64, QString, ServerTime>;

/// One difference between two documents.
struct Change
{
    enum class Kind {
        PackageName,
        PackageStatus,
        PackageValidUntil,
        StorageCapacity,
        LicenseTotal,
        LicenseValidUntil,
        LicenseAdded,
        LicenseRemoved
    };
    Kind kind = Kind::PackageName;
    QString licenseType;  ///< for the Kinds that start with License
    QString licenseLabel; ///< the newer document's label, the older's for a removed type
    ChangeValue from;
    ChangeValue to;

    /// The member's path: "package.name", "licenses.endpoint.total", "licenses.endpoint" for a new or removed type.
    QString path() const;
    bool operator==(const Change &) const = default;
};

/// The differences: first the package (name, status, valid_until, storage capacity), then the licenses in the newer
/// document's order, removed ones last. A different `used` is not a change.
QVector<Change> changesBetween(const LicenseDocument &before, const LicenseDocument &after);

} // namespace license
