// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/teamclock.h"
#include "tests/store/teamfixture.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Beats : public TeamDatabase
{
protected:
    /// Sends a heartbeat and follows it.
    void beat(const PostgresSession &as, const QString &agent, TeamPulse &pulse, milliseconds boot) const
    {
        const TeamBeat next = pulse.next({.wall = {}, .boot = boot, .bootId = agent});
        const QString id =
            as.value(u"SELECT beat(%1, %2, %3)"_s.arg(agent).arg(next.follows).arg(next.counted.count()));
        EXPECT_FALSE(id.isEmpty());
        pulse = TeamPulse::confirmed(id.toLongLong(), {.wall = {}, .boot = boot, .bootId = agent});
    }

    /// What a role reads as counted since the verification of a service.
    milliseconds counted(const QString &role, const QString &service) const
    {
        const auto as = session(role);
        QVector<TeamBeat> beats;
        const QStringList lines = as->run(u"SELECT id, follows, counted FROM beat ORDER BY id"_s).text.split(u'\n');
        for (const QString &line : lines) {
            beats.append({line.section(u'|', 0, 0).toLongLong(), line.section(u'|', 1, 1).toLongLong(),
                          milliseconds{line.section(u'|', 2).toLongLong()}});
        }
        const qint64 since =
            as->value(u"SELECT accepted_beat FROM verified_time WHERE service = %1"_s.arg(service)).toLongLong();
        return TeamBeats(beats).countedSince(since);
    }

    void verify(const PostgresSession &as, const QString &agent, const QString &service, int seq) const
    {
        EXPECT_EQ(
            as.value(u"SELECT accept_verification(%1, claim_service(%2, %1), '', %3, 0, 1000, NULL, NULL, '{}', '[]',"
                     " 1, 'manual', 'changed', NULL, 1, NULL, 0)"_s.arg(service, agent)
                         .arg(seq)),
            u"accepted"_s);
    }
};

TEST_F(Beats, OfATeamAndOfAllTeamsCountForItsServicesFromTheirVerification)
{
    const QString acme = addService(u"one"_s, u"acme"_s);
    const QString umbra = addService(u"two"_s, u"umbra"_s);
    const QString agents[] = {addAgent(u"agent_acme"_s), addAgent(u"agent_umbra"_s), addAgent(u"agent_all"_s)};
    const auto ofAcme = session(u"agent_acme"_s);
    const auto ofUmbra = session(u"agent_umbra"_s);
    const auto ofAll = session(u"agent_all"_s);
    TeamPulse pulses[3];
    beat(*ofAcme, agents[0], pulses[0], 10h);
    beat(*ofAcme, agents[0], pulses[0], 15h); // before the verification
    verify(*ofAcme, agents[0], acme, 1);
    verify(*ofUmbra, agents[1], umbra, 1);
    beat(*ofAcme, agents[0], pulses[0], 16h); // began before it
    EXPECT_EQ(counted(u"viewer_acme"_s, acme), 0h);
    beat(*ofAcme, agents[0], pulses[0], 18h);
    EXPECT_EQ(counted(u"viewer_acme"_s, acme), 2h);
    EXPECT_EQ(counted(u"viewer_umbra"_s, umbra), 0h); // another team's agent
    beat(*ofAll, agents[2], pulses[2], 100h);
    beat(*ofAll, agents[2], pulses[2], 103h);
    EXPECT_EQ(counted(u"viewer_acme"_s, acme), 5h);
    EXPECT_EQ(counted(u"viewer_umbra"_s, umbra), 3h);
    verify(*ofAcme, agents[0], acme, 2);
    EXPECT_EQ(counted(u"viewer_acme"_s, acme), 0h);
    // What one agent sleeps through tells nothing of a verification by another.
    beat(*ofAll, agents[2], pulses[2], 203h);
    EXPECT_EQ(counted(u"viewer_acme"_s, acme), 0h);
    EXPECT_EQ(counted(u"viewer_umbra"_s, umbra), 103h);
}

TEST_F(Beats, ComeFromRegisteredAgentsAndAreNeverNegative)
{
    addService(u"one"_s);
    const QString agent = addAgent(u"agent_acme"_s);
    const auto as = session(u"agent_acme"_s);
    const struct
    {
        const char *name;
        QString statement;
        QString state;
    } rows[] = {
        {"its own", u"SELECT beat(%1, 0, 0)"_s.arg(agent), QString()},
        {"another one", u"SELECT beat(%1, 0, 0)"_s.arg(agent.toLongLong() + 1), u"23503"_s},
        {"negative", u"SELECT beat(%1, 0, -1)"_s.arg(agent), u"23514"_s},
        {"absurd", u"SELECT beat(%1, 0, 9223372036854775807)"_s.arg(agent), QString()},
        {"follows none", u"SELECT beat(%1, -1, 0)"_s.arg(agent), u"23514"_s},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(as->run(row.statement).state.toStdString(), row.state.toStdString()) << row.name;
    }
    EXPECT_EQ(as->value(u"SELECT max(counted) FROM beat"_s).toLongLong(), farthest.count());
}

} // namespace

} // namespace license::test
