// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/desktop/systemtray.h"

#include <QAction>
#include <QSignalSpy>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

TEST(SystemTray, EachSeverityHasAPictureOfItsOwn)
{
    QVector<QImage> seen;
    for (const Severity severity : {Severity::Ok, Severity::Warning, Severity::Critical, Severity::Unknown}) {
        const QImage picture = trayIcon(severity).pixmap(22, 22).toImage();
        EXPECT_FALSE(picture.isNull());
        EXPECT_FALSE(seen.contains(picture)) << static_cast<int>(severity);
        seen.append(picture);
    }
}

TEST(SystemTray, ItsMenuOpensRefreshesAndQuits)
{
    SystemTray tray;
    QSignalSpy opened(&tray, &Tray::openRequested);
    QSignalSpy refreshed(&tray, &Tray::refreshAllRequested);
    QSignalSpy quit(&tray, &Tray::quitRequested);
    const auto choose = [&tray](const char *name) {
        tray.menu().findChild<QAction *>(QString::fromLatin1(name))->trigger();
    };
    tray.present({.worst = Severity::Ok, .words = u"License Console"_s, .canRefresh = false});
    choose("trayRefresh");
    EXPECT_EQ(refreshed.count(), 0) << "nothing to refresh";
    tray.present(
        {.worst = Severity::Critical, .words = u"License Console: 1 of 2 need attention"_s, .canRefresh = true});
    ASSERT_TRUE(tray.icon()) << "this platform is not waited for";
    EXPECT_EQ(tray.icon()->toolTip(), u"License Console: 1 of 2 need attention"_s);
    choose("trayOpen");
    choose("trayRefresh");
    choose("trayQuit");
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(refreshed.count(), 1);
    EXPECT_EQ(quit.count(), 1);
}

TEST(TrayNotifier, SaysThatNobodyShowsANoticeWithoutATray)
{
    SystemTray tray; // the offscreen platform has none
    ASSERT_FALSE(tray.isAvailable());
    TrayNotifier notifier(tray);
    QSignalSpy refused(&notifier, &Notifier::refused);
    notifier.notify(
        {.topic = u"test"_s, .severity = Severity::Warning, .title = u"a"_s, .body = u"b"_s, .service = {}});
    EXPECT_EQ(refused.count(), 1);
}

} // namespace license::ui
