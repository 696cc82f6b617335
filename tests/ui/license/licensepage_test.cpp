// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/usagebar.h"
#include "ui/license/accountpanel.h"
#include "ui/license/licensepage.h"
#include "ui/license/usagerow.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

class LicensePageTest : public testing::Test
{
protected:
    void present(const ServiceState &state, milliseconds later = hours{2})
    {
        FakeClock clock;
        clock.advance(later);
        page.present(state, evaluate(state.statusInput(), clock.now()), clock.now().wall);
    }
    QString row(const char *name, const char *part) const { return textOf(*widget<QWidget>(page, name), part); }

    QAction refresh;
    LicensePage page{&refresh};
};

} // namespace

TEST_F(LicensePageTest, ShowsWhatTheVendorsPageShows)
{
    present(sampleState());
    EXPECT_EQ(textOf(page, "packageName"), u"Xopero ONE Business 50"_s);
    EXPECT_EQ(textOf(page, "licenseStatus"), u"Active"_s);
    EXPECT_EQ(textOf(page, "lastVerification"), u"Today at 14:05"_s);
    EXPECT_EQ(textOf(page, "lastVerificationNote"), u"2 h ago"_s);
    EXPECT_EQ(textOf(page, "validityPeriod"), u"Valid until 31 March 2027 · 127 days left"_s);
    EXPECT_EQ(textOf(page, "numberOfLicenses"), u"374 of 437 used"_s);
    EXPECT_EQ(row("agents", "usage"), u"22 of 37"_s);
    EXPECT_EQ(row("agents", "note"), u"15 free"_s);
    EXPECT_EQ(row("objects", "usage"), u"352 of 400"_s);
    EXPECT_EQ(row("storage", "usage"), u"3.24 TB of 5 TB used"_s);
    EXPECT_EQ(row("storage", "note"), u"1.76 TB free"_s);
}

TEST_F(LicensePageTest, NeedsAttentionListsWhatTheBannerDoesNotSayWithWhatToDo)
{
    ServiceState state = sampleState();
    state.document->licenses[1].used = 12; // of 10
    state.service.tokenStoredAt = FakeClock().now().wall - hours{24 * 26};
    page.setTokenAvailable(true);
    FakeClock clock;
    page.present(state, evaluate(state.statusInput(), clock.now()), clock.now().wall, 12);
    ASSERT_TRUE(isOffered(page, "attentionPanel"));
    EXPECT_EQ(textOf(page, "attention0"), u"Server: 2 too many"_s);
    EXPECT_EQ(textOf(page, "attention1"), u"Microsoft 365 user: 12 of 300 free"_s);
    EXPECT_EQ(textOf(page, "attention2"), u"Token expires in 4 days"_s);
    EXPECT_EQ(textOf(page, "attention3"), u"12 objects have no license"_s);

    QSignalSpy license(&page, &LicensePage::licenseRequested);
    QSignalSpy more(&page, &LicensePage::moreLicensesRequested);
    QSignalSpy token(&page, &LicensePage::tokenRequested);
    QSignalSpy unlicensed(&page, &LicensePage::unlicensedRequested);
    for (const char *name : {"attention0Show", "attention0More", "attention2Replace", "attention3Show"}) {
        press(page, name);
    }
    ASSERT_EQ(license.size(), 1);
    EXPECT_EQ(license.first().first().toString(), u"server"_s);
    EXPECT_EQ(more.size(), 1);
    EXPECT_EQ(token.size(), 1);
    EXPECT_EQ(unlicensed.size(), 1);
    EXPECT_EQ(widget<QPushButton>(page, "attention0Show")->accessibleDescription(), u"Server: 2 too many"_s);
}

TEST_F(LicensePageTest, WhatEndsOffersARenewal)
{
    ServiceState state = sampleState();
    FakeClock clock;
    state.document->package.validUntil = state.document->issuedAt + hours{24 * 12};
    state.document->package.renews = false;
    page.present(state, evaluate(state.statusInput(), clock.now()), clock.now().wall);
    EXPECT_EQ(textOf(page, "attention0"), u"Package ends in 12 days"_s);
    QSignalSpy renewal(&page, &LicensePage::renewalRequested);
    press(page, "attention0Renew");
    EXPECT_EQ(renewal.size(), 1);
}

TEST_F(LicensePageTest, WhatIsReportedStandsBelowWhatIsVerifiedWithItsOrigin)
{
    using Kind = ManagementAttention::Kind;
    present(sampleState());
    const QString verified = textOf(page, "attention0");
    page.presentReported({{Kind::Unlicensed, u"OrgName: 58 repositories have no license"_s},
                          {Kind::TokenExpiring, u"The sign-in ends in 3 days"_s}},
                         u"Reported just now; not verified."_s);
    EXPECT_EQ(textOf(page, "attention0"), verified);
    int first = 0;
    while (page.findChild<QLabel *>(u"attention%1"_s.arg(first + 2))) {
        ++first;
    }
    const QByteArray show = "attention" + QByteArray::number(first) + "Show";
    const QByteArray signIn = "attention" + QByteArray::number(first + 1) + "SignIn";
    EXPECT_EQ(textOf(page, show.chopped(4).constData()), u"OrgName: 58 repositories have no license"_s);
    EXPECT_EQ(textOf(page, "attentionOrigin"), u"Reported just now; not verified."_s);
    QSignalSpy organizations(&page, &LicensePage::organizationsRequested);
    QSignalSpy signIns(&page, &LicensePage::signInRequested);
    press(page, show.constData());
    press(page, signIn.constData());
    EXPECT_EQ(organizations.size(), 1);
    EXPECT_EQ(signIns.size(), 1);
    page.presentReported({}, {});
    EXPECT_FALSE(page.findChild<QLabel *>(u"attentionOrigin"_s));
}

TEST_F(LicensePageTest, AnotherLineNeitherTakesTheFocusNorScrollsThePage)
{
    present(sampleState());
    page.resize(600, 200);
    page.show();
    page.activateWindow();
    widget<QPushButton>(page, "attention0Show")->setFocus();
    QCoreApplication::processEvents();
    FakeClock clock;
    const ServiceState state = sampleState();
    page.present(state, evaluate(state.statusInput(), clock.now()), clock.now().wall, 12);
    QCoreApplication::processEvents();
    EXPECT_TRUE(widget<QPushButton>(page, "attention0Show")->hasFocus());
    EXPECT_EQ(page.verticalScrollBar()->value(), 0);
}

TEST_F(LicensePageTest, WhatIsReportedHasNoSeverity)
{
    ServiceState state = sampleState();
    for (License &license : state.document->licenses) {
        license.used = license.total / 2;
    }
    present(state);
    page.presentReported({{ManagementAttention::Kind::Unlicensed, u"OrgName: 58 repositories have no license"_s}},
                         u"Reported just now; not verified."_s);
    ASSERT_TRUE(isOffered(page, "attentionPanel"));
    EXPECT_EQ(widget<GroupPanel>(page, "attentionPanel")->edge(), Accent::Information);
}

TEST_F(LicensePageTest, NeedsAttentionIsHiddenWhereNothingDoesOrTheBannerSaysIt)
{
    ServiceState state = sampleState();
    for (License &license : state.document->licenses) {
        license.used = license.total / 2;
    }
    present(state);
    EXPECT_FALSE(isOffered(page, "attentionPanel"));
    present(failed(state, Error{.code = ErrorCode::Timeout}, FakeClock().now(), 1));
    EXPECT_FALSE(isOffered(page, "attentionPanel"));
}

TEST_F(LicensePageTest, ButtonsOfALineAreBelowItsWordsInANarrowWindow)
{
    present(sampleState());
    const auto placeOf = [this](const char *name) {
        const auto *part = widget<QWidget>(page, name);
        return QRect(part->mapTo(&page, QPoint(0, 0)), part->size());
    };
    page.resize(900, 700);
    page.show();
    EXPECT_LT(placeOf("attention1Show").top(), placeOf("attention1").bottom());
    EXPECT_GT(placeOf("attention1Show").left(), placeOf("attention1").right());
    page.resize(380, 700);
    QCoreApplication::processEvents();
    EXPECT_GE(placeOf("attention1Show").top(), placeOf("attention1").bottom());
    EXPECT_LT(placeOf("attention1More").right(), page.viewport()->width());
}

TEST_F(LicensePageTest, TheStatusIsTheLastKnownWhileItIsNotVerified)
{
    present(sampleState());
    EXPECT_EQ(textOf(page, "licenseStatus"), u"Active"_s);
    for (const hours later : {hours{48}, hours{71}, hours{75}}) {
        present(sampleState(), later);
        EXPECT_EQ(textOf(page, "licenseStatus"), u"Last known: Active · Monday 14:05"_s) << later.count();
    }
}

TEST_F(LicensePageTest, TheTokenCanBeReplacedOnceTheConsoleKnowsWhereItIs)
{
    ServiceState state = sampleState();
    state.service.tokenStoredAt = FakeClock().now().wall - hours{24 * 26};
    present(state);
    EXPECT_FALSE(page.findChild<QPushButton *>(u"attention2Replace"_s));
    page.setTokenAvailable(true);
    EXPECT_TRUE(page.findChild<QPushButton *>(u"attention2Replace"_s));
}

TEST_F(LicensePageTest, K51_ValuesDoNotWrap)
{
    EXPECT_EQ(unbroken(u"1.33 TB of 2 TB used · 1 d 21 h left, 12 ms, 5 min 3 s"_s),
              QString(u"1.33_TB of 2_TB used · 1_d_21_h left, 12_ms, 5_min_3_s"_s).replace(u'_', QChar::Nbsp));
    for (const QString &other : {u"2 days"_s, u"12 hours"_s, u"A 2 Bs"_s, u"5 dB"_s, u" "_s, QString(), u"TB 5"_s}) {
        EXPECT_EQ(unbroken(other), other);
    }
    ServiceState state = sampleState();
    state.document->package.storage = Storage{2'000'000'000'000, 1'330'000'000'000};
    present(state);
    page.resize(620, 700);
    page.show();
    const auto *usage = widget<QWidget>(page, "storage")->findChild<QLabel *>(u"usage"_s);
    EXPECT_EQ(usage->text(), QString(u"1.33_TB of 2_TB used"_s).replace(u'_', QChar::Nbsp));
    EXPECT_LT(usage->height(), 2 * usage->fontMetrics().height()) << "one line";
    EXPECT_GE(usage->width(), usage->fontMetrics().horizontalAdvance(usage->text()));
}

TEST_F(LicensePageTest, AValueThatNeedsTwoLinesBreaksBetweenItsParts)
{
    present(sampleState());
    const QString shown = widget<QLabel>(page, "validityPeriod")->text();
    EXPECT_TRUE(shown.endsWith(u"\u00a0· 127\u00a0days\u00a0left"_s)) << shown.toStdString();
}

TEST_F(LicensePageTest, K07_TheSumSaysWhatHasEnded)
{
    ServiceState state = sampleState();
    state.document->licenses[0].validUntil = sampleTime; // 25 endpoints of which 12 are in use
    present(state);
    EXPECT_EQ(row("agents", "note"), u"2 free · ended: Endpoint"_s);
    EXPECT_EQ(widget<UsageRow>(page, "agents")->bar().accent(), Accent::Critical);
}

TEST_F(LicensePageTest, SaysWhereEveryValueCameFromAndHowOldItIs)
{
    present(sampleState());
    EXPECT_EQ(textOf(page, "source"), u"From one.xopero.com · signed by the license server today at 14:05 · 2 h ago"_s);
    for (const auto *name : {"licenseStatus", "validityPeriod"}) {
        EXPECT_TRUE(widget<QLabel>(page, name)->toolTip().contains(u"one.xopero.com"_s)) << name;
        EXPECT_TRUE(widget<QLabel>(page, name)->accessibleDescription().contains(u"14:05"_s)) << name;
    }
}

TEST_F(LicensePageTest, KeepsFreshnessAndValidityApart)
{
    const Error error{.code = ErrorCode::Timeout};
    FakeClock clock;
    clock.advance(hours{26});
    present(failed(sampleState(), error, clock.now(), 3), hours{27});
    EXPECT_EQ(textOf(page, "lastVerificationNote"), u"Last attempt today at 16:05 failed"_s);
    EXPECT_EQ(textOf(page, "licenseStatus"), u"Last known: Active · Monday 14:05"_s);
    EXPECT_EQ(textOf(page, "validityPeriod"), u"Valid until 31 March 2027 · 126 days left"_s);
}

TEST_F(LicensePageTest, WordsTheEndOfThePackage)
{
    struct
    {
        std::optional<milliseconds> validFor;
        std::optional<bool> renews;
        QString line;
    } const rows[] = {
        {{}, {}, u"Valid without an end"_s},
        {hours{24 * 31}, false, u"Valid until 24 December 2026 · 31 days left"_s},
        {hours{24 * 30}, true, u"Valid until 23 December 2026 · 30 days left"_s},
        {hours{25}, false, u"Valid until 24 November 2026 · 1 day left"_s},
        {hours{5} + minutes{12}, false, u"Valid until 23 November 2026 · 5 h 12 min left"_s},
        {-hours{24 * 3}, false, u"Ended on 20 November 2026"_s},
    };
    for (const auto &row : rows) {
        ServiceState state = sampleState();
        state.document->package.renews = row.renews;
        state.document->package.validUntil.reset();
        if (row.validFor) {
            state.document->package.validUntil = sampleTime + std::chrono::duration_cast<seconds>(*row.validFor);
        }
        present(state, milliseconds{0});
        EXPECT_EQ(textOf(page, "validityPeriod"), row.line);
    }
}

TEST_F(LicensePageTest, TellsWhatRanOver)
{
    ServiceState state = sampleState();
    state.document->licenses[0].used = 31; // of 25
    state.document->package.storage->used = 5'400'000'000'000;
    present(state);
    EXPECT_EQ(row("agents", "usage"), u"41 of 37"_s);
    EXPECT_EQ(row("agents", "note"), u"2 free, 6 used above the total"_s);
    EXPECT_EQ(widget<UsageRow>(page, "agents")->bar().accent(), Accent::Warning);
    EXPECT_EQ(row("storage", "note"), u"400 GB above the capacity"_s);
}

TEST_F(LicensePageTest, TellsWhatRanOverAlsoWhereTheSumDoesNot)
{
    ServiceState state = sampleState();
    state.document->licenses[1].used = 12; // of 10 servers; 25 of 37 agents
    present(state);
    EXPECT_EQ(row("agents", "usage"), u"25 of 37"_s);
    EXPECT_EQ(row("agents", "note"), u"14 free, 2 used above the total"_s);
    EXPECT_EQ(widget<UsageRow>(page, "agents")->bar().accent(), Accent::Warning);
}

TEST_F(LicensePageTest, LeavesOutWhatAPackageDoesNotHave)
{
    ServiceState state = sampleState();
    state.document->licenses.resize(3); // agents only
    state.document->package.storage.reset();
    present(state);
    EXPECT_TRUE(isOffered(page, "agents"));
    EXPECT_FALSE(isOffered(page, "objects"));
    EXPECT_EQ(row("storage", "note"), u"Not part of this package"_s);
    EXPECT_TRUE(widget<UsageRow>(page, "storage")->bar().isHidden());
}

TEST_F(LicensePageTest, SendsBuyersOfAMarketplaceBackThere)
{
    ServiceState state = sampleState();
    present(state);
    EXPECT_TRUE(isOffered(page, "requestMore"));
    EXPECT_FALSE(isOffered(page, "marketplace"));
    state.document->package.channel = Channel::Marketplace;
    present(state);
    EXPECT_FALSE(isOffered(page, "requestMore"));
    EXPECT_TRUE(isOffered(page, "marketplace"));
}

TEST_F(LicensePageTest, RefreshIsSaidOnceAndShowsThatItRuns)
{
    present(sampleState());
    QSignalSpy wished(&refresh, &QAction::triggered);
    auto *button = widget<QPushButton>(page, "refresh");
    button->click();
    button->click(); // a double click
    EXPECT_EQ(wished.size(), 1);
    EXPECT_EQ(button->text(), u"Verifying…"_s);
    EXPECT_TRUE(button->isEnabled()) << "it would lose the keyboard";

    ServiceState running = sampleState();
    running.refreshing = true;
    present(running);
    button->click();
    EXPECT_EQ(wished.size(), 1);

    present(sampleState());
    EXPECT_EQ(button->text(), u"&Refresh"_s);
    button->click();
    EXPECT_EQ(wished.size(), 2);
}

TEST_F(LicensePageTest, NothingCanBeRefreshedInTheDmz)
{
    ServiceState state;
    state.service.connection.deployment = Deployment::Dmz;
    present(state);
    EXPECT_FALSE(widget<QPushButton>(page, "refresh")->isEnabled());
}

TEST_F(LicensePageTest, WhatChangedStaysUntilDismissed)
{
    ServiceState state = sampleState();
    present(state);
    EXPECT_FALSE(isOffered(page, "changesPanel"));
    state.lastChanges = sampleChanges();
    state.lastChangesAt = FakeClock().now().wall;
    present(state);
    EXPECT_TRUE(isOffered(page, "changesPanel"));
    EXPECT_EQ(textOf(page, "change2"), u"+15 Endpoint (10 → 25)"_s);
    EXPECT_EQ(textOf(page, "change1"), u"Storage capacity 2 TB → 5 TB"_s);
    QSignalSpy dismissed(&page, &LicensePage::changesDismissed);
    press(page, "dismissChanges");
    EXPECT_EQ(dismissed.size(), 1);
    state.lastChanges.clear();
    present(state);
    EXPECT_EQ(textOf(page, "change0"), u"Nothing has changed"_s);
    state.lastChangesAt.reset();
    present(state);
    EXPECT_FALSE(isOffered(page, "changesPanel"));
}

TEST_F(LicensePageTest, TabReachesEveryButtonInTheOrderInWhichItIsSeen)
{
    ServiceState state = sampleState();
    state.document->licenses[1].used = 12; // of 10
    page.resize(960, 900);
    page.show();
    present(sampleState());
    state.lastChanges = sampleChanges();
    state.lastChangesAt = FakeClock().now().wall;
    present(state); // the lines of what needs attention are made anew, and are the last ones for Tab
    QCoreApplication::processEvents();
    const QWidget *first = widget<QWidget>(page, "dismissChanges");
    QStringList stops;
    int height = 0;
    for (const QWidget *at = first; at != first || stops.isEmpty(); at = at->nextInFocusChain()) {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            const int below = at->mapTo(&page, QPoint()).y();
            EXPECT_GE(below, height) << at->objectName().toStdString();
            height = below;
            stops += at->objectName();
        }
    }
    const QStringList seen{u"dismissChanges"_s, u"attention0Show"_s, u"attention0More"_s, u"attention1Show"_s,
                           u"attention1More"_s, u"refresh"_s,        u"seeDetails"_s,     u"requestMore"_s};
    EXPECT_EQ(stops, seen) << stops.join(u' ').toStdString();
}

TEST_F(LicensePageTest, TellsThatNothingCouldBeSaved)
{
    ServiceState state = sampleState();
    present(state);
    EXPECT_FALSE(isOffered(page, "storageNotice"));
    state.storageError = Error{.code = ErrorCode::StorageFailed, .detail = u"disk full"_s};
    present(state);
    EXPECT_TRUE(isOffered(page, "storageNotice"));
    EXPECT_TRUE(textOf(page, "storageNoticeText").contains(u"disk full"_s));
}

TEST_F(LicensePageTest, D08_D12_TellsWhyNothingIsSavedBesideTheStateThatIsKnown)
{
    for (const auto &[problem, words] : {std::pair{StorageProblem::ReadOnly, u"nothing new can be saved"_s},
                                         std::pair{StorageProblem::NewerVersion, u"Update the console"_s},
                                         std::pair{StorageProblem::OtherComputer, u"copied from another computer"_s}}) {
        ServiceState state = sampleState();
        state.storageError = storageError(problem);
        present(state);
        EXPECT_TRUE(isOffered(page, "storageNotice"));
        EXPECT_TRUE(textOf(page, "storageNoticeText").contains(words)) << qPrintable(words);
        EXPECT_EQ(row("storage", "usage"), u"3.24 TB of 5 TB used"_s);
    }
}

TEST_F(LicensePageTest, G01_G05_HostileStringsAreShownLiterally)
{
    const QString hostile = u"<img src=\"file:///etc/passwd\"><b>x</b> & %1 %n [*]"_s;
    ServiceState state = sampleState();
    state.document->package.name = hostile;
    state.document->package.reason = hostile;
    state.document->licenses[0].label = hostile;
    state.lastChanges = {{Change::Kind::LicenseTotal, u"endpoint"_s, hostile, qint64(1), qint64(2)}};
    state.lastChangesAt = FakeClock().now().wall;
    present(state);
    EXPECT_EQ(textOf(page, "packageName"), hostile);
    EXPECT_EQ(textOf(page, "licenseStatusNote"), hostile);
    EXPECT_EQ(textOf(page, "change0"), u"+1 "_s + hostile + u" (1 → 2)"_s);
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName().toStdString();
        EXPECT_FALSE(label->toolTip().contains(u"<img"_s));
    }
}

TEST_F(LicensePageTest, G06_ControlsAndBidiOverridesAreMadeVisibleOrGo)
{
    ServiceState state = sampleState();
    state.document->package.name = u"a\u202Eb\u0007c\nd"_s;
    present(state);
    EXPECT_EQ(textOf(page, "packageName"), u"ab\u2407c d"_s);
}

TEST_F(LicensePageTest, EveryControlHasANameForScreenReaders)
{
    present(sampleState());
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(u"qt_"_s)) {
            continue;
        }
        EXPECT_FALSE(button->objectName().isEmpty());
        EXPECT_FALSE(button->accessibleName().isEmpty()) << button->objectName().toStdString();
        EXPECT_FALSE(button->accessibleName().contains(u'&')) << button->objectName().toStdString();
        EXPECT_NE(button->focusPolicy(), Qt::NoFocus) << button->objectName().toStdString();
    }
}

} // namespace license::ui
