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

} // namespace license::text
