// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/teamstore/placetest.h"
#include "tests/store/postgreskinds.h"

namespace license::test {

using namespace Qt::StringLiterals;

class TestedPlace : public ::testing::Test
{
protected:
    PlaceFinding tested(const QString &role, const QString &database = {}, const QString &host = {}) const
    {
        const QString folder = host.isEmpty() ? sharedPostgres()->folder() : host;
        return testPlace({.service = {},
                          .hosts = {{folder, 0}},
                          .database = database.isEmpty() ? home.database() : database,
                          .user = role,
                          .options = {}},
                         {});
    }

    const PostgresHome home;
};

TEST_F(TestedPlace, TellsWhatEachRoleMayDo)
{
    const struct
    {
        QString role;
        TeamRights rights;
    } rows[] = {
        {u"viewer"_s, {.read = true, .operate = false, .verify = false}},
        {u"operator"_s, {.read = true, .operate = true, .verify = false}},
        {u"agent"_s, {.read = true, .operate = true, .verify = true}},
    };
    for (const auto &row : rows) {
        const PlaceFinding found = tested(row.role);
        EXPECT_FALSE(found.failedAt.has_value()) << qPrintable(row.role);
        EXPECT_EQ(found.role, row.role);
        EXPECT_EQ(found.schema, 1);
        EXPECT_EQ(found.rights, row.rights) << qPrintable(row.role);
    }
}

TEST_F(TestedPlace, TellsWhereItFails)
{
    home.sql(u"CREATE ROLE lodger LOGIN"_s);
    const struct
    {
        const char *name;
        PlaceFinding found;
        PlaceStage stage;
        DatabaseProblem problem;
    } rows[] = {
        {"no name", tested(u"agent"_s, {}, u"no-such-host.invalid"_s), PlaceStage::Host, DatabaseProblem::Away},
        {"no server", tested(u"agent"_s, {}, u"/nowhere"_s), PlaceStage::Connection, DatabaseProblem::Away},
        {"no role", tested(u"stranger"_s), PlaceStage::SignIn, DatabaseProblem::Refused},
        {"no database", tested(u"agent"_s, u"nowhere"_s), PlaceStage::SignIn, DatabaseProblem::Missing},
        {"no tables", tested(u"lodger"_s, u"template1"_s), PlaceStage::Tables, DatabaseProblem::NoStore},
        {"no rights", tested(u"lodger"_s), PlaceStage::Tables, DatabaseProblem::NotAllowed},
    };
    for (const auto &row : rows) {
        ASSERT_TRUE(row.found.failedAt.has_value()) << row.name;
        EXPECT_EQ(*row.found.failedAt, row.stage) << row.name;
        EXPECT_EQ(databaseProblem(*row.found.error), row.problem)
            << row.name << ' ' << qPrintable(row.found.error->detail);
    }
    home.sql(u"DROP ROLE lodger; DROP SCHEMA license CASCADE"_s);
    const PlaceFinding empty = tested(u"postgres"_s);
    EXPECT_FALSE(empty.failedAt.has_value());
    EXPECT_EQ(empty.schema, 0);
    EXPECT_EQ(home.sql(u"SELECT to_regclass('license.service') IS NULL"_s), u"t"_s) << "a test makes nothing";
}

} // namespace license::test
