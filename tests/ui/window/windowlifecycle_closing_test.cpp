// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/ui/window/windowlifecyclefixture.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QSignalSpy>
#include <QSpinBox>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

TEST_F(WindowLifecycleTest, ClosingLeavesTheConsoleInTheTrayAndSaysSoOnce)
{
    start();
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    window().close();
    EXPECT_FALSE(window().isVisible());
    EXPECT_EQ(ended.count(), 0);
    ASSERT_EQ(notifier.notices.size(), 1);
    EXPECT_TRUE(notifier.take().first().title.contains(u"tray"_s));
    emit tray.openRequested();
    EXPECT_TRUE(window().isVisible());
    window().close();
    EXPECT_TRUE(notifier.take().isEmpty()) << "it has been explained";
    settle();
    EXPECT_TRUE(kept().trayExplained);
    emit tray.quitRequested();
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(WindowLifecycleTest, AnExplanationGivenStaysGivenWhenSomethingElseIsSet)
{
    start();
    window().close();
    notifier.take();
    host->raise();
    window().go(PageId::Preferences);
    widget<QSpinBox>(preferences(), "refreshEvery")->setValue(6);
    window().close();
    EXPECT_TRUE(notifier.take().isEmpty());
}

TEST_F(WindowLifecycleTest, ClosingEndsItWithoutATrayOrByAPersonsWish)
{
    start();
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    window().go(PageId::Preferences);
    EXPECT_TRUE(widget<QCheckBox>(preferences(), "closeToTray")->isEnabled());
    widget<QCheckBox>(preferences(), "closeToTray")->click();
    window().close();
    EXPECT_EQ(ended.count(), 1);

    settle();
    host.reset();
    tray.available = false;
    Preferences stays;
    keep(stays);
    start();
    QSignalSpy endedToo(host.get(), &WindowLifecycle::ended);
    window().go(PageId::Preferences);
    EXPECT_FALSE(widget<QCheckBox>(preferences(), "closeToTray")->isEnabled());
    window().close();
    EXPECT_EQ(endedToo.count(), 0) << "the first time it says so";
    press(*widget<QDialog>(window(), "messageBox"), "questionYes");
    EXPECT_EQ(endedToo.count(), 1);
    EXPECT_TRUE(notifier.take().isEmpty());

    settle();
    host.reset();
    start();
    QSignalSpy endedAgain(host.get(), &WindowLifecycle::ended);
    window().close();
    EXPECT_EQ(endedAgain.count(), 1) << "it has been said";
}

TEST_F(WindowLifecycleTest, K03_AConsoleThatWasToLiveInTheTrayDoesNotEndWithoutAWordWhereThereIsNone)
{
    tray.available = false;
    start(true);
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    host->raise();
    window().close();
    EXPECT_EQ(ended.count(), 0);
    const auto *question = widget<QDialog>(window(), "messageBox");
    ASSERT_TRUE(question && question->isVisible());
    press(*question, "questionNo");
    EXPECT_TRUE(window().isMinimized());

    tray.setAvailable(true);
    EXPECT_FALSE(window().isVisible()) << "it stood in for the tray";
    emit tray.openRequested();
    EXPECT_TRUE(window().isVisible());
    window().close();
    EXPECT_FALSE(window().isVisible());
    EXPECT_EQ(ended.count(), 0) << "the tray that came late is used";

    tray.setAvailable(false);
    host->raise();
    window().close();
    EXPECT_EQ(ended.count(), 0) << "the panel may have been started anew";
    QVector<QDialog *> boxes = window().findChildren<QDialog *>(u"messageBox"_s);
    ASSERT_FALSE(boxes.isEmpty());
    press(*boxes.last(), "questionYes");
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(WindowLifecycleTest, K03_ThePreferencesFollowATrayThatComesLate)
{
    tray.available = false;
    start();
    window().go(PageId::Preferences);
    EXPECT_FALSE(widget<QCheckBox>(preferences(), "closeToTray")->isEnabled());
    tray.setAvailable(true);
    EXPECT_TRUE(widget<QCheckBox>(preferences(), "closeToTray")->isEnabled());
    EXPECT_TRUE(widget<QCheckBox>(preferences(), "closeToTray")->isChecked());
}

TEST_F(WindowLifecycleTest, QuitEndsItWhateverIsSet)
{
    start();
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    window().actions()->quit->trigger();
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(WindowLifecycleTest, ASessionThatEndsIsNotHeldUp)
{
    start();
    QSignalSpy ended(host.get(), &WindowLifecycle::ended);
    QEvent quit(QEvent::Quit);
    QApplication::sendEvent(qApp, &quit); // closes every window
    EXPECT_TRUE(waitFor([&ended] { return ended.count() == 1; }));
    EXPECT_TRUE(quit.isAccepted());
}

} // namespace license::ui
