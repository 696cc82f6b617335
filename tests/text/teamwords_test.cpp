// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/moments.h"
#include "core/text/teamwords.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(TeamWords, SayWhoWorksAndWhatIsMissing)
{
    const TeamAgent works{.name = u"one"_s, .lanes = 4, .silence = 5s, .rested = 250s, .alive = true, .self = true};
    const TeamAgent silent{.name = u"two\x1b"_s, .lanes = 1, .silence = 2h, .rested = {}, .alive = false};
    const TeamAgent byHand{.name = u"three"_s, .lanes = 0, .silence = 1h, .rested = 1h, .alive = false};
    const struct
    {
        TeamAgent agent;
        QStringList words;
    } rows[] = {
        {works, {u"one (this computer)"_s, u"at work"_s, u"verifies 4 at once"_s, duration(250s)}},
        {silent, {u"silent for "_s + duration(2h), u"no result yet"_s}},
        {byHand, {u"three"_s, u"verifies only on request"_s, duration(1h)}},
    };
    for (const auto &row : rows) {
        const QString line = agentLine(row.agent);
        EXPECT_FALSE(line.contains(u'\x1b'));
        for (const QString &words : row.words) {
            EXPECT_TRUE(line.contains(words)) << qPrintable(line);
        }
    }
    EXPECT_TRUE(agentsHeadline({works, silent}).startsWith(u"1 "_s));
    EXPECT_TRUE(agentsHeadline({silent}).contains(u"licensectl watch"_s));
    EXPECT_TRUE(agentsHeadline({}).contains(u"licensectl watch"_s));
}

TEST(TeamWords, SayWhatARoleRefusesAndWhomToAsk)
{
    const TeamRights viewer{.read = true};
    const TeamRights keeper{.read = true, .operate = true};
    const TeamRights agent{.read = true, .operate = true, .verify = true};
    const struct
    {
        std::optional<TeamRights> rights;
        QString name;
        QString refresh;
        QString services;
        QString token;
    } rows[] = {
        {std::nullopt, {}, {}, {}, {}},
        {agent, u"agent"_s, {}, {}, {}},
        {keeper, u"operator"_s, {}, {}, u"license_agent"_s},
        {viewer, u"viewer"_s, u"license_operator"_s, u"license_operator"_s, u"license_agent"_s},
        {TeamRights{}, u"none"_s, u"license_operator"_s, u"license_operator"_s, u"license_agent"_s},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(qPrintable(row.name));
        const std::pair<TeamAct, QString> acts[] = {
            {TeamAct::Refresh, row.refresh}, {TeamAct::KeepServices, row.services}, {TeamAct::KeepToken, row.token}};
        for (const auto &[act, helps] : acts) {
            EXPECT_EQ(refusal(row.rights, act).isEmpty(), helps.isEmpty());
            EXPECT_TRUE(refusal(row.rights, act).contains(helps));
        }
        if (row.rights) {
            EXPECT_EQ(teamRoleName(*row.rights), row.name);
            EXPECT_TRUE(roleWords(*row.rights).startsWith(row.name));
        }
    }
}

TEST(TeamWords, SayThatTheDatabaseAndNotTheRoleRefuses)
{
    const TeamRights replica{.read = true, .readOnly = true};
    for (const TeamAct act : {TeamAct::Refresh, TeamAct::KeepServices, TeamAct::KeepToken}) {
        EXPECT_TRUE(refusal(replica, act).startsWith(u"The team database can be read"_s));
    }
}

TEST(TeamWords, SayWhoNeedsATokenThatNobodyHereUses)
{
    const TeamRights person{.read = true, .operate = true};
    TeamRights agent = person;
    agent.verify = true;
    EXPECT_TRUE(tokenForAgents(person, Deployment::OnPremises).contains(u"stays on this computer"_s));
    EXPECT_EQ(tokenForAgents(person, Deployment::Dmz), QString()) << "nobody verifies it";
    EXPECT_EQ(tokenForAgents(agent, Deployment::OnPremises), QString());
    EXPECT_EQ(tokenForAgents(std::nullopt, Deployment::OnPremises), QString()) << "no team";
}

TEST(TeamWords, SayWhatHasBecomeOfARequest)
{
    const auto answered = [](Outcome outcome, std::optional<Error> error = {}, const QString &agent = u"one"_s) {
        return TeamRequest{.answer = TeamAnswer{.outcome = outcome, .error = std::move(error), .agent = agent}};
    };
    EXPECT_EQ(requestOutcome({}), u"Waiting for an agent"_s);
    EXPECT_EQ(requestOutcome(answered(Outcome::Changed)), u"Verified, with changes · by one"_s);
    EXPECT_EQ(requestOutcome(answered(Outcome::Unchanged, {}, {})), u"Verified, nothing changed"_s);
    EXPECT_EQ(requestOutcome(answered(Outcome::Skipped)), u"Not verified · by one"_s);
    const QString failed = requestOutcome(answered(Outcome::Failed, Error{.code = ErrorCode::Timeout}, u"t\x1bwo"_s));
    EXPECT_TRUE(failed.contains(u"did not answer"_s)) << qPrintable(failed);
    EXPECT_FALSE(failed.contains(u'\x1b'));
}

} // namespace license::text
