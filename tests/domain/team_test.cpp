// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/team.h"

#include <gtest/gtest.h>

namespace license::test {

namespace {

TeamAgent agent(bool alive, milliseconds silence, const QVector<ServiceId> &tokens)
{
    TeamAgent made;
    made.lanes = 1;
    made.alive = alive;
    made.silence = silence;
    made.tokens = tokens;
    return made;
}

} // namespace

TEST(Team, TellsWhoCanVerifyAService)
{
    const ServiceId one{1};
    const ServiceId two{2};
    const TeamAgent living = agent(true, seconds{5}, {one, two});
    const TeamAgent silent = agent(false, seconds{500}, {one});
    const TeamAgent longSilent = agent(false, seconds{900}, {one});
    const struct
    {
        const char *name;
        QVector<TeamAgent> agents;
        ServiceId service;
        ServiceAgents found;
        std::optional<DatabaseProblem> nobody;
    } rows[] = {
        {"no agent", {}, one, {0, 0, std::nullopt}, DatabaseProblem::NoAgent},
        {"none with a token", {silent}, two, {0, 0, std::nullopt}, DatabaseProblem::NoAgent},
        {"a living one", {longSilent, living}, two, {1, 1, seconds{5}}, std::nullopt},
        {"one of two", {silent, living}, one, {2, 1, seconds{5}}, std::nullopt},
        {"only silent ones", {longSilent, silent}, one, {2, 0, seconds{500}}, DatabaseProblem::AgentsGone},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        EXPECT_EQ(agentsFor(row.agents, row.service), row.found);
        EXPECT_EQ(whyNobodyAnswers(row.found), row.nobody);
    }
}

} // namespace license::test
