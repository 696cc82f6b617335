// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "tests/ui/uitools.h"
#include "ui/overview/agentspanel.h"
#include "ui/overview/overviewpage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace license::ui {

using namespace license::test;

TEST(AgentsPanel, IsSeenOnlyWhereThereIsATeam)
{
    OverviewPage page;
    EXPECT_FALSE(isOffered(page, "agentsPanel"));
    page.agents()->present({});
    EXPECT_TRUE(isOffered(page, "agentsPanel"));
    EXPECT_TRUE(textOf(page, "agentsHeadline").contains(u"No agent"_s));
}

TEST(AgentsPanel, ShowsThoseAtWorkFirstAndAFew)
{
    AgentsPanel panel;
    QVector<TeamAgent> agents;
    for (int i = 0; i < 9; ++i) {
        agents.append({.name = u"agent-%1"_s.arg(i), .lanes = i == 7 ? 4 : 0, .silence = 1h, .alive = i == 7});
    }
    panel.present(agents);
    const QStringList lines = textOf(panel, "agentsLines").split(u'\n');
    EXPECT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines.first().contains(u"agent-7"_s));
    EXPECT_TRUE(panel.accessibleDescription().contains(u"agent-7"_s));
}

TEST(AgentsPanel, SaysWhatKeepsThemUnknown)
{
    AgentsPanel panel;
    panel.presentFailure(databaseError(DatabaseProblem::Away, {}));
    EXPECT_TRUE(textOf(panel, "agentsHeadline").contains(u"cannot be reached"_s));
    EXPECT_FALSE(isOffered(panel, "agentsLines"));
}

} // namespace license::ui
