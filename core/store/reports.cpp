// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meanwhile.h"
#include "core/domain/storageproblem.h"
#include "core/store/copysync.h"
#include "core/store/records.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

QVariant columnOf(const std::optional<ManagementSignIn> &signIn)
{
    return signIn ? records::toColumn(records::toJson(*signIn)) : QVariant();
}

/// The origin of a report, if there is one.
Result<std::optional<QString>> originOf(const QSqlDatabase &database, qint64 id)
{
    auto query = sql::run(database, u"SELECT origin FROM reports WHERE service = ?"_s, {id});
    if (!query) {
        return query.error();
    }
    return query.value().next() ? std::optional(query->value(0).toString()) : std::nullopt;
}

} // namespace

Result<Done> SqliteStore::setManagementSignIn(ServiceId service, const std::optional<ManagementSignIn> &signIn)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    const qint64 id = static_cast<qint64>(service);
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        const auto updated =
            sql::run(*database, u"UPDATE services SET management = ? WHERE id = ?"_s, {columnOf(signIn), id});
        if (!updated) {
            return updated.error();
        }
        if (updated->numRowsAffected() == 0) {
            return storageError(StorageProblem::NoService);
        }
        const auto origin = originOf(*database, id);
        if (!origin) {
            return origin.error();
        }
        if (*origin && (!signIn || **origin != signIn->address)) {
            if (const auto gone = sql::run(*database, u"DELETE FROM reports WHERE service = ?"_s, {id}); !gone) {
                return gone.error();
            }
        }
        static_cast<void>(refreshCopy(*database, d->copies, service).ok());
        return Done{};
    });
}

Result<Done> SqliteStore::saveReport(ServiceId service, const ManagementReport &report)
{
    const auto database = d->writer();
    if (!database) {
        return database.error();
    }
    const qint64 id = static_cast<qint64>(service);
    return sql::inTransaction(*database, [&]() -> Result<Done> {
        // Nobody may have signed out, or in elsewhere, since the request.
        auto query = sql::run(*database, u"SELECT management FROM services WHERE id = ?"_s, {id});
        if (!query) {
            return query.error();
        }
        const auto signIn =
            query.value().next() ? records::signInFromJson(records::objectFromText(query->value(0))) : std::nullopt;
        if (!signIn || signIn->address != report.origin) {
            return meanwhileError(Meanwhile::SignInChanged);
        }
        const auto saved = sql::run(
            *database,
            u"INSERT INTO reports (service, at, origin, organizations) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (service) DO UPDATE SET at = excluded.at, origin = excluded.origin,"
            " organizations = excluded.organizations"_s,
            {id, records::toMilliseconds(report.reportedAt), report.origin, records::toText(report.organizations)});
        return saved ? Result<Done>(Done{}) : Result<Done>(saved.error());
    });
}

Result<std::optional<ManagementReport>> SqliteStore::report(ServiceId service) const
{
    const auto database = d->reader();
    if (!database) {
        return database.error();
    }
    auto query = sql::run(*database, u"SELECT at, origin, organizations FROM reports WHERE service = ?"_s,
                          {static_cast<qint64>(service)});
    if (!query) {
        return query.error();
    }
    if (!query.value().next()) {
        const auto ended = sql::ended(*database, *query);
        return ended ? Result<std::optional<ManagementReport>>(std::nullopt) : ended.error();
    }
    return std::optional(
        ManagementReport{.reportedAt = records::instantFrom(query->value(0).toLongLong()),
                         .origin = query->value(1).toString(),
                         .organizations = records::organizationsFromText(query->value(2).toByteArray())});
}

} // namespace license
