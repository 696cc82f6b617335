// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/attackfixture.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

TEST_F(Attacks, NoRoleChoosesItsOwnTeam)
{
    // Those that succeed change nothing: a session's own setting counts for nothing.
    const struct
    {
        const char *attack;
        const char *state;
    } rows[] = {
        {"SET license.team = 'umbra'", ""},
        {"SET license.team = '*'", ""},
        {"SELECT set_config('license.team', '*', false)", ""},
        {"ALTER ROLE viewer_acme SET license.team = '*'", "42501"},
        {"ALTER ROLE CURRENT_USER SET license.team = 'umbra'", "42501"},
        {"ALTER ROLE SESSION_USER SET license.team TO DEFAULT", "42501"},
        {"ALTER ROLE viewer_acme RESET license.team", "42501"},
        {"ALTER ROLE viewer_acme RESET ALL", ""},
        {"ALTER ROLE viewer_acme IN DATABASE template_team SET license.team = '*'", "42501"},
        {"ALTER ROLE ALL SET license.team = '*'", "42501"},
        {"ALTER ROLE license_viewer SET license.team = '*'", "42501"},
        {"ALTER DATABASE template_team SET license.team = '*'", "42501"},
        {"ALTER SYSTEM SET license.team = '*'", "42501"},
        {"UPDATE pg_catalog.pg_db_role_setting SET setconfig = '{license.team=*}'", "42501"},
        {"GRANT SET ON PARAMETER \"license.team\" TO viewer_acme", "42501"},
        {"SET ROLE license_viewer", ""},
        {"SET ROLE viewer_umbra", "42501"},
        {"SET SESSION AUTHORIZATION viewer_umbra", "42501"},
        {"SET row_security = off", ""},
        {"CREATE TEMPORARY TABLE service (name text)", ""},
        {"CREATE FUNCTION pg_temp.own_team() RETURNS text LANGUAGE sql AS 'SELECT ''*''::text'", ""},
        {"SET search_path = pg_temp, license", ""},
        {"CREATE OR REPLACE FUNCTION license.own_team() RETURNS text LANGUAGE sql AS 'SELECT ''*''::text'", "42501"},
        {"CREATE TABLE license.pg_roles (rolname name)", "42501"},
        {"ALTER TABLE license.service DISABLE ROW LEVEL SECURITY", "42501"},
        {"DROP POLICY team ON license.service", "42501"},
    };
    for (const auto &row : rows) {
        const auto as = session(u"viewer_acme"_s);
        EXPECT_EQ(as->run(QString::fromUtf8(row.attack)).state.toStdString(), row.state) << row.attack;
        const SqlAnswer after = as->run(u"SELECT name FROM license.service ORDER BY 1"_s);
        EXPECT_TRUE(after.text == "own"_L1 || after.state == "42501"_L1) << row.attack << qPrintable(after.text);
        EXPECT_EQ(seen(*session(u"viewer_acme"_s)), u"own"_s) << row.attack;
    }
    // Sent with the connection.
    const PostgresSession options(server(), u"viewer_acme"_s, database(), u"options='-c license.team=*'"_s);
    ASSERT_TRUE(options.ok()) << qPrintable(options.error());
    EXPECT_EQ(seen(options), u"own"_s);
}

TEST_F(Attacks, ATeamIsWhatTheAdministratorStoredForTheLogin)
{
    ASSERT_TRUE(
        server().psql(u"postgres"_s, database(), u"CREATE ROLE \"Anna; --\" LOGIN IN ROLE license_viewer"_s).ok());
    const auto anna = session(u"Anna; --"_s);
    const QString here = database();
    const struct
    {
        QString change;
        const char *team;
    } rows[] = {
        {u"SELECT 1"_s, ""},
        {u"ALTER DATABASE %1 SET license.team = 'umbra'"_s.arg(here), ""}, // not stored for a role
        {u"ALTER ROLE license_viewer SET license.team = 'umbra'"_s, ""},   // not stored for the login
        {u"ALTER ROLE \"Anna; --\" SET license.team = 'acme'"_s, "acme"},
        {u"ALTER ROLE \"Anna; --\" IN DATABASE %1 SET license.team = 'a=b, \"c\"'"_s.arg(here), "a=b, \"c\""},
        {u"ALTER ROLE \"Anna; --\" IN DATABASE template_team SET license.team = 'elsewhere'"_s, "a=b, \"c\""},
        {u"ALTER ROLE \"Anna; --\" IN DATABASE %1 RESET license.team"_s.arg(here), "acme"},
        {u"ALTER ROLE \"Anna; --\" SET license.team = '*'"_s, "*"},
        {u"ALTER ROLE \"Anna; --\" RESET license.team"_s, ""},
    };
    for (const auto &row : rows) {
        ASSERT_TRUE(admin(row.change).ok()) << qPrintable(row.change);
        EXPECT_EQ(anna->value(u"SELECT own_team()"_s).toStdString(), row.team) << qPrintable(row.change);
    }
    ASSERT_TRUE(admin(u"ALTER ROLE license_viewer RESET license.team; DROP ROLE \"Anna; --\""_s).ok());
}

TEST_F(Attacks, OtherTeamsRowsReachNoOtherPath)
{
    const struct
    {
        const char *attack;
        const char *state;
    } rows[] = {
        // A cheap function of one's own sees only rows that the policy let through; 1/0 would tell of others.
        {"SELECT 1 / (CASE WHEN name = 'secret' THEN 0 ELSE 1 END) FROM license.service", ""},
        {"SELECT name::integer FROM license.service WHERE name = 'secret'", ""},
        {"SELECT count(*) FROM license.service, LATERAL (SELECT 1 / (length(name) - 6)) AS oracle", ""},
        // Statistics are of all rows, and hidden.
        {"SELECT most_common_vals FROM pg_catalog.pg_stats WHERE tablename = 'service' AND attname = 'name'", ""},
        {"SELECT * FROM pg_catalog.pg_statistic", "42501"},
        {"TABLE license.history", ""},
        {"SELECT last_value FROM license.service_id_seq", "42501"},
        {"SELECT nextval('license.service_id_seq')", "42501"},
        {"SELECT setval('license.attempt_id_seq', 1)", "42501"},
        {"SELECT currval('license.service_id_seq')", "42501"},
        {"SELECT * FROM license.service FOR UPDATE", "42501"},
        {"DO 'BEGIN LOCK TABLE license.claim IN EXCLUSIVE MODE; END'", "42501"},
        {"TRUNCATE license.attempt", "42501"},
        {"SELECT license.claim_due(1, 1)", "42501"},
        {"SELECT license.accept_failure(1, 1, 0, '', 1, 'manual', 'failed', NULL, 1, NULL, 0)", "42501"},
        {"SELECT license.bound_attempts()", "42501"},
        {"CREATE TRIGGER mine AFTER INSERT ON license.service EXECUTE FUNCTION license.tell_all()", "42501"},
        {"CREATE TABLE public.mine (service bigint REFERENCES license.service)", "42501"},
        {"COMMENT ON TABLE license.service IS 'mine'", "42501"},
        {"MERGE INTO license.service USING (SELECT 1) AS one ON true WHEN MATCHED THEN DELETE", "42501"},
    };
    ASSERT_TRUE(admin(u"ANALYZE service"_s).ok());
    const auto as = session(u"viewer_acme"_s);
    for (const auto &row : rows) {
        const SqlAnswer answer = as->run(QString::fromUtf8(row.attack));
        EXPECT_EQ(answer.state.toStdString(), row.state) << row.attack << ": " << qPrintable(answer.error);
        EXPECT_FALSE((answer.text + answer.error).contains("secret"_L1))
            << row.attack << ": " << qPrintable(answer.error);
    }
    const SqlAnswer leak =
        server().psql(u"viewer_acme"_s, database(),
                      u"CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
                      " $$ BEGIN RAISE NOTICE 'leaked %', $1; RETURN true; END $$;"
                      "SELECT count(*) FROM license.service WHERE pg_temp.leak(name)"_s);
    EXPECT_TRUE(leak.error.contains("leaked own"_L1)) << qPrintable(leak.error);
    EXPECT_FALSE(leak.error.contains("secret"_L1)) << qPrintable(leak.error);
}

TEST_F(Attacks, CopyReadsAndWritesOnlyOwnRows)
{
    const QString mine = addAgent(u"agent_acme"_s);
    const struct
    {
        const char *role;
        const char *command;
        const char *state;
        const char *text;
    } rows[] = {
        {"viewer_acme", "COPY license.service (name) TO STDOUT;", "", "own"},
        {"viewer_acme", "COPY (SELECT name FROM license.service) TO STDOUT;", "", "own"},
        {"viewer_acme", "COPY license.service TO '/tmp/out';", "42501", ""},
        {"viewer_acme", "COPY license.service TO PROGRAM 'cat';", "42501", ""},
        {"viewer_acme", "COPY license.request (service) FROM STDIN;\n1\n\\.\n", "42501", ""},
        {"operator_acme", "COPY license.request (service) FROM STDIN;\n{own}\n\\.\n", "0A000", ""},
        {"operator_acme", "COPY license.request (service) FROM STDIN;\n{secret}\n\\.\n", "0A000", ""},
        {"agent_acme", "COPY license.attempt FROM STDIN;\n\\.\n", "42501", ""},
    };
    for (const auto &row : rows) {
        QString command = QString::fromUtf8(row.command);
        command.replace("{own}"_L1, own()).replace("{secret}"_L1, secret());
        const SqlAnswer answer = server().psql(QString::fromUtf8(row.role), database(), command);
        EXPECT_EQ(answer.state.toStdString(), row.state) << row.command << qPrintable(answer.error);
        EXPECT_EQ(answer.text.toStdString(), row.text) << row.command;
    }
}

} // namespace

} // namespace license::test
