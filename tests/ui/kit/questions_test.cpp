// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/questions.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(Questions, G03_MessageBoxesShowMarkupLiterally)
{
    QWidget parent;
    tell(&parent, Severity::Warning, u"Title"_s, u"<img src=\"file:///etc/passwd\">"_s);
    const auto *box = parent.findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    EXPECT_TRUE(box->isVisible());
}

TEST(Questions, ActOnlyOnYes)
{
    QWidget parent;
    int acted = 0;
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    auto *box = parent.findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    box->reject();
    EXPECT_EQ(acted, 0);
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    for (auto *button : parent.findChildren<QPushButton *>(u"questionYes"_s)) {
        if (button->isVisible()) {
            button->click();
        }
    }
    EXPECT_EQ(acted, 1);
}

} // namespace license::ui
