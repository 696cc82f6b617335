// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/refusal.h"

#include <QAction>
#include <QPushButton>

#include <gtest/gtest.h>

namespace license::ui {

using namespace Qt::StringLiterals;

TEST(Refusal, IsSaidByTheControlAndTakenBack)
{
    QPushButton button(u"Refresh"_s);
    button.setToolTip(u"Usual"_s);
    button.setAccessibleDescription(u"Verifies now."_s);
    refuse(&button, {});
    EXPECT_TRUE(button.isEnabled());
    EXPECT_EQ(button.toolTip(), u"Usual"_s);
    for (const QString &why : {u"Only <b>reads</b>"_s, u"Another reason"_s}) {
        refuse(&button, why);
        EXPECT_FALSE(button.isEnabled());
        EXPECT_EQ(button.accessibleDescription(), why);
        EXPECT_FALSE(button.toolTip().contains(u"<b>"_s)) << "plain text";
    }
    refuse(&button, {});
    EXPECT_TRUE(button.isEnabled());
    EXPECT_EQ(button.toolTip(), u"Usual"_s);
    EXPECT_EQ(button.accessibleDescription(), u"Verifies now."_s);
}

TEST(Refusal, LeavesAnActionOnSoThatItsKeySaysWhy)
{
    QAction action(u"Refresh"_s);
    explainRefusal(&action, u"Only reads"_s);
    EXPECT_TRUE(action.isEnabled());
    EXPECT_TRUE(action.toolTip().contains(u"Only reads"_s));
    explainRefusal(&action, {});
    EXPECT_EQ(action.toolTip(), u"Refresh"_s);
}

} // namespace license::ui
