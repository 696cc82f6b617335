// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copysync.h"

#include "core/domain/storageproblem.h"
#include "core/store/records.h"
#include "core/store/servicecopies.h"
#include "core/store/sql.h"

#include <QSqlRecord>
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

Service serviceFrom(const QSqlQuery &query)
{
    const QSqlRecord record = query.record();
    return serviceFrom([&](const QString &column) {
        const int index = record.indexOf(column);
        return index < 0 ? QVariant() : query.value(index);
    });
}

Service serviceFrom(const std::function<QVariant(const QString &)> &value)
{
    Service service;
    Connection &connection = service.connection;
    service.id = ServiceId{value(u"id"_s).toLongLong()};
    connection.name = value(u"name"_s).toString();
    connection.url = value(u"url"_s).toString();
    connection.account = value(u"account"_s).toString();
    connection.installation = value(u"installation"_s).toString();
    // A deployment known only to a newer version is treated as the ordinary one.
    connection.deployment = deploymentFromName(value(u"deployment"_s).toString()).value_or(Deployment::OnPremises);
    connection.keys = records::keysFromText(value(u"keys"_s).toByteArray());
    connection.ca = value(u"ca"_s).toByteArray();
    connection.addedCa = value(u"added_ca"_s).toByteArray();
    service.tokenExpected = value(u"token_expected"_s).toBool();
    if (const QVariant at = value(u"token_stored_at"_s); !at.isNull()) {
        service.tokenStoredAt = records::instantFrom(at.toLongLong());
    }
    service.tokenPending = value(u"token_pending"_s).toBool();
    service.management = records::signInFromJson(records::objectFromText(value(u"management"_s)));
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
            connection.ca,
            connection.addedCa};
}

Result<Done> refreshCopy(const QSqlDatabase &database, const ServiceCopies &copies, ServiceId id)
{
    auto query = sql::run(database,
                          u"SELECT services.*, reply, seq, clock, series, accepted_under FROM services"
                          " LEFT JOIN states ON service = id WHERE id = ?"_s,
                          {static_cast<qint64>(id)});
    if (!query) {
        return query.error();
    }
    if (!query.value().next()) {
        return storageError(StorageProblem::NoService);
    }
    return copies.write({serviceFrom(*query), query->value(u"reply"_s).toByteArray(),
                         query->value(u"seq"_s).toLongLong(),
                         records::clockFromJson(records::objectFromText(query->value(u"clock"_s))),
                         query->value(u"series"_s).toLongLong(),
                         records::connectionFromJson(records::objectFromText(query->value(u"accepted_under"_s)))});
}

void matchCopies(const QSqlDatabase &database, const ServiceCopies &copies)
{
    const auto before = storedIds(database);
    if (!before || *before == copies.ids()) {
        return;
    }
    // Best effort, repeated at the next opening: the copies are a second line of defense.
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
            const auto &storedAt = copy.service.tokenStoredAt;
            QVariantList values{
                id, copy.service.tokenExpected, storedAt ? QVariant(records::toMilliseconds(*storedAt)) : QVariant(),
                copy.service.tokenPending,
                copy.service.management ? records::toColumn(records::toJson(*copy.service.management)) : QVariant()};
            values += connectionValues(copy.service.connection);
            // If a person has duplicated a copy, the first one of a service wins.
            const auto added = sql::run(database,
                                        u"INSERT OR IGNORE INTO services"
                                        " (id, token_expected, token_stored_at, token_pending, management, name, url,"
                                        " account, installation, deployment, keys, ca, added_ca)"
                                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                        values);
            if (!added) {
                return added.error();
            }
            const auto stated = sql::run(
                database,
                u"INSERT INTO states (service, reply, seq, clock, series, accepted_under)"
                " SELECT id, ?, ?, ?, ?, ? FROM services WHERE id = ?"_s,
                {copy.reply, copy.seq, copy.clock ? records::toColumn(records::toJson(*copy.clock)) : QVariant(),
                 copy.series, copy.acceptedUnder ? records::toColumn(records::toJson(*copy.acceptedUnder)) : QVariant(),
                 id});
            if (!stated) {
                return stated.error();
            }
        }
        return Done{};
    });
}

} // namespace license
