// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/postgreskinds.h"

#include "core/platform/platform.h"

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString superuser = u"postgres"_s;

QString freshName()
{
    static int number = 0;
    return u"team%1"_s.arg(++number);
}

/// Roles belong to the server, and so do those that the databases share.
const QString people = u"DO $$ DECLARE one text; BEGIN FOREACH one IN ARRAY ARRAY['viewer', 'operator', 'agent'] LOOP"
                       " IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN"
                       " EXECUTE format('CREATE ROLE %I LOGIN IN ROLE %I', one, 'license_' || one);"
                       " END IF; END LOOP; END $$"_s;

std::unique_ptr<Postgres> server;

/// Ends the server while there is still an application.
class EndOfServer final : public ::testing::Environment
{
public:
    void TearDown() override { server.reset(); }
};

[[maybe_unused]] const ::testing::Environment *const endOfServer =
    ::testing::AddGlobalTestEnvironment(new EndOfServer); // which owns it

} // namespace

Postgres *sharedPostgres()
{
    if (!server) {
        server = std::make_unique<Postgres>();
        if (!server->start()) {
            ADD_FAILURE() << qPrintable(server->error());
            server.reset();
        }
    }
    return server.get();
}

PostgresHome::PostgresHome() : m_database(freshName())
{
    Postgres *const shared = sharedPostgres();
    if (!shared || !shared->createDatabase(m_database)) {
        ADD_FAILURE() << "no database";
        return;
    }
    for (const QString &file : {u"schema.sql"_s, u"roles.sql"_s}) {
        const SqlAnswer made = shared->runFile(superuser, m_database, file);
        EXPECT_TRUE(made.ok()) << qPrintable(file + u": "_s + made.error);
    }
    sql(people);
}

QString PostgresHome::sql(const QString &text) const
{
    const SqlAnswer answer = sharedPostgres()->psql(superuser, m_database, text);
    EXPECT_TRUE(answer.ok()) << qPrintable(answer.error);
    return answer.text;
}

TeamAddress PostgresHome::address(const QString &role) const
{
    return {.parameters = u"host='%1' dbname='%2' user='%3'"_s.arg(sharedPostgres()->folder(), m_database, role),
            .password = {},
            .shown = m_database};
}

Result<std::unique_ptr<Store>> PostgresHome::openAs(const QString &role, const QString &computer) const
{
    static const auto clock = platform::systemClock();
    return openAs(role, computer, *clock);
}

Result<std::unique_ptr<Store>> PostgresHome::openAs(const QString &role, const QString &computer,
                                                    const Clock &clock) const
{
    return PostgresStore::open(address(role), {.name = computer, .host = computer, .version = u"1"_s, .clock = &clock},
                               m_folder.path() + u'/' + computer);
}

std::vector<StoreKind> storeKinds()
{
    return {{"PostgreSQL", [] { return std::make_unique<PostgresHome>(); }}};
}

} // namespace license::test
