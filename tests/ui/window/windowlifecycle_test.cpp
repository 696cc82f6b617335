// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alertwords.h"
#include "tests/support/waitfor.h"
#include "tests/ui/sampleorganizations.h"
#include "tests/ui/window/windowlifecyclefixture.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/statusbanner.h"
#include "ui/license/licensepage.h"
#include "ui/overview/servicetablemodel.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;

TEST_F(WindowLifecycleTest, AnotherLanguageMakesTheWindowAnewInItsPlace)
{
    start();
    host->console().service.choose(bluebird->state().service.id);
    window().go(PageId::Preferences);
    window().setGeometry(40, 30, 900, 640);
    const QPointer<MainWindow> old(&window());
    QSignalSpy rebuilt(host.get(), &WindowLifecycle::rebuilt);
    choose(Language::Polish);
    ASSERT_TRUE(waitFor([&rebuilt] { return rebuilt.count() == 1; }));

    EXPECT_TRUE(old.isNull());
    EXPECT_EQ(windows, 2) << "the program has furnished it too";
    EXPECT_TRUE(window().isVisible());
    EXPECT_EQ(window().currentPage(), PageId::Preferences);
    EXPECT_EQ(window().geometry(), QRect(40, 30, 900, 640));
    EXPECT_EQ(host->console().service.monitor(), bluebird);
    EXPECT_EQ(widget<QComboBox>(preferences(), "language")->currentText(), u"Polski"_s);
    EXPECT_EQ(QLocale().language(), QLocale::Polish);
    settle();
    EXPECT_EQ(kept().language, Language::Polish);

    choose(Language::English);
    ASSERT_TRUE(waitFor([&rebuilt] { return rebuilt.count() == 2; }));
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

TEST_F(WindowLifecycleTest, ATitleIsWhatTheWindowSaysInEveryLanguage)
{
    for (const Language language : {Language::English, Language::Polish, Language::German}) {
        Preferences preferences;
        preferences.language = language;
        keep(preferences);
        start();
        // Qt would append it to every title behind a dash of its own, except where the title ends with it.
        EXPECT_EQ(QGuiApplication::applicationDisplayName(), QCoreApplication::applicationName()) << int(language);
        EXPECT_TRUE(window().windowTitle().contains(u"Acme HQ – "_s)) << window().windowTitle().toStdString();
        settle();
        host.reset();
    }
}

TEST_F(WindowLifecycleTest, AnotherLanguageKeepsTheConnectionCheckAndAnUnsavedProxy)
{
    start();
    window().go(PageId::Connection);
    press(window(), "checkStart"); // it waits for the keychain
    ASSERT_TRUE(isOffered(window(), "checkCancel"));
    widget<QRadioButton>(window(), "proxyManual")->click();
    widget<QLineEdit>(window(), "proxyHost")->setText(u"proxy.example"_s);
    widget<QLineEdit>(window(), "proxyUser")->setText(u"ola"_s);
    widget<QLineEdit>(window(), "proxyPassword")->setText(u"secret"_s);
    QSignalSpy rebuilt(host.get(), &WindowLifecycle::rebuilt);
    choose(Language::Polish);
    ASSERT_TRUE(waitFor([&rebuilt] { return rebuilt.count() == 1; }));

    EXPECT_TRUE(isOffered(window(), "checkCancel")) << "it still runs";
    EXPECT_FALSE(isOffered(window(), "bannerCheck")) << "there is one button for it";
    EXPECT_TRUE(widget<QRadioButton>(window(), "proxyManual")->isChecked());
    EXPECT_EQ(widget<QLineEdit>(window(), "proxyHost")->text(), u"proxy.example"_s);
    EXPECT_EQ(widget<QLineEdit>(window(), "proxyUser")->text(), u"ola"_s);
    EXPECT_EQ(widget<QLineEdit>(window(), "proxyPassword")->text().size(), 6);
    EXPECT_TRUE(widget<QPushButton>(window(), "proxyApply")->isEnabled());
    press(window(), "checkCancel");
    EXPECT_TRUE(isOffered(window(), "checkStart"));
}

TEST_F(WindowLifecycleTest, AnotherLanguageLeavesNoPageHalfMade)
{
    start();
    window().go(PageId::Connection);
    window().go(PageId::Preferences);
    QSignalSpy rebuilt(host.get(), &WindowLifecycle::rebuilt);
    choose(Language::Polish);
    ASSERT_TRUE(waitFor([&rebuilt] { return rebuilt.count() == 1; }));
    window().go(PageId::Connection);
    EXPECT_FALSE(isOffered(window(), "checkCancel")) << "no check runs";
    EXPECT_FALSE(isOffered(window(), "checkAdvice"));
    EXPECT_FALSE(textOf(window(), "checkVerdict").isEmpty());
}

TEST(Translations, LieInTheProgram)
{
    for (const QString &language : {u"en"_s, u"pl"_s, u"de"_s}) {
        EXPECT_TRUE(QFile::exists(u":/i18n/license-console_%1.qm"_s.arg(language))) << language.toStdString();
    }
}

TEST(Translations, EnglishHasItsPlurals)
{
    text::Speech speech;
    speech.speak(Language::English);
    EXPECT_EQ(text::alertWordsOfMany(AlertKind::VerifiedAgain, {u"a"_s}).title, u"1 service is verified again"_s);
    EXPECT_EQ(text::alertWordsOfMany(AlertKind::VerifiedAgain, {u"a"_s, u"b"_s}).title,
              u"2 services are verified again"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

TEST_F(WindowLifecycleTest, DatesFollowTheLanguage)
{
    start();
    clock.advance(hours{24 * 3});
    fail(acme);
    host->console().service.choose(acme->state().service.id);
    window().go(PageId::License);
    QSignalSpy rebuilt(host.get(), &WindowLifecycle::rebuilt);
    Preferences german = host->preferences().value();
    german.language = Language::German;
    host->preferences().set(german);
    ASSERT_TRUE(waitFor([&rebuilt] { return rebuilt.count() == 1; }));
    const auto source = textOf(*host->console().pages.license, "validityPeriod");
    EXPECT_TRUE(source.contains(u"Juni"_s)) << source.toStdString();
}

TEST_F(WindowLifecycleTest, TheLanguageOfTheLastTimeIsSpokenFromTheStart)
{
    Preferences german;
    german.language = Language::German;
    keep(german);
    start();
    EXPECT_EQ(windows, 1);
    EXPECT_EQ(QLocale().language(), QLocale::German);
}

TEST_F(WindowLifecycleTest, StartsHiddenWhereThereIsATray)
{
    start(true);
    EXPECT_FALSE(window().isVisible());
    emit tray.openRequested();
    EXPECT_TRUE(window().isVisible());
}

TEST_F(WindowLifecycleTest, K32_NoProgramInheritsTheRightToComeForward)
{
    start(true);
    for (const bool byTray : {false, true}) {
        // Qt itself puts the token of a press on the tray there.
        qputenv("XDG_ACTIVATION_TOKEN", "of-the-tray");
        qputenv("DESKTOP_STARTUP_ID", "id");
        byTray ? emit tray.openRequested() : host->comeForward({.token = "token", .startupId = "id_TIME1"});
        EXPECT_TRUE(window().isVisible());
        EXPECT_FALSE(qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        EXPECT_FALSE(qEnvironmentVariableIsSet("DESKTOP_STARTUP_ID"));
    }
}

TEST_F(WindowLifecycleTest, TheTrayShowsTheWorstOfAllThatIsSettled)
{
    start();
    EXPECT_EQ(tray.state.worst, text::Tone::Quiet);
    EXPECT_EQ(tray.state.words, u"License Console: All 2 services verified"_s);
    EXPECT_TRUE(tray.state.canRefresh);
    clock.advance(hours{1});
    fail(bluebird);
    EXPECT_TRUE(waitFor([this] { return tray.state.worst == text::Tone::Amber; }));
    EXPECT_EQ(tray.state.words, u"License Console: 1 of 2 needs attention"_s);
    ASSERT_FALSE(tray.state.lines.isEmpty());
    EXPECT_EQ(tray.state.lines.first().service, bluebird->state().service.id) << "the neediest first";
    EXPECT_TRUE(tray.state.lines.first().words.startsWith(u"Bluebird: 2 days "_s))
        << tray.state.lines.first().words.toStdString();
    clock.advance(hours{24 * 9});
    fail(acme);
    EXPECT_TRUE(waitFor([this] { return tray.state.worst == text::Tone::Red; }))
        << "Bluebird is due: its outage is no alarm until the check has ended";
    EXPECT_EQ(tray.state.words, u"License Console: 1 of 2 needs attention"_s);
}

TEST_F(WindowLifecycleTest, WhatAManagementServiceReportsIsMarkedInTrayAndOverviewAndMovesNothing)
{
    const Instant now = clock.now().wall;
    const ManagementState reported =
        sampleManagement(now, hours{24 * 3 + 1}, {sampleOrganization(u"OrgName"_s, 43, 101, 58)}).state;
    const ServiceId id = bluebird->state().service.id;
    ASSERT_TRUE(store->setManagementSignIn(id, reported.signIn).ok());
    ASSERT_TRUE(store->saveReport(id, *reported.report).ok());
    ASSERT_TRUE(fleet->load().ok());
    start();
    const QString line = u"OrgName: 58 repositories have no license"_s;
    ASSERT_TRUE(waitFor([&] { return !tray.state.lines.isEmpty() && tray.state.lines.last().words.contains(line); }));
    EXPECT_EQ(tray.state.lines.last().words, u"Bluebird (reported): "_s + line);
    EXPECT_EQ(tray.state.lines.last().service, id);
    EXPECT_FALSE(tray.state.lines.last().tone.has_value());
    EXPECT_EQ(tray.state.worst, text::Tone::Quiet) << "it is verified";
    EXPECT_EQ(tray.state.words, u"License Console: All 2 services verified"_s);

    window().go(PageId::Overview);
    const auto *model = widget<QTableView>(window(), "serviceTable")->model();
    ASSERT_EQ(model->rowCount(), 2);
    const QString needs = model->index(1, static_cast<int>(ServiceTableModel::Column::Needs)).data().toString();
    EXPECT_TRUE(needs.contains(u"Reported: "_s + line)) << needs.toStdString();
    EXPECT_TRUE(needs.endsWith(u"The sign-in at the Management Service ends in 3 days"_s)) << needs.toStdString();
    EXPECT_EQ(model->index(1, 0).data().toString(), u"Bluebird"_s) << "equal ones by name";

    Service signedOut = bluebird->state().service;
    signedOut.management.reset();
    bluebird->setService(signedOut);
    EXPECT_TRUE(waitFor([&] {
        return std::none_of(tray.state.lines.cbegin(), tray.state.lines.cend(),
                            [](const TrayLine &each) { return !each.tone; });
    }));
}

TEST_F(WindowLifecycleTest, ANoticeOpensTheWindowOnItsService)
{
    start(true);
    clock.advance(hours{1});
    fail(bluebird);
    ASSERT_EQ(notifier.notices.size(), 1);
    emit notifier.activated(notifier.notices.first().service);
    EXPECT_TRUE(window().isVisible());
    EXPECT_EQ(window().currentPage(), PageId::License);
    EXPECT_EQ(host->console().service.monitor(), bluebird);
    emit notifier.activated({});
    EXPECT_EQ(window().currentPage(), PageId::Overview);
    emit tray.serviceRequested(acme->state().service.id);
    EXPECT_EQ(window().currentPage(), PageId::License);
    EXPECT_EQ(host->console().service.monitor(), acme);
}

TEST_F(WindowLifecycleTest, ATestAlertSaysWhetherTheDesktopTookIt)
{
    start();
    window().go(PageId::Preferences);
    press(preferences(), "sendTestAlert");
    ASSERT_EQ(notifier.take().size(), 1);
    const QString taken = textOf(preferences(), "testAlertNote");
    EXPECT_FALSE(taken.isEmpty());
    notifier.refuses = true;
    press(preferences(), "sendTestAlert");
    const QString withTray = textOf(preferences(), "testAlertNote");
    EXPECT_NE(withTray, taken);
    EXPECT_TRUE(withTray.contains(u"tray"_s));
    tray.setAvailable(false);
    press(preferences(), "sendTestAlert");
    EXPECT_FALSE(textOf(preferences(), "testAlertNote").contains(u"tray"_s)) << "there is none";
}

TEST_F(WindowLifecycleTest, ThePageShowsWhatWouldAlertNow)
{
    start();
    window().go(PageId::Preferences);
    EXPECT_TRUE(isOffered(window(), "alertNone"));
    clock.advance(hours{1});
    fail(acme);
    EXPECT_TRUE(waitFor([this] { return window().findChild<QLabel *>(u"alert0"_s) != nullptr; }));
    EXPECT_TRUE(textOf(window(), "alert0").contains(u"left · last verified"_s));
    window().go(PageId::Preferences);
    widget<QCheckBox>(preferences(), "alert_refresh_failed")->click();
    EXPECT_TRUE(waitFor([this] { return window().findChild<QLabel *>(u"alertNone"_s) != nullptr; }));
}

TEST_F(WindowLifecycleTest, AnotherIntervalHoldsAtOnce)
{
    start();
    window().go(PageId::Preferences);
    clock.advance(hours{2});
    EXPECT_FALSE(acme->isDue());
    widget<QSpinBox>(preferences(), "refreshEvery")->setValue(1);
    EXPECT_TRUE(waitFor([this] { return acme->isDue(); }));
}

} // namespace license::ui
