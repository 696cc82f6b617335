// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/desktop/systemtray.h"

#include <QAction>
#include <QSignalSpy>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

TEST(SystemTray, EachToneHasAPictureOfItsOwn)
{
    QVector<QImage> seen;
    for (const text::Tone tone :
         {text::Tone::Quiet, text::Tone::Amber, text::Tone::Orange, text::Tone::Red, text::Tone::Neutral}) {
        const QImage picture = trayIcon(tone).pixmap(22, 22).toImage();
        EXPECT_FALSE(picture.isNull());
        EXPECT_FALSE(seen.contains(picture)) << static_cast<int>(tone);
        seen.append(picture);
    }
}

TEST(SystemTray, ItsMenuOpensRefreshesAndQuits)
{
    SystemTray tray;
    tray.follow();
    QSignalSpy opened(&tray, &Tray::openRequested);
    QSignalSpy refreshed(&tray, &Tray::refreshAllRequested);
    QSignalSpy quit(&tray, &Tray::quitRequested);
    const auto choose = [&tray](const char *name) {
        tray.menu().findChild<QAction *>(QString::fromLatin1(name))->trigger();
    };
    tray.present({.worst = text::Tone::Quiet, .words = u"License Console"_s, .canRefresh = false});
    choose("trayRefresh");
    EXPECT_EQ(refreshed.count(), 0) << "nothing to refresh";
    tray.present({.worst = text::Tone::Red, .words = u"License Console: 1 of 2 need attention"_s, .canRefresh = true});
    ASSERT_TRUE(tray.icon()) << "this platform is not waited for";
    EXPECT_EQ(tray.icon()->toolTip(), u"License Console: 1 of 2 need attention"_s);
    choose("trayOpen");
    choose("trayRefresh");
    choose("trayQuit");
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(refreshed.count(), 1);
    EXPECT_EQ(quit.count(), 1);
}

// A license type's name comes from the server, and the headline cites it.
TEST(SystemTray, G02_ItsTooltipHoldsNoMarkup)
{
    SystemTray tray;
    tray.follow();
    tray.present({.worst = text::Tone::Red,
                  .words = u"License Console: <img src='https://x'>Agent</img> ended & is in use"_s,
                  .canRefresh = true});
    ASSERT_TRUE(tray.icon());
    EXPECT_EQ(tray.icon()->toolTip(), u"License Console: ‹img src='https://x'›Agent‹/img› ended & is in use"_s);
}

TEST(SystemTray, ItsMenuBeginsWithTheServicesThatNeedAttention)
{
    SystemTray tray;
    QVector<ServiceId> asked;
    QObject::connect(&tray, &Tray::serviceRequested, &tray, [&asked](ServiceId id) { asked.append(id); });
    const int plain = static_cast<int>(tray.menu().actions().size());
    TrayState state{.worst = text::Tone::Red,
                    .words = u"License Console"_s,
                    .canRefresh = true,
                    .lines = {{ServiceId{7}, text::Tone::Red, u"Acme & Co: suspended"_s},
                              {ServiceId{3}, text::Tone::Amber, u"Bluebird: 1 of 10 free"_s},
                              {ServiceId{3}, std::nullopt, u"Bluebird (reported): acme: 2 repositories"_s}}};
    tray.present(state);
    ASSERT_EQ(tray.menu().actions().size(), plain + 4) << "and a separator";
    const auto picture = [&tray](int line) { return tray.menu().actions().at(line)->icon().pixmap(32).toImage(); };
    EXPECT_FALSE(picture(2).isNull());
    EXPECT_NE(picture(2), picture(1)) << "what is reported has the icon of no severity";
    EXPECT_EQ(tray.menu().actions().first()->text(), u"Acme && Co: suspended"_s);
    tray.menu().actions().at(1)->trigger();
    EXPECT_EQ(asked, QVector<ServiceId>{ServiceId{3}});
    state.lines.clear();
    tray.present(state);
    EXPECT_EQ(tray.menu().actions().size(), plain);
}

TEST(TrayNotifier, SaysThatNobodyShowsANoticeWithoutATray)
{
    SystemTray tray; // the offscreen platform has none
    tray.follow();
    ASSERT_FALSE(tray.isAvailable());
    TrayNotifier notifier(tray);
    QSignalSpy refused(&notifier, &Notifier::refused);
    notifier.notify(
        {.topic = u"test"_s, .severity = Severity::Warning, .title = u"a"_s, .body = u"b"_s, .service = {}});
    EXPECT_EQ(refused.count(), 1);
}

} // namespace license::ui
