// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/servicecopies.h"
#include "core/store/sqlitestore.h"
#include "core/store/storefile.h"

#include <memory>

namespace license {

struct SqliteStore::Private
{
    std::unique_ptr<StoreFile> file;
    ServiceCopies copies;

    Result<Lease> reader() const { return file->reader(); }
    Result<Lease> writer() const { return file->writer(); }
};

/// Adds a service, inside a transaction. InvalidInput as SqliteStore::addService().
Result<Service> insertService(const QSqlDatabase &database, const Connection &connection);

} // namespace license
