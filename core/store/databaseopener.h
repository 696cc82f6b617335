// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/database.h"

#include <QString>

#include <memory>
#include <optional>

namespace license {

/// A store that can be read, and why it cannot be written, if it cannot.
struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    std::optional<Error> readOnlyReason;
};

/// Whether a file that is damaged or empty may be set aside and made anew, and a missing one be made.
enum class Repair { Allowed, Refused };

/// Opens, makes or migrates `folder`/licenses.db. A damaged file is set aside as licenses.db.corrupt-<utc> and made
/// anew from the copies of its services; one of a newer version, or in a folder that cannot be written or on a full
/// device, is opened for reading. StorageFailed where nothing can be read.
Result<OpenedDatabase> openDatabase(const QString &folder, Repair repair = Repair::Allowed);

/// Files up to this size have every page checked at each opening, larger ones after damage has been met.
inline constexpr qint64 checkedSize = 2 * 1024 * 1024;

} // namespace license
