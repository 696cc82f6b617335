// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/servicecopies.h"
#include "core/store/store.h"

#include <memory>
#include <optional>

namespace license {

struct Store::Private
{
    QString folder;
    std::unique_ptr<Database> database;
    std::optional<Error> readOnlyReason;
    ServiceCopies copies;

    Result<QSqlDatabase> reader() const { return database->connection(); }
    /// The error of a store that is read-only, before SQLite says so in other words.
    Result<QSqlDatabase> writer() const;
};

} // namespace license
