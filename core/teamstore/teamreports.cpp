// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meanwhile.h"
#include "core/store/records.h"
#include "core/teamstore/teamstoreprivate.h"

namespace license {

using namespace Qt::StringLiterals;

Result<Done> PostgresStore::setManagementSignIn(ServiceId service, const std::optional<ManagementSignIn> &signIn)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    const qint64 id = static_cast<qint64>(service);
    return (*connection)->inTransaction([&]() -> Result<Done> {
        const auto updated = (*connection)
                                 ->run(u"UPDATE service SET management = ? WHERE id = ?"_s,
                                       {signIn ? records::toColumn(records::toJson(*signIn)) : QVariant(), id});
        if (!updated) {
            return updated.error();
        }
        if (updated->affected == 0) {
            return team::noSuchService();
        }
        return team::write(**connection, u"DELETE FROM report WHERE service = ? AND origin IS DISTINCT FROM ?"_s,
                           {id, signIn ? QVariant(signIn->address) : QVariant()});
    });
}

Result<Done> PostgresStore::saveReport(ServiceId service, const ManagementReport &report)
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    const qint64 id = static_cast<qint64>(service);
    return (*connection)->inTransaction([&]() -> Result<Done> {
        // Nobody may have signed out, or in elsewhere, since the request.
        const auto found = (*connection)->run(u"SELECT management FROM service WHERE id = ? FOR NO KEY UPDATE"_s, {id});
        if (!found) {
            return found.error();
        }
        const auto signIn =
            found->isEmpty() ? std::nullopt : records::signInFromJson(records::objectFromText(found->first()[0]));
        if (!signIn || signIn->address != report.origin) {
            return meanwhileError(Meanwhile::SignInChanged);
        }
        return team::write(
            **connection,
            u"INSERT INTO report (service, at, origin, organizations) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (service) DO UPDATE SET at = excluded.at, origin = excluded.origin,"
            " organizations = excluded.organizations"_s,
            {id, records::toMilliseconds(report.reportedAt), report.origin, records::toText(report.organizations)});
    });
}

Result<std::optional<ManagementReport>> PostgresStore::report(ServiceId service) const
{
    const auto connection = d->reader();
    if (!connection) {
        return connection.error();
    }
    const auto found =
        (*connection)
            ->run(u"SELECT at, origin, organizations FROM report WHERE service = ?"_s, {static_cast<qint64>(service)});
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) {
        return std::optional<ManagementReport>();
    }
    const QVariantList &row = found->first();
    return std::optional(ManagementReport{.reportedAt = records::instantFrom(row[0].toLongLong()),
                                          .origin = row[1].toString(),
                                          .organizations = records::organizationsFromText(row[2].toByteArray())});
}

} // namespace license
