// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/teamfixture.h"

#include <memory>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// Stops the server before the program's end.
class SharedServer : public ::testing::Environment
{
public:
    Postgres *get()
    {
        if (!m_server) {
            m_server = std::make_unique<Postgres>();
            m_ready = m_server->start() && prepare();
        }
        return m_ready ? m_server.get() : nullptr;
    }
    void TearDown() override { m_server.reset(); }
    QString error() const { return m_error.isEmpty() ? m_server->error() : m_error; }

private:
    bool prepare()
    {
        QString roles = u"CREATE ROLE keeper LOGIN CREATEROLE CREATEDB; CREATE ROLE stranger LOGIN;"
                        "CREATE DATABASE template_team OWNER keeper;"_s;
        if (!succeeds(m_server->psql(u"postgres"_s, u"postgres"_s, roles)) ||
            !succeeds(m_server->runFile(u"keeper"_s, u"template_team"_s, u"schema.sql"_s)) ||
            !succeeds(m_server->runFile(u"keeper"_s, u"template_team"_s, u"roles.sql"_s))) {
            return false;
        }
        roles.clear();
        for (const QString &right : {u"viewer"_s, u"operator"_s, u"agent"_s}) {
            for (const auto &[name, team] : {std::pair{u"acme"_s, u"acme"_s}, std::pair{u"umbra"_s, u"umbra"_s},
                                             std::pair{u"all"_s, u"*"_s}, std::pair{u"none"_s, QString()}}) {
                const QString role = right + u'_' + name;
                roles += u"CREATE ROLE %1 LOGIN IN ROLE license_%2;"_s.arg(role, right);
                if (!team.isEmpty()) {
                    roles += u"ALTER ROLE %1 SET license.team = '%2';"_s.arg(role, team);
                }
            }
        }
        return succeeds(m_server->psql(u"postgres"_s, u"postgres"_s, roles));
    }

    bool succeeds(const SqlAnswer &answer)
    {
        m_error += answer.error;
        return answer.ok();
    }

    std::unique_ptr<Postgres> m_server;
    bool m_ready = false;
    QString m_error;
};

auto *const shared = dynamic_cast<SharedServer *>(::testing::AddGlobalTestEnvironment(new SharedServer));

} // namespace

void TeamDatabase::SetUp()
{
    ASSERT_NE(shared->get(), nullptr) << qPrintable(shared->error());
    static int count = 0;
    m_database = u"team%1"_s.arg(++count);
    const SqlAnswer made = server().psql(u"postgres"_s, u"postgres"_s,
                                         u"CREATE DATABASE %1 TEMPLATE template_team OWNER keeper"_s.arg(m_database));
    ASSERT_TRUE(made.ok()) << qPrintable(made.error);
}

Postgres &TeamDatabase::server() const
{
    return *shared->get();
}

SqlAnswer TeamDatabase::admin(const QString &text) const
{
    return server().psql(u"postgres"_s, m_database, u"SET search_path = license, pg_catalog, pg_temp;"_s + text);
}

std::unique_ptr<PostgresSession> TeamDatabase::session(const QString &role) const
{
    auto made = std::make_unique<PostgresSession>(server(), role, m_database);
    EXPECT_TRUE(made->ok()) << qPrintable(role + u": "_s + made->error());
    return made;
}

QString TeamDatabase::addService(const QString &name, const QString &team)
{
    const SqlAnswer added =
        session(u"operator_"_s + (team.isEmpty() ? u"none"_s : team))
            ->run(u"INSERT INTO service (name, url, account, installation, deployment, keys) VALUES"
                  " ('%1', 'https://license.example', 'account', '%1', 'cloud', '[]') RETURNING id"_s.arg(name));
    EXPECT_TRUE(added.ok()) << qPrintable(added.error);
    return added.text;
}

QString TeamDatabase::addAgent(const QString &role, const QString &name)
{
    const auto agent = session(role);
    QString id = agent->value(u"SELECT register_agent('%1', '1', 'host', 2)"_s.arg(name));
    const SqlAnswer tokens =
        agent->run(u"INSERT INTO agent_token (agent, service) SELECT %1, id FROM service"_s.arg(id));
    EXPECT_TRUE(tokens.ok()) << qPrintable(tokens.error);
    return id;
}

} // namespace license::test
