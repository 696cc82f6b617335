// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/uitools.h"
#include "ui/connection/managementpanel.h"

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

using std::chrono::days;

namespace {

const Instant moment = FakeClock().now().wall;

ManagementPanelState signedIn(days left)
{
    ManagementPanelState state;
    state.known.state.signIn = ManagementSignIn{.address = u"https://xms.example"_s,
                                                .email = u"admin@example.com"_s,
                                                .signedInAt = moment - days{30} + left,
                                                .tokenUntil = moment + left};
    return state;
}

} // namespace

TEST(ManagementPanel, OffersToSignInAndSaysOnWhatTheConsoleRelies)
{
    ManagementPanel panel;
    panel.present({}, moment);
    EXPECT_EQ(textOf(panel, "managementAccount"), u"Not signed in"_s);
    for (const char *fact : {"managementAddress", "managementEnd", "managementReport"}) {
        EXPECT_FALSE(widget<QLabel>(panel, fact)->isVisibleTo(&panel)) << fact << " says nothing yet";
    }
    EXPECT_TRUE(isOffered(panel, "managementSignIn"));
    EXPECT_FALSE(isOffered(panel, "managementSignOut"));
    EXPECT_FALSE(isOffered(panel, "managementConsole"));
    QString words;
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        words += label->text();
    }
    EXPECT_TRUE(words.contains(u"not tried against a real service"_s));
    EXPECT_TRUE(words.contains(u"own console"_s)) << "where licenses are activated";
}

TEST(ManagementPanel, CountsTheDaysOfASignIn)
{
    const struct
    {
        days left;
        QString account;
        QString note;
    } rows[] = {
        {days{23}, u"Signed in as admin@example.com"_s, u"23 d left"_s},
        {days{5}, u"Signed in as admin@example.com"_s, u"5 d left. Sign in again before that."_s},
        {days{0}, u"Signed in as admin@example.com before"_s, u"A sign-in lasts 30 days."_s},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.left.count());
        ManagementPanel panel;
        panel.present(signedIn(row.left), moment);
        EXPECT_EQ(textOf(panel, "managementAccount"), row.account);
        EXPECT_EQ(textOf(panel, "managementEndNote"), row.note);
        EXPECT_EQ(textOf(panel, "managementAddress"), u"https://xms.example"_s);
        EXPECT_TRUE(widget<QLabel>(panel, "managementAddress")->isVisibleTo(&panel));
        EXPECT_EQ(widget<QAbstractButton>(panel, "managementSignIn")->text(), u"Sign in again…"_s);
        EXPECT_TRUE(isOffered(panel, "managementSignOut"));
        EXPECT_TRUE(isOffered(panel, "managementConsole"));
    }
}

TEST(ManagementPanel, SaysWhyNothingNewerIsReported)
{
    ManagementPanelState state = signedIn(days{20});
    state.known.state.report =
        ManagementReport{.reportedAt = moment, .origin = u"https://xms.example"_s, .organizations = {{}, {}}};
    ManagementPanel panel;
    panel.present(state, moment);
    EXPECT_EQ(textOf(panel, "managementReportNote"), u"2 organizations"_s);
    state.known.error = Error{.code = ErrorCode::Timeout, .management = ManagementProblem::Other};
    panel.present(state, moment);
    EXPECT_TRUE(textOf(panel, "managementReportNote").contains(u"did not answer in time"_s));
    state.known.error = Error{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::TokenRefused};
    panel.present(state, moment);
    EXPECT_TRUE(textOf(panel, "managementAccountNote").contains(u"no longer accepts the sign-in"_s));
    EXPECT_EQ(textOf(panel, "managementReportNote"), u"2 organizations"_s) << "said once";
}

TEST(ManagementPanel, WithoutAKeychainNobodySignsIn)
{
    ManagementPanel panel;
    panel.present({.known = {}, .keychain = false}, moment);
    EXPECT_FALSE(isOffered(panel, "managementSignIn"));
    EXPECT_TRUE(textOf(panel, "managementAccountNote").contains(u"only in a keychain"_s));
}

TEST(ManagementPanel, ADemoHasNone)
{
    ManagementPanel panel;
    panel.present({.known = {}, .keychain = true, .demo = true}, moment);
    EXPECT_FALSE(isOffered(panel, "managementSignIn"));
    EXPECT_EQ(textOf(panel, "managementAccountNote"), u"A demo has no Management Service."_s);
}

TEST(ManagementPanel, SaysThatItSignsIn)
{
    ManagementPanel panel;
    panel.present({.known = {}, .keychain = true, .demo = false, .signingIn = true}, moment);
    EXPECT_EQ(textOf(panel, "managementAccount"), u"Signing in…"_s);
    EXPECT_TRUE(widget<QAbstractButton>(panel, "managementSignIn")->isEnabled()) << "it keeps the focus";
}

} // namespace license::ui
