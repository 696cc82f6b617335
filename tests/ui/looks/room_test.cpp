// SPDX-License-Identifier: GPL-3.0-or-later
// What a small window has room for.
#include "core/text/language.h"
#include "core/text/moments.h"
#include "tests/ui/shots/scenes.h"
#include "ui/window/demostrip.h"
#include "ui/window/leastscroll.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

class Room : public ::testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        m_speech.speak(GetParam(), QLocale::c());
        QLocale::setDefault(text::localeOf(GetParam(), QLocale::c()));
    }
    void TearDown() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

private:
    text::Speech m_speech;
};

/// Rows that are seen in full, without scrolling.
int wholeRows(const QTableView &table)
{
    const int top = table.viewport()->mapTo(table.window(), QPoint()).y();
    const int end = std::min(table.viewport()->height(), table.window()->height() - top);
    return end / table.verticalHeader()->defaultSectionSize();
}

bool isSmall(const Scene &scene)
{
    const QStringList ends{u"-640"_s, u"-800"_s, u"-low"_s, u"-narrow"_s};
    return std::any_of(ends.cbegin(), ends.cend(), [&scene](const QString &end) { return scene.name.endsWith(end); });
}

} // namespace

TEST_P(Room, HistoryShowsEightAttemptsInAWindowOf800By600)
{
    int seen = 0;
    for (const Scene &scene : scenes()) {
        if (scene.name != u"history-low"_s && scene.name != u"history-demo-800"_s) {
            continue;
        }
        ++seen;
        scene.show([&scene](QWidget &window) {
            const auto *table = window.findChild<QTableView *>(u"historyTable"_s);
            ASSERT_TRUE(table);
            EXPECT_GE(wholeRows(*table), 8) << scene.name.toStdString();
        });
    }
    EXPECT_EQ(seen, 2);
}

TEST_P(Room, NoPageOfASmallWindowScrollsSideways)
{
    for (const Scene &scene : scenes()) {
        if (!isSmall(scene)) {
            continue;
        }
        scene.show([&scene](QWidget &window) {
            const auto *page = window.findChild<ui::LeastScroll *>();
            EXPECT_EQ(page ? page->horizontalScrollBar()->maximum() : 0, 0) << scene.name.toStdString();
        });
    }
}

TEST_P(Room, NoTableOfTheSmallestWindowIsLowerThanTheRowsItKeeps)
{
    int seen = 0;
    for (const Scene &scene : scenes()) {
        const QString page = scene.name.section(u'-', 0, 0);
        if (page != u"history"_s && page != u"details"_s && page != u"overview"_s) {
            continue;
        }
        scene.show([&](QWidget &shown) {
            auto *window = qobject_cast<ui::MainWindow *>(&shown);
            if (!window) {
                return;
            }
            window->setDemo(true); // its strip takes the most height
            window->demoStrip()->presentEvent(offlineEvent());
            window->demoStrip()->presentClock(
                text::dateAndTime(after(std::chrono::hours{2}).wall, after(std::chrono::hours{2}).wall));
            window->setMinimumSize(1, 1);
            window->resize(624, 432); // what a screen of 640×480 leaves beside the frame
            for (int turn = 0; turn < 20; ++turn) {
                QCoreApplication::processEvents();
            }
            const auto tables = window->findChildren<QTableView *>();
            for (const QTableView *table : tables) {
                seen += table->isVisible() ? 1 : 0;
                EXPECT_TRUE(!table->isVisible() || table->height() >= table->minimumHeight())
                    << scene.name.toStdString() << ": " << table->objectName().toStdString() << " lacks "
                    << table->minimumHeight() - table->height();
            }
        });
    }
    EXPECT_GT(seen, 20);
}

INSTANTIATE_TEST_SUITE_P(In, Room, ::testing::Values(Language::English, Language::Polish, Language::German),
                         [](const auto &one) { return text::nativeName(one.param).toStdString(); });

} // namespace license::test
