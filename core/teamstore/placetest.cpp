// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/placetest.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/teamstore/teamconnection.h"
#include "core/teamstore/teamschema.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// One of several is enough, as for libpq. The folder of a socket is no name, and neither is an address.
std::optional<Error> nameless(const QVector<DatabaseHost> &hosts)
{
    std::optional<Error> first;
    for (const DatabaseHost &host : hosts) {
        if (host.name.isEmpty() || host.name.startsWith(u'/') || !QHostAddress(host.name).isNull()) {
            return std::nullopt;
        }
        const QHostInfo found = QHostInfo::fromName(host.name);
        if (found.error() == QHostInfo::NoError && !found.addresses().isEmpty()) {
            return std::nullopt;
        }
        first = first.value_or(databaseError(DatabaseProblem::Away, host.name + u": "_s + found.errorString()));
    }
    return first;
}

PlaceStage stageOf(const Error &error)
{
    switch (databaseProblem(error)) {
    case DatabaseProblem::Refused:
    case DatabaseProblem::NoPassword:
    case DatabaseProblem::Missing:
        return PlaceStage::SignIn;
    default:
        return PlaceStage::Connection;
    }
}

PlaceFinding failedAt(PlaceFinding finding, PlaceStage stage, const Error &error)
{
    finding.failedAt = stage;
    finding.error = error;
    return finding;
}

Result<TeamRights> rightsIn(TeamConnection &connection)
{
    const auto granted = connection.run(u"SELECT has_table_privilege('license.service', 'SELECT'),"
                                        " has_column_privilege('license.request', 'service', 'INSERT'),"
                                        " has_column_privilege('license.claim', 'service', 'INSERT')"_s);
    if (!granted) {
        return granted.error();
    }
    const bool writable = !connection.readOnlyReason();
    const QVariantList &row = granted->first();
    return TeamRights{
        .read = row[0].toBool(), .operate = writable && row[1].toBool(), .verify = writable && row[2].toBool()};
}

} // namespace

PlaceFinding testPlace(const DatabasePlace &place, const QString &password)
{
    PlaceFinding finding;
    if (const auto error = nameless(place.hosts)) {
        return failedAt(finding, PlaceStage::Host, *error);
    }
    TeamConnection connection({.parameters = place.connectOptions(), .password = password, .shown = place.text()});
    if (const auto opened = connection.open(); !opened) {
        return failedAt(finding, stageOf(opened.error()), opened.error());
    }
    const auto role =
        connection.run(u"SELECT session_user::text, has_database_privilege(current_database(), 'CREATE')"_s);
    if (!role) {
        return failedAt(finding, PlaceStage::SignIn, role.error());
    }
    finding.role = role->first()[0].toString();
    const auto version = teamSchema(connection);
    if (!version) {
        return failedAt(finding, PlaceStage::Tables, version.error());
    }
    finding.schema = *version;
    if (*version > teamSchemaVersion) {
        return failedAt(finding, PlaceStage::Tables, storageError(StorageProblem::NewerVersion));
    }
    const bool mayMake = role->first()[1].toBool() && !connection.readOnlyReason();
    if (*version == 0 && !mayMake) {
        return failedAt(finding, PlaceStage::Tables, databaseError(DatabaseProblem::NoStore, place.text()));
    }
    const auto rights =
        *version == 0 ? Result<TeamRights>({.read = true, .operate = true, .verify = true}) : rightsIn(connection);
    if (!rights) {
        return failedAt(finding, PlaceStage::Rights, rights.error());
    }
    finding.rights = *rights;
    return rights->read
               ? finding
               : failedAt(finding, PlaceStage::Rights, databaseError(DatabaseProblem::NotAllowed, finding.role));
}

} // namespace license
