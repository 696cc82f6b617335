// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/database.h"

#include <QString>

#include <memory>
#include <optional>

namespace license {

/// A readable store, and the reason if it cannot be written.
struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    std::optional<Error> readOnlyReason;
};

/// Whether a damaged or empty file may be set aside and rebuilt, and a missing one be created.
enum class Repair { Allowed, Refused };

/// Opens, creates or migrates `folder`/licenses.db. A damaged file is set aside as licenses.db.corrupt-<utc> and
/// rebuilt from the copies of its services. A file of a newer version, in a read-only folder or on a full device is
/// opened for reading. StorageFailed if nothing can be read.
Result<OpenedDatabase> openDatabase(const QString &folder, Repair repair = Repair::Allowed);

/// Every page of files up to this size is checked at each opening; larger ones only after damage was found.
inline constexpr qint64 checkedSize = qint64{2} * 1024 * 1024;

} // namespace license
