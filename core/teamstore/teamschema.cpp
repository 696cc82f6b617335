// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamschema.h"

#include "core/domain/databaseproblem.h"

#include <QFile>

namespace license {

using namespace Qt::StringLiterals;

namespace {

// One pair of numbers, taken by everyone who makes the tables (resources/postgresql/schema.sql).
const QString lock = u"SELECT pg_advisory_xact_lock(20254, 1)"_s;

Result<QString> statements()
{
    QFile file(u":/postgresql/schema.sql"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return databaseError(DatabaseProblem::None, u"the statements for its tables are missing in this program"_s);
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace

Result<int> teamSchema(TeamConnection &connection)
{
    // By name, for what is not there is no error.
    const auto there = connection.run(u"SELECT to_regclass('license.schema_version') IS NOT NULL"_s);
    if (!there) {
        return there.error();
    }
    if (!there->first()[0].toBool()) {
        return 0;
    }
    const auto version = connection.run(u"SELECT version FROM license.schema_version"_s);
    if (!version) {
        return version.error();
    }
    return version->isEmpty() ? 0 : version->first()[0].toInt();
}

Result<int> makeTeamSchema(TeamConnection &connection)
{
    const auto script = statements();
    if (!script) {
        return script.error();
    }
    auto made = connection.inTransaction([&]() -> Result<int> {
        if (const auto locked = connection.run(lock); !locked) {
            return locked.error();
        }
        auto version = teamSchema(connection); // another program may have been faster
        if (!version || *version >= teamSchemaVersion) {
            return version;
        }
        if (const auto done = connection.script(*script); !done) {
            return done.error();
        }
        const auto there = teamSchema(connection);
        return there && *there != teamSchemaVersion
                   ? databaseError(DatabaseProblem::NoStore, u"its tables could not be made"_s)
                   : there;
    });
    if (!made && databaseProblem(made.error()) == DatabaseProblem::NotAllowed) {
        return databaseError(DatabaseProblem::NoStore, made.error().detail);
    }
    return made;
}

} // namespace license
