// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/servicebinding.h"

#include <QSignalSpy>

#include <functional>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Error timedOut{.code = ErrorCode::Timeout};

Reading later(milliseconds span)
{
    FakeClock clock;
    clock.advance(span);
    return clock.now();
}

/// A state of a service at a moment, and the expected banner.
struct Row
{
    const char *name;
    std::function<ServiceState()> state;
    milliseconds at;
    Accent edge;
    const char *headline;
    const char *detail; ///< must be contained
    QStringList buttons;
};

const QStringList none;
const QStringList refreshAndCheck{u"bannerRefresh"_s, u"bannerCheck"_s};

QVector<Row> rows()
{
    const auto verdict = [](PackageStatus status) {
        ServiceState state = sampleState();
        state.document->package.status = status;
        state.document->package.reason = u"Payment <b>overdue</b>"_s;
        return state;
    };
    return {
        {"verified", [] { return sampleState(); }, hours{2}, Accent::Good, "Verified today at 14:05",
         "Next automatic refresh tomorrow at 14:02.", none},
        {"checking",
         [] {
             ServiceState state = failed(sampleState(), timedOut, later(hours{80}), 9);
             state.refreshing = true;
             state.refreshingSince = later(hours{81}).wall;
             return state;
         },
         hours{81} + seconds{3},
         Accent::Information,
         "Verifying the license…",
         "3 s",
         {u"bannerCancel"_s}},
        {"grace", [] { return failed(sampleState(), timedOut, later(hours{26}), 2); }, hours{27}, Accent::Warning,
         "Not verified since Monday 14:05: 1 d 21 h left",
         "Backup and restore continue. The Management Service may stop working after Thursday, 26 November, 14:05.",
         refreshAndCheck},
        {"grace ending", [] { return failed(sampleState(), timedOut, later(hours{48}), 9); }, hours{60},
         Accent::Serious, "Not verified since Monday 14:05: 12 h left", "may stop working after", refreshAndCheck},
        {"grace over", [] { return failed(sampleState(), timedOut, later(hours{71}), 9); }, hours{72}, Accent::Critical,
         "Not verified for three days", "The Management Service may stop working.", refreshAndCheck},
        {"suspended",
         [verdict] { return verdict(PackageStatus::Suspended); },
         hours{1},
         Accent::Critical,
         "The license package is suspended",
         "Payment <b>overdue</b>",
         {u"bannerContact"_s}},
        {"revoked",
         [verdict] { return verdict(PackageStatus::Revoked); },
         hours{1},
         Accent::Critical,
         "The license package is revoked",
         "sales@xopero.com",
         {u"bannerContact"_s}},
        {"not verified",
         [] {
             ServiceState state;
             return state;
         },
         hours{0},
         Accent::Neutral,
         "Not verified on this computer yet",
         "",
         {u"bannerRefresh"_s}},
        {"DMZ",
         [] {
             ServiceState state;
             state.service.connection.deployment = Deployment::Dmz;
             return state;
         },
         hours{0}, Accent::Neutral, "License refresh does not apply to this service", "DMZ", none},
    };
}

} // namespace

TEST(StatusBanner, SaysEachStateByToneWordsAndButtons)
{
    MainWindow window;
    const Pages pages(&window);
    window.banner()->setCheckAvailable(true);
    for (const Row &row : rows()) {
        SCOPED_TRACE(row.name);
        const ServiceState state = row.state();
        const Reading now = later(row.at);
        window.banner()->present(ServiceBinding::bannerOf(state, evaluate(state.statusInput(), now), now.wall, false));

        const StatusBanner &banner = *window.banner();
        EXPECT_EQ(banner.edge(), row.edge);
        EXPECT_EQ(textOf(banner, "bannerHeadline"), QString::fromUtf8(row.headline));
        EXPECT_TRUE(textOf(banner, "bannerDetail").contains(QString::fromUtf8(row.detail)))
            << textOf(banner, "bannerDetail").toStdString();
        QStringList shown;
        for (const auto *name : {"bannerRefresh", "bannerCheck", "bannerCancel", "bannerContact"}) {
            if (isOffered(banner, name)) {
                shown += QString::fromLatin1(name);
            }
        }
        EXPECT_EQ(shown, row.buttons);
        EXPECT_EQ(banner.accessibleName(), QString::fromUtf8(row.headline));
    }
}

TEST(StatusBanner, OffersNoConnectionCheckWhereThereIsNone)
{
    StatusBanner banner;
    banner.present({.tone = text::Tone::Amber, .headline = u"x"_s, .offersRefresh = true, .offersCheck = true});
    EXPECT_TRUE(isOffered(banner, "bannerRefresh"));
    EXPECT_FALSE(isOffered(banner, "bannerCheck"));
}

TEST(StatusBanner, ShowsTheClockLineOnlyOnClockTrouble)
{
    StatusBanner banner;
    banner.present({.headline = u"x"_s, .clockLine = u"This computer's clock reads …"_s});
    EXPECT_FALSE(widget<QLabel>(banner, "bannerClock")->parentWidget()->isHidden());
    EXPECT_TRUE(banner.accessibleDescription().contains(u"clock reads"_s));
    banner.present({.headline = u"x"_s});
    EXPECT_TRUE(widget<QLabel>(banner, "bannerClock")->parentWidget()->isHidden());
}

TEST(StatusBanner, WakesOnceWhenItsTextIsOutOfDate)
{
    StatusBanner banner;
    QSignalSpy outdated(&banner, &StatusBanner::outdated);
    banner.present({.headline = u"x"_s, .changesIn = milliseconds{30}});
    EXPECT_TRUE(outdated.wait(5'000));
    EXPECT_EQ(outdated.size(), 1);
    banner.present({.headline = u"y"_s});
    EXPECT_FALSE(outdated.wait(80)); // no further wake-up
    EXPECT_EQ(outdated.size(), 1);
}

TEST(StatusBanner, AnnouncesANewStateButNotTheCountdown)
{
    StatusBanner banner;
    QSignalSpy announced(&banner, &StatusBanner::announced);
    text::Banner told{.tone = text::Tone::Amber, .headline = u"2 h left"_s, .detail = u"Timed out"_s};
    banner.present(told);
    EXPECT_EQ(announced.size(), 1);
    told.headline = u"1 h 59 min left"_s;
    banner.present(told);
    EXPECT_EQ(announced.size(), 1);
    EXPECT_EQ(banner.accessibleName(), u"1 h 59 min left"_s) << "but whoever asks hears it";
    told.tone = text::Tone::Red;
    banner.present(told);
    EXPECT_EQ(announced.size(), 2);
}

TEST(StatusBanner, EachButtonSaysItsOwnWish)
{
    StatusBanner banner;
    QSignalSpy refresh(&banner, &StatusBanner::refreshRequested);
    QSignalSpy cancel(&banner, &StatusBanner::cancelRequested);
    QSignalSpy contact(&banner, &StatusBanner::contactRequested);
    QSignalSpy check(&banner, &StatusBanner::checkRequested);
    for (const auto *name : {"bannerRefresh", "bannerCancel", "bannerContact", "bannerCheck"}) {
        press(banner, name);
    }
    EXPECT_EQ(refresh.size(), 1);
    EXPECT_EQ(cancel.size(), 1);
    EXPECT_EQ(contact.size(), 1);
    EXPECT_EQ(check.size(), 1);
}

} // namespace license::ui
