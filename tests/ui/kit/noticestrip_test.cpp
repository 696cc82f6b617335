// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/noticestrip.h"

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(NoticeStrip, AsksOnceAndCanBeDismissed)
{
    QWidget window;
    NoticeStrip strip(&window);
    EXPECT_TRUE(strip.isHidden());
    strip.present({.accent = Accent::Critical, .text = u"<b>Refused</b>"_s, .action = u"Replace…"_s});
    EXPECT_FALSE(strip.isHidden());
    EXPECT_EQ(strip.accessibleName(), u"<b>Refused</b>"_s);
    int actions = 0;
    int dismissals = 0;
    QObject::connect(&strip, &NoticeStrip::actionRequested, &strip, [&actions] { ++actions; });
    QObject::connect(&strip, &NoticeStrip::dismissed, &strip, [&dismissals] { ++dismissals; });
    press(strip, "noticeAction");
    press(strip, "noticeDismiss");
    EXPECT_EQ(actions, 1);
    EXPECT_EQ(dismissals, 1);
    strip.present({.accent = Accent::Warning, .text = u"Told"_s, .action = {}});
    EXPECT_FALSE(isOffered(strip, "noticeAction"));
    strip.present({});
    EXPECT_TRUE(strip.isHidden());
}

} // namespace license::ui
