// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/attackfixture.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>

#include <gtest/gtest.h>

#include <utility>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

std::string withoutNumbers(QString text)
{
    static const QRegularExpression number(u"\\d+"_s);
    return text.replace(number, u"0"_s).toStdString();
}

/// The same answer, to the letter, for a row of another team and for none.
TEST_F(Attacks, ErrorsTellNothingOfOtherTeams)
{
    const QString mine = addAgent(u"agent_acme"_s);
    const QString none = u"987654"_s;
    const auto as = session(u"agent_acme"_s);
    const char *attacks[] = {
        "INSERT INTO request (service) VALUES ({service})",
        "INSERT INTO verification (service) VALUES ({service})",
        "INSERT INTO report VALUES ({service}, 1, '', '')",
        "INSERT INTO alert (service, memory) VALUES ({service}, '')",
        "INSERT INTO usage VALUES ({service}, '', 1, 1, 1)",
        "INSERT INTO object_list VALUES ({service}, repeat('a', 64), 0, '')",
        "INSERT INTO agent_token (agent, service) VALUES ({mine}, {service})",
        "INSERT INTO claim (service, agent, until) VALUES ({service}, {mine}, now())",
        "SELECT claim_service({mine}, {service})",
        "SELECT renew_claim({service}, 1)",
        "SELECT free_claim({service}, 1)",
        "SELECT holder_of({service}, 1)",
        "SELECT add_attempt({service}, 1, 'manual', 'failed', NULL, 1, NULL)",
        "SELECT end_claim({service}, 1, 'failed', NULL, 0)",
        "SELECT accept_failure({service}, 1, 0, NULL, 1, 'manual', 'failed', NULL, 1, NULL, 0)",
        ("SELECT accept_verification({service}, 1, '', 1, 0, 1, NULL, NULL, '{}', '[]', 1, 'manual', 'failed', NULL, "
         "1, "
         "NULL, 0)"),
        "UPDATE verification SET seq = 99 WHERE service = {service}",
        "DELETE FROM service WHERE id = {service}",
        "INSERT INTO beat (agent, follows, counted) VALUES ({agent}, 0, 0)",
        "INSERT INTO agent_token (agent, service) VALUES ({agent}, {own})",
        "SELECT beat({agent}, 0, 0)",
        "SELECT claim_due({agent}, 9)",
        "DELETE FROM agent WHERE id = {agent}",
        "INSERT INTO change VALUES ({attempt}, 1, '{}')",
    };
    const QString attempt = admin(u"INSERT INTO attempt (service, at, started_by, outcome, duration)"
                                  " VALUES (%1, 1, 'manual', 'changed', 1) RETURNING id"_s.arg(secret()))
                                .text;
    for (const char *attack : attacks) {
        QString text = QString::fromUtf8(attack);
        text.replace("{mine}"_L1, mine).replace("{own}"_L1, own());
        QString there = text;
        there.replace("{service}"_L1, secret()).replace("{agent}"_L1, otherAgent()).replace("{attempt}"_L1, attempt);
        QString nowhere = text;
        nowhere.replace("{service}"_L1, none).replace("{agent}"_L1, none).replace("{attempt}"_L1, none);
        const SqlAnswer one = as->run(there);
        const SqlAnswer other = as->run(nowhere);
        EXPECT_EQ(one.state.toStdString(), other.state.toStdString()) << attack;
        EXPECT_EQ(one.text, other.text) << attack;
        EXPECT_EQ(withoutNumbers(one.error), withoutNumbers(other.error)) << attack;
    }
    // The same name and installation are free in each team.
    EXPECT_FALSE(addService(u"secret"_s, u"acme"_s).isEmpty());
    EXPECT_EQ(as->run(u"INSERT INTO service (team, name, url, account, installation, deployment, keys)"
                      " VALUES ('umbra', 'x', '', '', '', '', '')"_s)
                  .state,
              u"42501"_s);
    EXPECT_EQ(as->run(u"UPDATE service SET team = 'umbra'"_s).state, u"42501"_s);
}

TEST_F(Attacks, NobodyWritesInAnotherOnesName)
{
    const QString mine = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const char *addedInAnothersName =
        "INSERT INTO service (name, added_by, url, account, installation, deployment, keys)"
        " VALUES ('x', 'operator_acme', '', '', '', '', '')";
    const char *attacks[] = {
        "INSERT INTO request (service, who) VALUES ({own}, 'operator_acme')",
        "INSERT INTO request (service, asked_at) VALUES ({own}, now())",
        addedInAnothersName,
        "INSERT INTO service (id, name, url, account, installation, deployment, keys) VALUES (5,'x','','','','','')",
        "INSERT INTO preference (owner, key, value) VALUES ('operator_acme', 'language', 'pl')",
        "UPDATE preference SET owner = 'operator_acme'",
        "INSERT INTO alert (owner, service, memory) VALUES ('operator_acme', {own}, '')",
        "INSERT INTO agent (owner, name) VALUES ('agent_umbra', 'agent')",
        "INSERT INTO agent (team, name) VALUES ('*', 'agent')",
        "UPDATE agent SET team = '*'",
        "INSERT INTO beat (team, agent, follows, counted) VALUES ('umbra', {mine}, 0, 0)",
        "INSERT INTO claim (service, agent, owner, until) VALUES ({own}, {mine}, 'agent_umbra', now())",
        "INSERT INTO claim (service, agent, lease, until) VALUES ({own}, {mine}, 1, now())",
        "UPDATE request SET answered_at = NULL",
        "UPDATE verification SET changed = '1'",
        "UPDATE verification SET service = {secret}",
        "DELETE FROM attempt",
        "DELETE FROM request",
        "DELETE FROM verification",
        "UPDATE attempt SET outcome = 'changed'",
        "UPDATE schema_version SET version = 2",
    };
    for (const char *attack : attacks) {
        QString text = QString::fromUtf8(attack);
        text.replace("{mine}"_L1, mine).replace("{own}"_L1, own()).replace("{secret}"_L1, secret());
        const QString state = as->run(text).state; // or: the column is generated always
        EXPECT_TRUE(state == "42501"_L1 || state == "428C9"_L1) << attack << ' ' << qPrintable(state);
    }
    ASSERT_TRUE(session(u"operator_acme"_s)->run(u"INSERT INTO preference (key, value) VALUES ('k', 'v')"_s).ok());
    EXPECT_EQ(as->run(u"SELECT * FROM preference"_s).text, QString());
}

/// What any listener of the database hears.
TEST_F(Attacks, NoticesHoldNothingButTheNumberOfAService)
{
    const SqlAnswer heard = server().psql(u"stranger"_s, database(), u"LISTEN license_changed"_s);
    ASSERT_TRUE(heard.ok()) << qPrintable(heard.error);
    const PostgresSession listener(server(), u"viewer_acme"_s, database());
    QStringList payloads;
    const QSqlDatabase connection = QSqlDatabase::database(listener.name());
    QObject::connect(connection.driver(), &QSqlDriver::notification, connection.driver(),
                     [&payloads](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                         payloads.append(payload.toString());
                     });
    ASSERT_TRUE(connection.driver()->subscribeToNotification(u"license_changed"_s));
    const auto umbra = session(u"agent_umbra"_s);
    const char *failure =
        "SELECT accept_failure(id, claim_service({mine}, id), 0, 'secret', 1, 'manual', 'failed', 'secret',"
        " 1, NULL, 0) FROM service";
    for (const char *change :
         {"UPDATE service SET name = 'most secret'", "INSERT INTO request (service) SELECT id FROM service", failure,
          "INSERT INTO usage SELECT id, 'secret', 1, 1, 1 FROM service",
          "INSERT INTO report SELECT id, 1, 'secret', '' FROM service",
          "INSERT INTO preference (key, value) VALUES ('secret', 'secret')", "UPDATE agent_token SET pending = true",
          "DELETE FROM service"}) {
        QString text = QString::fromUtf8(change);
        const SqlAnswer done = umbra->run(text.replace("{mine}"_L1, otherAgent()));
        EXPECT_TRUE(done.ok()) << change << qPrintable(done.error);
        payloads.clear();
        listener.run(u"SELECT 1"_s);
        QCoreApplication::processEvents();
        EXPECT_FALSE(payloads.isEmpty()) << change;
        for (const QString &payload : std::as_const(payloads)) {
            EXPECT_TRUE(payload.isEmpty() || payload == secret()) << change << qPrintable(payload);
        }
    }
}

} // namespace

} // namespace license::test
