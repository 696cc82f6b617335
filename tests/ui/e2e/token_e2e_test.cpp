// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/connection/tokendialog.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// A real license-server, and a keychain with a token that it may or may not accept.
class TokenE2e : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        QFile file(server.connectionFile());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto connection = parseConnectionFile(file.readAll());
        ASSERT_TRUE(connection.ok());
        service = *connection;
    }
    bool isAsked() const { return !bench.console.window.notice()->isHidden(); }
    bool isQuiet() const { return bench.banner().tone == text::Tone::Quiet && !bench.banner().busy; }
    TokenDialog *enter(const QByteArray &token)
    {
        auto *dialog = bench.awaited<TokenDialog>("tokenDialog");
        if (dialog) {
            widget<QLineEdit>(*dialog, "tokenField")->setText(QString::fromLatin1(token));
            press(*dialog, "tokenSubmit");
        }
        return dialog;
    }
    bool dialogIsGone() const
    {
        return waitFor([this] { return !bench.console.window.findChild<TokenDialog *>(u"tokenDialog"_s); });
    }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QTemporaryDir folder;
    ConsoleBench bench{folder.filePath(u"data"_s)};
    Connection service;
};

} // namespace

TEST_F(TokenE2e, ARefusedTokenIsAskedForOnceAndInNobodysWay)
{
    ASSERT_TRUE(bench.add(service, "lic_expired"));
    bench.pressRefresh();
    EXPECT_TRUE(bench.banner().offersToken) << "the banner says it";
    EXPECT_FALSE(isAsked()) << "and the strip not once more";
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_TRUE(bench.keychain.entries.values().contains("lic_expired")) << "and kept";

    bench.console.window.go(PageId::Connection);
    EXPECT_TRUE(bench.said("tokenPlaceNote").contains(u"refused it"_s));
    press(bench.console.window, "tokenReplace");
    const TokenDialog *dialog = enter(server.token());
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->isModal());
    EXPECT_TRUE(dialogIsGone());
    EXPECT_TRUE(waitFor([this] { return isQuiet(); }));
    EXPECT_TRUE(waitFor([this] {
        const auto kept = bench.keychain.entries.values();
        return kept.contains(server.token()) && !kept.contains("lic_expired");
    })) << "the old one has gone with the new one's success";
    EXPECT_FALSE(isAsked());
}

TEST_F(TokenE2e, E12_ANewTokenThatIsRefusedChangesNothing)
{
    ASSERT_TRUE(bench.add(service, server.token()));
    bench.pressRefresh();
    ASSERT_TRUE(isQuiet());
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "tokenReplace");
    const ServiceState before = bench.console.service.monitor()->state();
    const auto kept = bench.keychain.entries;
    TokenDialog *dialog = enter("lic_mistyped");
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(waitFor([dialog] { return textOf(*dialog, "tokenProblem").contains(u"The previous one is kept"_s); }))
        << textOf(*dialog, "tokenProblem").toStdString();
    EXPECT_EQ(bench.console.service.monitor()->state(), before) << "nor an attempt that failed";
    EXPECT_EQ(bench.keychain.entries, kept);
    EXPECT_EQ(dialog->focusWidget(), widget<QLineEdit>(*dialog, "tokenField"));
    EXPECT_TRUE(isQuiet());

    enter(server.token()); // in the same dialog
    EXPECT_TRUE(dialogIsGone());
    EXPECT_TRUE(waitFor([this] { return isQuiet(); })) << "once the new one has verified";
}

TEST_F(TokenE2e, ANewTokenIsKeptAnywayWhileTheServerCannotBeReached)
{
    ASSERT_TRUE(bench.add(service, server.token()));
    bench.pressRefresh();
    ASSERT_FALSE(server.control(u"rotate-token"_s).isEmpty());
    ASSERT_FALSE(server.control(u"down"_s).isEmpty());
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "tokenReplace");
    const TokenDialog *dialog = enter(server.token());
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([dialog] { return isOffered(*dialog, "tokenInstead"); }));
    EXPECT_TRUE(isQuiet()) << "it says nothing of the license";
    press(*dialog, "tokenInstead");
    EXPECT_TRUE(dialogIsGone());
    ASSERT_FALSE(server.control(u"up"_s).isEmpty());
    bench.pressRefresh();
    EXPECT_TRUE(isQuiet());
    EXPECT_TRUE(waitFor([this] { return bench.keychain.entries.values().contains(server.token()); }));
}

TEST_F(TokenE2e, AKeyringThatIsAnsweredLateLosesNoToken)
{
    ASSERT_TRUE(bench.add(service, "lic_expired"));
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "tokenReplace");
    bench.keychain.mood = Keychain::Mood::Hangs;
    TokenDialog *dialog = enter(server.token());
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([dialog] { return textOf(*dialog, "tokenWorking") == u"Waiting for your keyring…"_s; }));
    bench.keychain.mood = Keychain::Mood::Answers;
    bench.keychain.wakeUp();
    EXPECT_TRUE(dialogIsGone());
    EXPECT_TRUE(waitFor([this] { return isQuiet(); }));
    EXPECT_TRUE(waitFor([this] {
        const auto kept = bench.keychain.entries.values();
        return kept.contains(server.token()) && !kept.contains("lic_expired");
    }));
}

TEST_F(TokenE2e, E01_WithoutAKeychainTheTokenIsOfThisSessionAndThatIsSaid)
{
    bench.keychain.failure = KeychainReply::Status::Unavailable;
    EXPECT_FALSE(bench.add(service, server.token())) << "warned";
    bench.pressRefresh();
    EXPECT_TRUE(isQuiet()) << "it serves all the same";
    bench.console.window.go(PageId::Connection);
    EXPECT_EQ(bench.said("tokenPlace"), u"Not in the keychain"_s);
    press(bench.console.window, "tokenReplace");
    enter(server.token());
    EXPECT_TRUE(dialogIsGone());
    const auto *told = bench.awaited<QDialog>("messageBox");
    ASSERT_NE(told, nullptr);
    QString words;
    for (const QLabel *label : told->findChildren<QLabel *>()) {
        words += label->text();
    }
    EXPECT_TRUE(words.contains(u"until the console is closed"_s)) << words.toStdString();
    EXPECT_TRUE(bench.keychain.entries.isEmpty());
}

TEST_F(TokenE2e, E05_ANewTokenOfThisSessionBringsNoPromptWithEachRefresh)
{
    ASSERT_TRUE(bench.add(service, "lic_expired"));
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "tokenReplace");
    bench.keychain.failure = KeychainReply::Status::RefusedByPerson;
    const int writes = bench.keychain.writes;
    enter(server.token());
    EXPECT_TRUE(dialogIsGone());
    EXPECT_TRUE(waitFor([this] { return isQuiet(); }));
    bench.console.window.go(PageId::License);
    bench.pressRefresh();
    EXPECT_TRUE(isQuiet());
    EXPECT_EQ(bench.keychain.writes, writes + 1) << "asked once";
}

TEST_F(TokenE2e, E02_ALockedKeychainIsSaidAndKeepsTheToken)
{
    ASSERT_TRUE(bench.add(service, server.token()));
    bench.keychain.failure = KeychainReply::Status::NotFound;
    bench.pressRefresh();
    ASSERT_TRUE(isAsked());
    EXPECT_TRUE(bench.said("noticeWords").contains(u"is locked"_s));
    bench.keychain.failure = KeychainReply::Status::Ok;
    press(bench.console.window, "noticeAction"); // Refresh
    EXPECT_TRUE(waitFor([this] { return isQuiet(); }));
    EXPECT_FALSE(isAsked());
}

TEST_F(TokenE2e, AnOldTokenIsWarnedOfAheadOfItsEnd)
{
    ASSERT_TRUE(bench.add(service, server.token()));
    bench.pressRefresh();
    EXPECT_FALSE(isAsked());
    bench.clock.advance(std::chrono::days{27});
    bench.console.service.update();
    ASSERT_TRUE(isAsked());
    EXPECT_TRUE(bench.said("noticeWords").contains(u"valid for 30 days"_s)) << bench.said("noticeWords").toStdString();
}

TEST_F(TokenE2e, RemovingTheTokenAsksFirstAndLeavesTheRest)
{
    ASSERT_TRUE(bench.add(service, server.token()));
    bench.pressRefresh();
    bench.console.window.go(PageId::Connection);
    press(bench.console.window, "tokenRemove");
    press(*bench.awaited<QDialog>("messageBox"), "questionYes");
    EXPECT_TRUE(waitFor([this] { return bench.keychain.entries.isEmpty(); }));
    EXPECT_TRUE(waitFor([this] { return bench.said("tokenPlace") == u"Not in the keychain"_s; }));
    bench.console.window.go(PageId::License);
    bench.pressRefresh();
    EXPECT_TRUE(bench.banner().offersToken);
    EXPECT_FALSE(isAsked()) << "the banner says it";
}

} // namespace license::ui
