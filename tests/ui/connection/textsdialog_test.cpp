// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/connection/textsdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(TextsDialog, ShowsAndCopiesExactlyTheTexts)
{
    const QVector<ShownText> texts{{u"One"_s, u"one.txt"_s, u"<b>1</b>\n"_s}, {u"Two"_s, u"two.txt"_s, u"2\n"_s}};
    TextsDialog dialog({.name = u"texts"_s, .title = u"T"_s, .intro = u"I"_s, .saveAll = {}}, texts, nullptr);
    const auto *shown = widget<QPlainTextEdit>(dialog, "textsText");
    EXPECT_EQ(shown->toPlainText(), texts.at(0).text);
    EXPECT_TRUE(shown->isReadOnly());
    widget<QListWidget>(dialog, "textsList")->setCurrentRow(1);
    EXPECT_EQ(shown->toPlainText(), texts.at(1).text);
    EXPECT_EQ(dialog.current(), 1);
    press(dialog, "textsCopy");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), texts.at(1).text);
    EXPECT_EQ(textOf(dialog, "textsNote"), u"Copied"_s);
}

} // namespace license::ui
