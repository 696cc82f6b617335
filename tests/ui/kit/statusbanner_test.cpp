// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/servicebinding.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

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
         "1 day 21 hours left · last verified Monday 14:05",
         "Backup and restore continue until Thursday, 26 November, 14:05. After that the Management Service may stop "
         "working.",
         refreshAndCheck},
        {"grace ending", [] { return failed(sampleState(), timedOut, later(hours{48}), 9); }, hours{60},
         Accent::Serious, "12 hours left · last verified Monday 14:05", "may stop working", refreshAndCheck},
        {"grace over", [] { return failed(sampleState(), timedOut, later(hours{71}), 9); }, hours{72}, Accent::Critical,
         "Not verified for three days", "The Management Service may stop working.", refreshAndCheck},
        {"token refused",
         [] { return failed(sampleState(), Error{.code = ErrorCode::CredentialsRejected}, later(hours{26})); },
         hours{27},
         Accent::Warning,
         "1 day 21 hours left · last verified Monday 14:05",
         "Backup and restore continue until",
         {u"bannerToken"_s, u"bannerRefresh"_s}},
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
    window.banner()->setTokenAvailable(true);
    for (const Row &row : rows()) {
        SCOPED_TRACE(row.name);
        const ServiceState state = row.state();
        const Reading now = later(row.at);
        window.banner()->present(ServiceBinding::bannerOf(state, evaluate(state.statusInput(), now), now.wall));

        const StatusBanner &banner = *window.banner();
        EXPECT_EQ(banner.edge(), row.edge);
        EXPECT_EQ(textOf(banner, "bannerHeadline"), QString::fromUtf8(row.headline));
        EXPECT_TRUE(textOf(banner, "bannerDetail").contains(QString::fromUtf8(row.detail)))
            << textOf(banner, "bannerDetail").toStdString();
        QStringList shown;
        for (const auto *name : {"bannerToken", "bannerRefresh", "bannerCheck", "bannerCancel", "bannerContact"}) {
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

TEST(StatusBanner, OffersNoOtherTokenWhereItComesFromAFile)
{
    StatusBanner banner;
    banner.present({.headline = u"x"_s, .offersToken = true, .offersRefresh = true});
    EXPECT_FALSE(isOffered(banner, "bannerToken"));
    banner.setTokenAvailable(true);
    EXPECT_TRUE(isOffered(banner, "bannerToken"));
    QSignalSpy token(&banner, &StatusBanner::tokenRequested);
    press(banner, "bannerToken");
    EXPECT_EQ(token.size(), 1);
}

TEST(StatusBanner, KeepsTechnicalLinesBehindDetailsAndCopiesThem)
{
    StatusBanner banner;
    EXPECT_FALSE(isOffered(banner, "bannerDetailsToggle"));
    text::Banner told{.tone = text::Tone::Amber,
                      .headline = u"2 days left"_s,
                      .cause = u"Refused."_s,
                      .technical = u"Request identifier: 4f9d.\nError: timeout."_s};
    banner.present(told);
    auto *toggle = widget<QToolButton>(banner, "bannerDetailsToggle");
    const auto *text = widget<QLabel>(banner, "bannerDetailsText");
    EXPECT_TRUE(isOffered(banner, "bannerDetailsToggle"));
    EXPECT_EQ(toggle->focusPolicy(), Qt::StrongFocus);
    EXPECT_TRUE(text->parentWidget()->isHidden());
    toggle->click();
    EXPECT_FALSE(text->parentWidget()->isHidden());
    EXPECT_TRUE(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    press(banner, "bannerDetailsCopy");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), told.technical);
    told.headline = u"1 day left"_s;
    banner.present(told);
    EXPECT_FALSE(text->parentWidget()->isHidden()) << "a countdown closes nothing";
    banner.present({.tone = text::Tone::Quiet, .headline = u"Verified"_s});
    EXPECT_TRUE(toggle->isHidden());
    EXPECT_TRUE(text->parentWidget()->parentWidget()->isHidden());
}

TEST(StatusBanner, DetailsShareTheLineOfTheButtonsInANarrowWindow)
{
    QWidget window;
    StatusBanner banner(&window);
    banner.setCheckAvailable(true);
    banner.present({.tone = text::Tone::Amber,
                    .headline = u"2 days left"_s,
                    .cause = u"Refused."_s,
                    .technical = u"Error: timeout."_s,
                    .offersRefresh = true,
                    .offersCheck = true});
    const auto lineOf = [&banner](const char *name) {
        const auto *part = widget<QWidget>(banner, name);
        return part->mapTo(&banner, part->rect().center()).y();
    };
    window.show();
    const auto show = [&banner](int width) {
        banner.resize(width, 300);
        QCoreApplication::processEvents();
    };
    show(1'000);
    EXPECT_GT(lineOf("bannerDetailsToggle"), lineOf("bannerCause")) << "below the text, beside the buttons";
    show(500);
    EXPECT_EQ(lineOf("bannerDetailsToggle"), lineOf("bannerRefresh"));
    show(300);
    EXPECT_LT(lineOf("bannerDetailsToggle"), lineOf("bannerRefresh")) << "no room";
}

TEST(StatusBanner, ACalmBannerIsOneLine)
{
    StatusBanner banner;
    banner.present({.tone = text::Tone::Quiet,
                    .headline = u"Verified today at 14:05"_s,
                    .detail = u"Next automatic refresh tomorrow at 14:02."_s});
    banner.resize(1'200, 36);
    banner.show();
    EXPECT_TRUE(isOffered(banner, "bannerDetail"));
    EXPECT_LE(banner.sizeHint().height(), banner.minimumHeight());
    banner.resize(300, 36);
    EXPECT_FALSE(isOffered(banner, "bannerDetail")) << "it can wait";
    EXPECT_TRUE(banner.toolTip().contains(u"Next automatic refresh"_s));
    EXPECT_TRUE(banner.accessibleDescription().contains(u"Next automatic refresh"_s));
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
