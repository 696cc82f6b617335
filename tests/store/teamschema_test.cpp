// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/teamfixture.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

class TeamSchema : public TeamDatabase
{
protected:
    SqlAnswer install(const QString &name) const { return server().runFile(u"keeper"_s, database(), name); }
    /// The schema as PostgreSQL describes it, rights and policies included.
    QString described() const
    {
        return admin(u"SELECT relname, relkind, relacl, relrowsecurity, relforcerowsecurity FROM pg_class"
                     " WHERE relnamespace = 'license'::regnamespace ORDER BY 1;"
                     "SELECT attrelid::regclass, attname, atttypid::regtype, attnotnull, attacl FROM pg_attribute"
                     " JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'license'::regnamespace ORDER BY "
                     "1, 2;"
                     "SELECT proname, prosecdef, proconfig, proacl, prosrc FROM pg_proc"
                     " WHERE pronamespace = 'license'::regnamespace ORDER BY 1;"
                     "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                     " WHERE connamespace = 'license'::regnamespace ORDER BY conrelid::regclass::text, 1;"
                     "SELECT * FROM pg_policies WHERE schemaname = 'license' ORDER BY tablename, policyname;"
                     "SELECT tgrelid::regclass, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
                     " ORDER BY 1, 2"_s)
            .text;
    }
};

TEST_F(TeamSchema, IsTheSameHoweverOftenItIsMade)
{
    const QString service = addService(u"kept"_s);
    const QString before = described();
    EXPECT_GT(before.size(), 10'000);
    for (const QString &name : {u"schema.sql"_s, u"schema.sql"_s, u"roles.sql"_s, u"schema.sql"_s, u"roles.sql"_s}) {
        const SqlAnswer made = install(name);
        EXPECT_TRUE(made.ok()) << qPrintable(name + made.error);
    }
    EXPECT_EQ(described().toStdString(), before.toStdString());
    EXPECT_EQ(session(u"viewer_acme"_s)->run(u"SELECT id, name FROM service"_s).text, service + u"|kept"_s);
}

TEST_F(TeamSchema, ProgramsThatMakeItAtOnceMakeItOnce)
{
    ASSERT_TRUE(admin(u"DROP SCHEMA license CASCADE"_s).ok());
    constexpr int count = 4;
    std::vector<std::thread> programs;
    programs.reserve(count);
    for (int i = 0; i < count; ++i) {
        programs.emplace_back([this] {
            for (const QString &name : {u"schema.sql"_s, u"roles.sql"_s}) {
                const SqlAnswer made = install(name);
                EXPECT_TRUE(made.ok()) << qPrintable(made.error);
            }
        });
    }
    for (std::thread &program : programs) {
        program.join();
    }
    EXPECT_EQ(admin(u"SELECT * FROM schema_version"_s).text, u"t|1"_s);
}

TEST_F(TeamSchema, OfANewerVersionIsLeftAlone)
{
    ASSERT_TRUE(admin(u"UPDATE schema_version SET version = 2; ALTER TABLE service ADD COLUMN later text"_s).ok());
    const QString before = described();
    const SqlAnswer refused = install(u"schema.sql"_s);
    EXPECT_EQ(refused.state, u"LS001"_s);
    EXPECT_TRUE(refused.error.contains("made by a newer version"_L1));
    EXPECT_EQ(described(), before);
    EXPECT_EQ(session(u"viewer_none"_s)->value(u"SELECT version FROM schema_version"_s), u"2"_s);
}

TEST_F(TeamSchema, FunctionsThatRunAsTheOwnerAreFewAndEveryFunctionFixesItsPath)
{
    EXPECT_EQ(
        admin(u"SELECT proname FROM pg_proc WHERE pronamespace = 'license'::regnamespace AND prosecdef ORDER BY 1"_s)
            .text,
        u"bound_attempts\nbound_beats\nbound_requests\nbound_usage\ndrop_unnamed_lists"_s);
    EXPECT_EQ(admin(u"SELECT proname FROM pg_proc WHERE pronamespace = 'license'::regnamespace"
                    " AND (proconfig IS NULL OR array_to_string(proconfig, ',') NOT LIKE 'search_path=%pg_temp')"_s)
                  .text,
              QString());
    // None of them may be called by everybody.
    EXPECT_EQ(admin(u"SELECT proname FROM pg_proc WHERE pronamespace = 'license'::regnamespace"
                    " AND has_function_privilege('stranger', oid, 'EXECUTE')"_s)
                  .text,
              QString());
}

TEST_F(TeamSchema, KeepsAsMuchAsOneComputerDoesForEachService)
{
    const QString service = addService(u"one"_s);
    const QString other = addService(u"other"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const struct
    {
        QString table;
        const char *columns;
        const char *values;
        int kept;
    } rows[] = {
        {u"attempt"_s, "service, at, started_by, outcome, duration", "{service}, n, 'manual', 'changed', 1", 5'000},
        {u"usage"_s, "service, type, at, total, used", "{service}, 'a', n, 1, 1", 2'000},
        {u"request"_s, "service", "{service}", 1'000},
        {u"beat"_s, "agent, follows, counted", "{agent}, 0, n", 10'000},
    };
    for (const auto &row : rows) {
        const auto as = session(row.table == "request"_L1 ? u"operator_acme"_s : u"agent_acme"_s);
        const auto add = [&](const QString &id, int from, int count) {
            QString values = QString::fromUtf8(row.values);
            values.replace("{service}"_L1, id).replace("{agent}"_L1, agent);
            const SqlAnswer added = as->run(u"INSERT INTO %1 (%2) SELECT %3 FROM generate_series(%4, %5) AS n"_s.arg(
                row.table, QString::fromUtf8(row.columns), values, QString::number(from),
                QString::number(from + count - 1)));
            EXPECT_TRUE(added.ok()) << qPrintable(row.table) << qPrintable(added.error);
        };
        const QString count = u"SELECT count(*) FROM "_s + row.table;
        // Filled without the rows' own triggers, which take a while for thousands of rows.
        ASSERT_TRUE(admin(u"ALTER TABLE %1 DISABLE TRIGGER USER"_s.arg(row.table)).ok());
        add(service, 1, row.kept);
        ASSERT_TRUE(admin(u"ALTER TABLE %1 ENABLE TRIGGER USER"_s.arg(row.table)).ok());
        add(service, row.kept + 1, 3);
        EXPECT_EQ(admin(count).text.toInt(), row.kept) << qPrintable(row.table);
        if (row.table != "beat"_L1) {
            add(other, 1, 1);
            EXPECT_EQ(admin(count).text.toInt(), row.kept + 1) << qPrintable(row.table);
        }
    }
}

TEST_F(TeamSchema, ObjectListsStayWhileADocumentNamesThem)
{
    const QString service = addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const QString name = u"UPDATE verification SET object_lists = %1"_s;
    const QString part = u"INSERT INTO object_list VALUES (%1, repeat('%2', 64), 0, 'bytes')"_s;
    EXPECT_EQ(as->run(part.arg(service, u"a"_s)).state, u"LS008"_s);
    ASSERT_TRUE(as->run(name.arg(u"ARRAY[repeat('a', 64), repeat('b', 64)]"_s)).ok());
    EXPECT_TRUE(as->run(part.arg(service, u"a"_s)).ok());
    EXPECT_TRUE(as->run(part.arg(service, u"b"_s)).ok());
    EXPECT_EQ(as->run(part.arg(service, u"c"_s)).state, u"LS008"_s);
    EXPECT_EQ(as->run(part.arg(service, u"B"_s)).state, u"LS008"_s);
    ASSERT_TRUE(as->run(name.arg(u"ARRAY[repeat('b', 64)]"_s)).ok());
    EXPECT_EQ(as->run(u"SELECT left(digest, 1) FROM object_list"_s).text, u"b"_s);
    ASSERT_TRUE(session(u"operator_acme"_s)->run(u"DELETE FROM service"_s).ok());
    EXPECT_EQ(admin(u"SELECT (SELECT count(*) FROM object_list) + (SELECT count(*) FROM verification)"
                    " + (SELECT count(*) FROM agent_token)"_s)
                  .text,
              u"0"_s);
}

} // namespace

} // namespace license::test
