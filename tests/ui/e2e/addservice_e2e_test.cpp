// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/ui/e2e/consolebench.h"
#include "ui/overview/addservicedialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// A person adds the service of a real license-server.
class AddServiceE2e : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(server.start()) << server.error().toStdString(); }

    AddServiceDialog &open()
    {
        bench.console.fleetController.addService(server.connectionFile());
        auto &dialog = *bench.console.window.findChild<AddServiceDialog *>(u"addServiceDialog"_s);
        EXPECT_TRUE(waitFor([&dialog] { return dialog.connection().has_value(); }));
        return dialog;
    }
    static void submit(const AddServiceDialog &dialog, const QByteArray &token)
    {
        widget<QLineEdit>(dialog, "addToken")->setText(QString::fromLatin1(token));
        press(dialog, "addSubmit");
    }
    static bool says(const AddServiceDialog &dialog, const char *name, const QString &words)
    {
        return waitFor([&] { return textOf(dialog, name).contains(words); });
    }
    /// Neither in memory, nor in the store, nor in the keychain.
    bool isNothingLeft() const
    {
        const auto stored = bench.store->services();
        return bench.fleet.monitors().isEmpty() && stored && stored->isEmpty() && bench.keychain.entries.isEmpty();
    }
    bool isDialogGone() const
    {
        return waitFor([this] { return !bench.console.window.findChild<AddServiceDialog *>(u"addServiceDialog"_s); });
    }
    const ServiceState &state() const { return bench.fleet.monitors().first()->state(); }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QTemporaryDir folder;
    ConsoleBench bench{folder.filePath(u"data"_s)};
};

} // namespace

TEST_F(AddServiceE2e, AddsAVerifiedServiceUnderTheNameThatWasTyped)
{
    AddServiceDialog &dialog = open();
    widget<QLineEdit>(dialog, "addName")->setText(u"Acme Berlin"_s);
    submit(dialog, server.token());
    ASSERT_TRUE(isDialogGone());
    ASSERT_EQ(bench.fleet.monitors().size(), 1);
    EXPECT_EQ(state().service.connection.name, u"Acme Berlin"_s);
    EXPECT_TRUE(state().service.tokenExpected);
    EXPECT_TRUE(state().document.has_value()) << "verified from the start";
    EXPECT_EQ(bench.console.window.currentPage(), PageId::License);
    bench.pressRefresh();
    EXPECT_EQ(bench.banner().tone, text::Tone::Quiet);
}

TEST_F(AddServiceE2e, AWrongTokenIsSaidAtTheFieldAndCorrectedThere)
{
    const AddServiceDialog &dialog = open();
    submit(dialog, "lic_mistyped");
    ASSERT_TRUE(says(dialog, "addTokenProblem", u"refused this token"_s));
    EXPECT_EQ(dialog.focusWidget(), widget<QLineEdit>(dialog, "addToken"));
    EXPECT_EQ(dialog.token().reveal(), "lic_mistyped");
    EXPECT_TRUE(isNothingLeft());
    submit(dialog, server.token());
    EXPECT_TRUE(isDialogGone());
    EXPECT_EQ(bench.keychain.entries.values().count(server.token()), 1);
}

TEST_F(AddServiceE2e, ANewServiceSaysAtOnceWhichObjectsHaveNoLicense)
{
    submit(open(), server.token());
    ASSERT_TRUE(isDialogGone());
    EXPECT_TRUE(waitFor([this] {
        const auto labels = bench.console.window.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().contains(u"no license"_s); });
    })) << "before anybody has opened their list";
}

TEST_F(AddServiceE2e, AServerThatCannotBeReachedIsTriedAgainOrAddedUnverified)
{
    ASSERT_FALSE(server.control(u"down"_s).isEmpty());
    const AddServiceDialog &dialog = open();
    submit(dialog, server.token());
    ASSERT_TRUE(waitFor([&dialog] { return isOffered(dialog, "addInstead"); }));
    EXPECT_FALSE(textOf(dialog, "addFailure").isEmpty());
    EXPECT_TRUE(isNothingLeft());
    press(dialog, "addInstead");
    ASSERT_TRUE(isDialogGone());
    ASSERT_EQ(bench.fleet.monitors().size(), 1);
    EXPECT_FALSE(state().document.has_value());
    EXPECT_TRUE(bench.keychain.entries.values().contains(server.token())) << "complete with its token";
    ASSERT_FALSE(server.control(u"up"_s).isEmpty());
    bench.pressRefresh();
    EXPECT_TRUE(state().document.has_value());
}

TEST_F(AddServiceE2e, GivingUpLeavesNothing)
{
    AddServiceDialog &dialog = open();
    bench.keychain.mood = Keychain::Mood::Hangs;
    submit(dialog, server.token());
    ASSERT_TRUE(says(dialog, "addWorking", u"Waiting for your keyring…"_s));
    press(dialog, "addCancel");
    ASSERT_TRUE(isDialogGone());
    bench.keychain.mood = Keychain::Mood::Answers;
    bench.keychain.wakeUp(); // kept after all
    EXPECT_TRUE(waitFor([this] { return isNothingLeft(); }));
}

TEST_F(AddServiceE2e, AKeyringThatAnswersLateIsWaitedFor)
{
    const AddServiceDialog &dialog = open();
    bench.keychain.mood = Keychain::Mood::Hangs;
    submit(dialog, server.token());
    ASSERT_TRUE(says(dialog, "addWorking", u"Waiting for your keyring…"_s));
    EXPECT_TRUE(bench.fleet.monitors().isEmpty());
    bench.keychain.mood = Keychain::Mood::Answers;
    bench.keychain.wakeUp();
    ASSERT_TRUE(isDialogGone());
    ASSERT_EQ(bench.fleet.monitors().size(), 1);
    EXPECT_TRUE(state().service.tokenExpected);
    EXPECT_TRUE(state().document.has_value());
}

TEST_F(AddServiceE2e, AKeyringThatRefusesIsAskedAgainOrDoneWithout)
{
    bench.keychain.failure = KeychainReply::Status::Denied;
    const AddServiceDialog &dialog = open();
    submit(dialog, server.token());
    ASSERT_TRUE(waitFor([&dialog] { return isOffered(dialog, "addInstead"); }));
    EXPECT_TRUE(bench.fleet.monitors().isEmpty());
    press(dialog, "addInstead");
    ASSERT_TRUE(isDialogGone());
    ASSERT_EQ(bench.fleet.monitors().size(), 1);
    EXPECT_FALSE(state().service.tokenExpected);
    EXPECT_TRUE(state().document.has_value());
    EXPECT_NE(bench.awaited<QDialog>("messageBox"), nullptr) << "said that it is for this session";
}

TEST_F(AddServiceE2e, E05_AKeyringThatRefusedIsNotAskedAgainInThisSession)
{
    bench.keychain.failure = KeychainReply::Status::Denied;
    const AddServiceDialog &dialog = open();
    submit(dialog, server.token());
    ASSERT_TRUE(waitFor([&dialog] { return isOffered(dialog, "addInstead"); }));
    EXPECT_EQ(bench.keychain.writes, 1);
    const int reads = bench.keychain.reads;
    press(dialog, "addInstead");
    ASSERT_TRUE(isDialogGone());
    bench.pressRefresh();
    EXPECT_EQ(bench.banner().tone, text::Tone::Quiet) << "the token serves";
    EXPECT_EQ(bench.keychain.writes, 1) << "neither for the record of the verification";
    EXPECT_EQ(bench.keychain.reads, reads);
}

TEST_F(AddServiceE2e, AKnownServiceAndATakenNameAreSaidBeforeAnythingIsSent)
{
    QFile file(server.connectionFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto connection = parseConnectionFile(file.readAll());
    ASSERT_TRUE(connection.ok());
    ASSERT_TRUE(bench.add(*connection, server.token()));
    const AddServiceDialog &known = open();
    EXPECT_TRUE(textOf(known, "addProblem").contains(u"already here"_s));
    widget<QLineEdit>(known, "addToken")->setText(u"lic_abc"_s);
    EXPECT_FALSE(widget<QPushButton>(known, "addSubmit")->isEnabled());
    press(known, "addCancel");
    ASSERT_TRUE(isDialogGone());

    LicenseServerProcess other{{u"--name"_s, connection->name}};
    ASSERT_TRUE(other.start());
    bench.console.fleetController.addService(other.connectionFile());
    AddServiceDialog &dialog = *bench.console.window.findChild<AddServiceDialog *>(u"addServiceDialog"_s);
    ASSERT_TRUE(waitFor([&dialog] { return dialog.connection().has_value(); }));
    widget<QLineEdit>(dialog, "addToken")->setText(QString::fromLatin1(other.token()));
    EXPECT_TRUE(textOf(dialog, "addNameProblem").contains(u"has this name"_s));
    EXPECT_FALSE(widget<QPushButton>(dialog, "addSubmit")->isEnabled());
    widget<QLineEdit>(dialog, "addName")->setText(u"Another"_s);
    press(dialog, "addSubmit");
    EXPECT_TRUE(isDialogGone());
    EXPECT_EQ(bench.fleet.monitors().size(), 2);
}

} // namespace license::ui
