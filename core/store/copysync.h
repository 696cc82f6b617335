// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariant>
#include <QVector>

#include <functional>

namespace license {

class ServiceCopies;

/// The current row of a query on all columns of `services`. A column missing in an older file that may not be migrated
/// reads as unset.
Service serviceFrom(const QSqlQuery &query);
/// The same; `column` has the value of each, by name.
Service serviceFrom(const std::function<QVariant(const QString &)> &column);
/// The columns of a connection for an INSERT or UPDATE, in order and without the id.
QVariantList connectionValues(const Connection &connection);

/// Writes the copy of one service from the database. Call it inside the transaction that changed the service.
Result<Done> refreshCopy(const QSqlDatabase &database, const ServiceCopies &copies, ServiceId id);
/// Synchronizes the copies with the existing services: writes missing ones, removes those without a service.
void matchCopies(const QSqlDatabase &database, const ServiceCopies &copies);
/// Fills an empty database from the copies, in one transaction.
Result<Done> fillFromCopies(const QSqlDatabase &database, const ServiceCopies &copies);

} // namespace license
