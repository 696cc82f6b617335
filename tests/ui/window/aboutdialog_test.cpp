// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutdialog.h"

#include <QDialog>
#include <QLabel>

#include <gtest/gtest.h>

namespace license::ui {

using namespace Qt::StringLiterals;

TEST(AboutDialog, NamesANewerVersionIfOneIsKnown)
{
    for (const QString &newer : {QString(), u"License Console 9.8.7 is available."_s}) {
        QWidget window;
        showAbout(&window, newer);
        const auto *dialog = window.findChild<QDialog *>(u"aboutDialog"_s);
        ASSERT_NE(dialog, nullptr);
        const auto *line = dialog->findChild<QLabel *>(u"aboutNewer"_s);
        EXPECT_EQ(line ? line->text() : QString(), newer);
    }
}

} // namespace license::ui
