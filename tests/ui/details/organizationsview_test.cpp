// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/sampleorganizations.h"
#include "tests/ui/uitools.h"
#include "ui/details/organizationsview.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

using std::chrono::days;
using std::chrono::minutes;

namespace {

const Instant moment = FakeClock().now().wall;

KnownManagement reported(const QVector<Organization> &organizations)
{
    KnownManagement known;
    known.state.signIn = ManagementSignIn{.address = u"https://xms.example"_s,
                                          .email = u"admin@example.com"_s,
                                          .signedInAt = moment - days{1},
                                          .tokenUntil = moment + days{29}};
    known.state.report = ManagementReport{
        .reportedAt = moment - minutes{5}, .origin = u"https://xms.example"_s, .organizations = organizations};
    return known;
}

/// Counts what a person asks for.
struct Tester
{
    OrganizationsView view;
    int fetches = 0;
    int signIns = 0;
    int consoles = 0;

    Tester()
    {
        QObject::connect(&view, &OrganizationsView::consoleRequested, &view, [this] { ++consoles; });
        QObject::connect(&view, &OrganizationsView::fetchRequested, &view, [this] { ++fetches; });
        QObject::connect(&view, &OrganizationsView::signInRequested, &view, [this] { ++signIns; });
    }
};

} // namespace

TEST(OrganizationsView, SaysWhoHasReportedItAndWhenAndThatItIsNotVerified)
{
    Tester tester;
    tester.view.present({.known = reported(sampleOrganizations()),
                         .disagreement = RepositoryDisagreement{.reported = 102, .verified = 64}},
                        moment);
    EXPECT_EQ(textOf(tester.view, "reportOrigin"), u"Reported by the Management Service 5 min ago; not verified."_s);
    EXPECT_TRUE(textOf(tester.view, "reportDifference").contains(u"102"_s));
    EXPECT_TRUE(textOf(tester.view, "reportDifference").contains(u"64"_s));
    EXPECT_EQ(textOf(tester.view, "organizationsCount"), u"5 organizations"_s);
    EXPECT_EQ(tester.view.table()->model()->rowCount(), 5);
    press(tester.view, "reportAction");
    EXPECT_EQ(tester.fetches, 1);
}

TEST(OrganizationsView, EachMissingReportSaysWhyAndWhatToDo)
{
    const Error timeout{.code = ErrorCode::Timeout, .management = ManagementProblem::Other};
    KnownManagement signedIn = reported({});
    signedIn.state.report.reset();
    KnownManagement expired = signedIn;
    expired.state.signIn->tokenUntil = moment;
    KnownManagement failed = signedIn;
    failed.error = timeout;
    const struct
    {
        OrganizationsState state;
        QString headline;
        int fetches;
        int signIns;
    } rows[] = {
        {{}, u"Not signed in to the Management Service"_s, 0, 1},
        {{.known = {}, .keychain = false}, u"Not signed in to the Management Service"_s, 0, 0},
        {{.known = {}, .keychain = true, .demo = true}, u"No Management Service"_s, 0, 0},
        {{.known = signedIn}, u"No report yet"_s, 1, 0},
        {{.known = expired}, u"The sign-in has ended"_s, 0, 1},
        {{.known = failed}, u"The organizations could not be loaded"_s, 1, 0},
        {{.known = reported({})}, u"No organizations"_s, 0, 0},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.headline.toStdString());
        Tester tester;
        tester.view.present(row.state, moment);
        EXPECT_EQ(textOf(tester.view, "emptyHeadline"), row.headline);
        ASSERT_EQ(isOffered(tester.view, "emptyAction"), row.fetches + row.signIns > 0);
        if (row.fetches + row.signIns > 0) {
            press(tester.view, "emptyAction");
        }
        EXPECT_EQ(tester.fetches, row.fetches);
        EXPECT_EQ(tester.signIns, row.signIns);
    }
}

TEST(OrganizationsView, AFailureKeepsTheEarlierReport)
{
    Tester tester;
    KnownManagement known = reported(sampleOrganizations());
    known.error = Error{.code = ErrorCode::Timeout, .management = ManagementProblem::Other};
    tester.view.present({.known = known}, moment);
    EXPECT_TRUE(textOf(tester.view, "reportProblem").contains(u"did not answer in time"_s));
    EXPECT_TRUE(textOf(tester.view, "reportOrigin").contains(u"5 min ago"_s));
    EXPECT_EQ(tester.view.table()->model()->rowCount(), 5);
    known.error = Error{.code = ErrorCode::CredentialsRejected, .management = ManagementProblem::TokenRefused};
    tester.view.present({.known = known}, moment);
    press(tester.view, "reportAction");
    EXPECT_EQ(tester.signIns, 1);
    EXPECT_EQ(tester.view.table()->model()->rowCount(), 5);
}

TEST(OrganizationsView, FiltersAndExportsWhatMatches)
{
    Tester tester;
    tester.view.present({.known = reported(sampleOrganizations())}, moment);
    auto *filter = widget<QLineEdit>(tester.view, "organizationsFilter");
    filter->setText(u"LABS"_s);
    EXPECT_EQ(textOf(tester.view, "organizationsCount"), u"1 of 5"_s);
    ASSERT_EQ(tester.view.shown().size(), 1);
    EXPECT_EQ(tester.view.shown().first().name, u"acme-labs"_s);
    filter->setText(u"zzz"_s);
    EXPECT_EQ(textOf(tester.view, "emptyHeadline"), u"Nothing matches"_s);
    press(tester.view, "emptyAction");
    EXPECT_EQ(tester.view.shown().size(), 5);
}

TEST(OrganizationsView, ARowLeadsToTheConsoleWhereLicensesAreActivated)
{
    Tester tester;
    auto *activate = tester.view.findChild<QAction *>(u"organizationsConsole"_s);
    ASSERT_NE(activate, nullptr);
    EXPECT_TRUE(tester.view.table()->actions().contains(activate)) << "in the menu of the rows";
    activate->trigger();
    EXPECT_EQ(tester.consoles, 0) << "nobody has signed in: its address is not known";
    tester.view.present({.known = reported(sampleOrganizations())}, moment);
    activate->trigger();
    EXPECT_EQ(tester.consoles, 1);
    tester.view.present({.known = reported(sampleOrganizations()), .demo = true}, moment);
    EXPECT_FALSE(activate->isEnabled());
}

TEST(OrganizationsView, SortsByNumbers)
{
    Tester tester;
    tester.view.present({.known = reported(sampleOrganizations())}, moment);
    tester.view.table()->sortByColumn(2, Qt::AscendingOrder); // protected
    QStringList names;
    for (const Organization &each : tester.view.shown()) {
        names += each.name;
    }
    EXPECT_EQ(names, (QStringList{u"acme-new"_s, u"acme-labs"_s, u"OrgName"_s, u"acme-archive"_s, u"acme-platform"_s}));
}

} // namespace license::ui
