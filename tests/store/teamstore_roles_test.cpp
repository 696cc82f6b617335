// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/teamfixture.h"

#include <QHash>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

enum class Verb { Select, Insert, Update, Delete };

/// What may be done with rows of the role's own team: "S", "SI", "SIUD", …
struct Table
{
    QString name;
    QString viewer;
    QString operates;
    QString agent;
    // {service}: with rows in every table; {bare}: with a verification only; {agent}: of the team, or the role's own
    QString insert;
    QString update;
    QString rows;       ///< the condition for rows of one team
    bool owned = false; ///< rows belong to a role, whatever its team
};

const QVector<Table> &tables()
{
    static const QString digest(64, u'a');
    static const QVector<Table> all{
        {u"service"_s, u"S"_s, u"SIUD"_s, u"SIUD"_s,
         u"(team, name, url, account, installation, deployment, keys)"
         " VALUES ('{team}', 'new', 'https://a', 'a', 'new', 'cloud', '[]')"_s,
         u"name = 'renamed'"_s, u"id = {service}"_s},
        {u"verification"_s, u"S"_s, u"SIU"_s, u"SIU"_s, u"(service) VALUES ({bare})"_s, u"due_at = now()"_s,
         u"service = {service}"_s},
        {u"attempt"_s, u"S"_s, u"S"_s, u"SI"_s,
         u"(service, at, started_by, outcome, duration) VALUES ({bare}, 1, 'manual', 'changed', 1)"_s, u"at = 2"_s,
         u"service = {service}"_s},
        {u"change"_s, u"S"_s, u"S"_s, u"SI"_s, u"VALUES ({attempt}, 7, '{}')"_s, u"what = '{}'"_s,
         u"attempt = {attempt}"_s},
        {u"usage"_s, u"S"_s, u"S"_s, u"SIU"_s, u"VALUES ({bare}, 'type', 1, 2, 3)"_s, u"used = 9"_s,
         u"service = {service}"_s},
        {u"report"_s, u"S"_s, u"SIUD"_s, u"SIUD"_s, u"VALUES ({bare}, 1, 'https://a', '')"_s, u"at = 2"_s,
         u"service = {service}"_s},
        {u"object_list"_s, u"S"_s, u"S"_s, u"SIUD"_s, u"VALUES ({service}, '%1', 1, '')"_s.arg(digest),
         u"bytes = 'b'"_s, u"service = {service}"_s},
        {u"request"_s, u"S"_s, u"SI"_s, u"SIU"_s, u"(service) VALUES ({bare})"_s, u"outcome = 'changed'"_s,
         u"service = {service}"_s},
        {u"agent"_s, u"S"_s, u"S"_s, u"SIUD"_s, u"(name) VALUES ('new')"_s, u"lanes = 3"_s, u"id = {agent}"_s, true},
        {u"agent_token"_s, u"S"_s, u"S"_s, u"SIUD"_s, u"(agent, service) VALUES ({mine}, {bare})"_s,
         u"pending = true"_s, u"service = {service} AND agent = {agent}"_s},
        {u"claim"_s, u"S"_s, u"S"_s, u"SIUD"_s, u"(service, agent, until) VALUES ({claimed}, {mine}, now())"_s,
         u"until = now()"_s, u"service = {service} AND agent = {agent}"_s},
        {u"beat"_s, u"S"_s, u"S"_s, u"SI"_s, u"(agent, follows, counted) VALUES ({mine}, 0, 0)"_s, u"counted = 9"_s,
         u"agent = {agent}"_s, true},
        {u"alert"_s, u"S"_s, u"SIUD"_s, u"SIUD"_s, u"(service, memory) VALUES ({bare}, 'new')"_s, u"memory = 'x'"_s,
         u"service = {service}"_s},
        {u"preference"_s, u"S"_s, u"SIUD"_s, u"SIUD"_s, u"(key, value) VALUES ('new', 'x')"_s, u"value = 'x'"_s,
         u"owner = '{person}'"_s, true},
        {u"schema_version"_s, u"S"_s, u"S"_s, u"S"_s, u"VALUES (false, 1)"_s, u"version = 9"_s, u"true"_s, true},
    };
    return all;
}

class Rights : public TeamDatabase
{
protected:
    /// Rows of a team in all tables.
    void fill(const QString &team)
    {
        QHash<QString, QString> &names = m_names[team];
        names[u"team"_s] = team;
        names[u"service"_s] = addService(team + u" full"_s, team);
        names[u"bare"_s] = addService(team + u" bare"_s, team);
        names[u"claimed"_s] = addService(team + u" claimed"_s, team);
        names[u"agent"_s] = addAgent(u"agent_"_s + team);
        names[u"person"_s] = u"agent_"_s + team;
        const QString all =
            u"INSERT INTO attempt (service, at, started_by, outcome, duration) VALUES ({service}, 1, 'manual', "
            u"'changed', 1);"
            "INSERT INTO change SELECT id, 1, '{}' FROM attempt WHERE service = {service};"
            "INSERT INTO usage VALUES ({service}, 'type', 1, 2, 3);"
            "INSERT INTO report VALUES ({service}, 1, 'https://a', '');"
            "UPDATE verification SET object_lists = ARRAY[repeat('a', 64)] WHERE service = {service};"
            "INSERT INTO object_list VALUES ({service}, repeat('a', 64), 0, '');"
            "INSERT INTO request (service) VALUES ({service});"
            "INSERT INTO beat (team, agent, owner, follows, counted) VALUES ('{team}', {agent}, '{person}', 0, 0);"
            "DELETE FROM agent_token WHERE service = {bare};"
            "INSERT INTO claim (service, agent, owner, until) VALUES ({service}, {agent}, '{person}', now() + interval "
            "'1 minute');"
            "SELECT max(id) FROM attempt"_s;
        const SqlAnswer filled = admin(withNames(all, team));
        ASSERT_TRUE(filled.ok()) << qPrintable(filled.error);
        names[u"attempt"_s] = filled.text.section(u'\n', -1);
    }

    /// Alerts and preferences of one person.
    void fillOf(const QString &role)
    {
        for (const QString &team : m_names.keys()) {
            ASSERT_TRUE(
                admin(withNames(u"INSERT INTO alert VALUES ({service}, '%1', 'memory')"_s.arg(role), team)).ok());
        }
        ASSERT_TRUE(admin(u"INSERT INTO preference VALUES ('%1', 'key', 'value')"_s.arg(role)).ok());
    }

    QString withNames(QString text, const QString &team) const
    {
        const QHash<QString, QString> &names = m_names[team];
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            text.replace(u'{' + name.key() + u'}', name.value());
        }
        return text;
    }

    void setName(const QString &team, const QString &name, const QString &value) { m_names[team][name] = value; }

    /// "allowed", "no rows", or the SQLSTATE; nothing is changed.
    QString outcome(const PostgresSession &as, const Table &table, Verb verb, const QString &team) const
    {
        const QString where = u" WHERE "_s + table.rows;
        QString statement;
        switch (verb) {
        case Verb::Select:
            statement = u"SELECT 1 FROM license."_s + table.name + where;
            break;
        case Verb::Insert:
            statement = u"INSERT INTO license."_s + table.name + u' ' + table.insert + u" RETURNING 1"_s;
            break;
        case Verb::Update:
            statement = u"UPDATE license."_s + table.name + u" SET "_s + table.update + where + u" RETURNING 1"_s;
            break;
        case Verb::Delete:
            statement = u"DELETE FROM license."_s + table.name + where + u" RETURNING 1"_s;
            break;
        }
        as.run(u"BEGIN"_s);
        const SqlAnswer answer = as.run(withNames(statement, team));
        as.run(u"ROLLBACK"_s);
        if (answer.state == "23505"_L1) {
            return u"allowed"_s; // the row would be there twice: nothing but that stood against it
        }
        return !answer.ok() ? answer.state : answer.text.isEmpty() ? u"no rows"_s : u"allowed"_s;
    }

private:
    QHash<QString, QHash<QString, QString>> m_names;
};

constexpr std::pair<Verb, char16_t> verbs[] = {
    {Verb::Select, u'S'}, {Verb::Insert, u'I'}, {Verb::Update, u'U'}, {Verb::Delete, u'D'}};

/// What a role may do with rows of a team.
struct Who
{
    QString role;
    QString right; ///< "viewer", …; empty: none
    bool seesAcme = false;
    bool seesUmbra = false;
};

QString expected(const Who &who, const Table &table, Verb verb, char16_t letter, const QString &team)
{
    const QString may = who.right == "viewer"_L1     ? table.viewer
                        : who.right == "operator"_L1 ? table.operates
                        : who.right == "agent"_L1    ? table.agent
                                                     : QString();
    if (!may.contains(QChar(letter))) {
        return u"42501"_s;
    }
    const bool own = who.role == u"agent_"_s + team;
    const bool seen = team == "acme"_L1 ? who.seesAcme : who.seesUmbra;
    if (table.name == "schema_version"_L1) {
        return u"allowed"_s;
    }
    if (table.name == "preference"_L1) { // rows of a person
        return own || verb == Verb::Insert ? u"allowed"_s : u"no rows"_s;
    }
    if (table.owned && verb == Verb::Insert) { // agents and beats of its own, in its own team
        return u"allowed"_s;
    }
    if (verb == Verb::Insert) { // that no document names a list is the answer for a service that does not exist, too
        return seen ? u"allowed"_s : table.name == "object_list"_L1 ? u"LS008"_s : u"42501"_s;
    }
    // Only its own agent, the tokens and the claim of that one, can a role change.
    const bool ofAgent = table.name == "agent"_L1 || table.name == "agent_token"_L1 ||
                         (table.name == "claim"_L1 && verb == Verb::Delete);
    if (ofAgent && verb != Verb::Select) {
        return own ? u"allowed"_s : u"no rows"_s;
    }
    if (table.name == "claim"_L1 && verb == Verb::Update) { // another one's lease cannot be taken without a new number
        return own ? u"allowed"_s : seen ? u"42501"_s : u"no rows"_s;
    }
    return seen ? u"allowed"_s : u"no rows"_s;
}

TEST_F(Rights, EveryRoleDoesWithEachTableWhatItMayAndNothingElse)
{
    fill(u"acme"_s);
    fill(u"umbra"_s);
    const QVector<Who> everyone{
        {u"viewer_acme"_s, u"viewer"_s, true, false},   {u"operator_acme"_s, u"operator"_s, true, false},
        {u"agent_acme"_s, u"agent"_s, true, false},     {u"viewer_umbra"_s, u"viewer"_s, false, true},
        {u"agent_umbra"_s, u"agent"_s, false, true},    {u"viewer_all"_s, u"viewer"_s, true, true},
        {u"operator_all"_s, u"operator"_s, true, true}, {u"agent_all"_s, u"agent"_s, true, true},
        {u"viewer_none"_s, u"viewer"_s, false, false},  {u"operator_none"_s, u"operator"_s, false, false},
        {u"agent_none"_s, u"agent"_s, false, false},    {u"stranger"_s, QString(), false, false},
    };
    int tried = 0;
    for (const Who &who : everyone) {
        fillOf(who.role);
        const auto as = session(who.role);
        QString mine = u"0"_s;
        if (who.right == "agent"_L1) {
            mine = as->value(u"SELECT register_agent('agent', '1', 'host', 2)"_s);
        }
        for (const QString &team : {u"acme"_s, u"umbra"_s}) {
            setName(team, u"mine"_s, mine);
            if (who.right == "agent"_L1) {
                as->run(withNames(u"INSERT INTO agent_token (agent, service) SELECT {mine}, id FROM service"
                                  " WHERE id = {claimed} ON CONFLICT DO NOTHING"_s,
                                  team));
            }
            for (const Table &table : tables()) {
                for (const auto &[verb, letter] : verbs) {
                    EXPECT_EQ(outcome(*as, table, verb, team).toStdString(),
                              expected(who, table, verb, letter, team).toStdString())
                        << qPrintable(who.role + u' ' + QChar(letter) + u' ' + table.name + u" of "_s + team);
                    ++tried;
                }
            }
        }
    }
    EXPECT_EQ(tried, 12 * 2 * 15 * 4);
}

TEST_F(Rights, EachTableIsTried)
{
    QStringList names =
        admin(u"SELECT relname FROM pg_class WHERE relnamespace = 'license'::regnamespace AND relkind = 'r'"
              " ORDER BY relname"_s)
            .text.split(u'\n');
    QStringList tried;
    for (const Table &table : tables()) {
        tried.append(table.name);
    }
    names.sort();
    tried.sort();
    EXPECT_EQ(tried, names);
    EXPECT_EQ(admin(u"SELECT relname FROM pg_class WHERE relnamespace = 'license'::regnamespace AND relkind = 'r'"
                    " AND NOT (relrowsecurity AND relforcerowsecurity)"_s)
                  .text,
              u"schema_version"_s);
}

TEST_F(Rights, OwnersOfTheTablesObeyToo)
{
    fill(u"acme"_s);
    const auto keeper = session(u"keeper"_s);
    for (const Table &table : tables()) {
        if (table.name != "schema_version"_L1) {
            EXPECT_EQ(keeper->value(u"SELECT count(*) FROM "_s + table.name), u"0"_s) << qPrintable(table.name);
        }
    }
    EXPECT_EQ(keeper->run(u"SET row_security = off"_s).state, QString());
    EXPECT_EQ(keeper->run(u"SELECT * FROM service"_s).state, u"42501"_s);
}

} // namespace

} // namespace license::test
