// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copysync.h"

#include "core/store/records.h"
#include "core/store/servicecopies.h"
#include "core/store/sql.h"

#include <QVariantList>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Result<QVector<ServiceId>> storedIds(const QSqlDatabase &database)
{
    auto query = sql::run(database, u"SELECT id FROM services ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    QVector<ServiceId> ids;
    while (query.value().next()) {
        ids.append(ServiceId{query->value(0).toLongLong()});
    }
    if (const auto ended = sql::ended(database, *query); !ended) {
        return ended.error();
    }
    return ids;
}

} // namespace

QString serviceColumns()
{
    return u"services.id, name, url, account, installation, deployment, keys, ca, token_expected"_s;
}

Service serviceFrom(const QSqlQuery &query)
{
    Service service;
    Connection &connection = service.connection;
    service.id = ServiceId{query.value(0).toLongLong()};
    connection.name = query.value(1).toString();
    connection.url = query.value(2).toString();
    connection.account = query.value(3).toString();
    connection.installation = query.value(4).toString();
    // A deployment that only a newer version knows is treated as the ordinary one.
    connection.deployment = deploymentFromName(query.value(5).toString()).value_or(Deployment::OnPremises);
    connection.keys = records::keysFromText(query.value(6).toByteArray());
    connection.ca = query.value(7).toByteArray();
    service.tokenExpected = query.value(8).toBool();
    return service;
}

QVariantList connectionValues(const Connection &connection)
{
    return {connection.name,
            connection.url,
            connection.account,
            connection.installation,
            deploymentName(connection.deployment),
            QString::fromUtf8(records::toText(connection.keys)),
            connection.ca};
}

Result<Done> refreshCopy(const QSqlDatabase &database, const ServiceCopies &copies, ServiceId id)
{
    auto query = sql::run(database,
                          u"SELECT %1, reply, seq, clock FROM services LEFT JOIN states ON service = services.id"
                          " WHERE services.id = ?"_s.arg(serviceColumns()),
                          {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    if (!query.value().next()) {
        return sql::failure(u"no such service"_s);
    }
    return copies.write({serviceFrom(*query), query->value(9).toByteArray(), query->value(10).toLongLong(),
                         records::clockFromJson(records::objectFromText(query->value(11)))});
}

void matchCopies(const QSqlDatabase &database, const ServiceCopies &copies)
{
    const auto before = storedIds(database);
    if (!before || *before == copies.ids()) {
        return;
    }
    // Best effort, at the next opening again: the copies are a second line of defense.
    const auto done = sql::inTransaction(database, [&]() -> Result<Done> {
        const auto stored = storedIds(database);
        if (!stored) {
            return stored.error();
        }
        const QVector<ServiceId> copied = copies.ids();
        for (const ServiceId id : copied) {
            if (!stored->contains(id)) {
                static_cast<void>(copies.remove(id).ok());
            }
        }
        for (const ServiceId id : *stored) {
            if (!copied.contains(id)) {
                static_cast<void>(refreshCopy(database, copies, id).ok());
            }
        }
        return Done{};
    });
    static_cast<void>(done.ok());
}

Result<Done> fillFromCopies(const QSqlDatabase &database, const ServiceCopies &copies)
{
    return sql::inTransaction(database, [&]() -> Result<Done> {
        const QVector<ServiceCopy> all = copies.readAll();
        for (const ServiceCopy &copy : all) {
            const qint64 id = static_cast<qint64>(copy.service.id);
            QVariantList values{id, copy.service.tokenExpected};
            values += connectionValues(copy.service.connection);
            // Of two copies of one service, which nothing but a person can have made, the first stays.
            const auto added = sql::run(database,
                                        u"INSERT OR IGNORE INTO services"
                                        " (id, token_expected, name, url, account, installation, deployment, keys, ca)"
                                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                        values);
            if (!added) {
                return added.error();
            }
            const auto stated = sql::run(
                database,
                u"INSERT INTO states (service, reply, seq, clock) SELECT id, ?, ?, ? FROM services WHERE id = ?"_s,
                {copy.reply, copy.seq, copy.clock ? records::toColumn(records::toJson(*copy.clock)) : QVariant(), id});
            if (!stated) {
                return stated.error();
            }
        }
        return Done{};
    });
}

} // namespace license
