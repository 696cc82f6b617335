// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QSqlDatabase>
#include <QString>
#include <QVector>

namespace license {

class ServiceCopies;

/// The row of `services` that a query on all of its columns stands on. A column that an older file has not got yet, and
/// which may not be migrated, reads as never set.
Service serviceFrom(const QSqlQuery &query);
/// The columns of a connection, for an INSERT or UPDATE, in their order without the id.
QVariantList connectionValues(const Connection &connection);

/// Writes the copy of one service as the database has it. To be called inside the transaction that changed it.
Result<Done> refreshCopy(const QSqlDatabase &database, const ServiceCopies &copies, ServiceId id);
/// Makes the copies those of the services that there are: writes missing ones, removes those without a service.
void matchCopies(const QSqlDatabase &database, const ServiceCopies &copies);
/// Fills an empty database from the copies, in one transaction.
Result<Done> fillFromCopies(const QSqlDatabase &database, const ServiceCopies &copies);

} // namespace license
