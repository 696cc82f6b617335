// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/sync/fleet.h"
#include "core/teamstore/openstore.h"
#include "tests/sync/teamfixture.h"

#include <QSignalSpy>

namespace license::test {

using namespace Qt::StringLiterals;

/// The console of a person, which shows what the team's agent verifies.
class TeamAway : public TeamSync
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(TeamSync::SetUp());
        StoredMonitor agent(service, console->context);
        ASSERT_EQ(refresh(agent).outcome, Outcome::Changed);
    }
    Result<std::unique_ptr<Store>> remembering(const QString &role = u"operator"_s) const
    {
        const auto place = storePlaceFrom(sharedPostgres()->url(role, home.database()));
        EXPECT_TRUE(std::holds_alternative<StorePlace>(place));
        return openStore(std::get<StorePlace>(place), folder.filePath(u"desk-"_s + role), clock, {},
                         WhileAway::Remember);
    }
    /// The database's clock is not the fake one, which may be worth a warning.
    static bool isCurrent(const ServiceMonitor *monitor)
    {
        return monitor && !monitor->state().lastKnown && !monitor->state().storageError &&
               monitor->status().severity != Severity::Unknown;
    }
};

TEST_F(TeamAway, AConsoleThatStartsWithoutTheDatabaseShowsTheLastKnownState)
{
    const Reading heard = clock.now();
    std::optional<LicenseDocument> document;
    {
        Console desk(remembering().take(), clock);
        Fleet fleet(desk.context);
        ASSERT_TRUE(fleet.load().ok());
        ASSERT_TRUE(isCurrent(fleet.find(service.id)));
        document = fleet.find(service.id)->state().document;
        ASSERT_TRUE(document);
    }
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    clock.advance(std::chrono::minutes{12});
    auto opened = remembering();
    ASSERT_TRUE(opened.ok()) << qPrintable(opened.error().detail);
    Console desk(opened.take(), clock);
    Fleet fleet(desk.context);
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor *monitor = fleet.find(service.id);
    ASSERT_TRUE(monitor);
    EXPECT_EQ(monitor->state().document, document);
    ASSERT_TRUE(monitor->state().lastKnown);
    EXPECT_EQ(monitor->state().lastKnown->at, heard);
    EXPECT_EQ(databaseProblem(monitor->state().lastKnown->why), DatabaseProblem::Away);
    EXPECT_EQ(monitor->status().severity, Severity::Unknown) << "never green";
    EXPECT_EQ(monitor->status().knownFor, std::chrono::minutes{12});
    fleet.startSchedule();
    EXPECT_EQ(refresh(*monitor).outcome, Outcome::Failed);
    EXPECT_TRUE(monitor->state().lastKnown) << "a person's attempt does not make it newer";
    EXPECT_EQ(monitor->state().document, document);

    ASSERT_TRUE(sharedPostgres()->restart());
    ASSERT_TRUE(waitFor([&] { return isCurrent(monitor); }, 60'000)) << "it returns by itself";
    EXPECT_EQ(fleet.find(service.id), monitor);
    EXPECT_EQ(monitor->state().document, document);
    ASSERT_TRUE(console->store->renameService(service.id, u"Renamed"_s).ok());
    ASSERT_TRUE(waitFor([&] { return monitor->state().service.connection.name == u"Renamed"_s; }, 60'000))
        << "it listens, too";
    EXPECT_EQ(verifications(), 1);
}

TEST_F(TeamAway, TheDatabaseDecidesAgainstTheCopy)
{
    {
        Console desk(remembering().take(), clock);
        Fleet fleet(desk.context);
        ASSERT_TRUE(fleet.load().ok());
    }
    // A backup of the database is restored, in which the service was never verified and another one exists.
    home.sql(u"ALTER TABLE license.verification DISABLE TRIGGER ALL;"
             "UPDATE license.verification SET reply = NULL, seq = 0, clock = NULL, accepted_at = NULL;"
             "ALTER TABLE license.verification ENABLE TRIGGER ALL"_s);
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    Console desk(remembering().take(), clock);
    Fleet fleet(desk.context);
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor *monitor = fleet.find(service.id);
    ASSERT_TRUE(monitor && monitor->state().document);
    fleet.startSchedule();
    ASSERT_TRUE(sharedPostgres()->restart());
    ASSERT_TRUE(waitFor([&] { return !monitor->state().lastKnown; }, 60'000));
    EXPECT_FALSE(monitor->state().document) << "nothing of the copy outlives it";
    EXPECT_EQ(monitor->status().severity, Severity::Unknown);
    EXPECT_EQ(home.sql(u"SELECT count(*) FROM license.verification WHERE reply IS NOT NULL"_s), u"0"_s);
}

TEST_F(TeamAway, AComputerThatKnowsNothingSaysWhatIsTheMatter)
{
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    const auto opened = remembering();
    ASSERT_TRUE(sharedPostgres()->restart());
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(databaseProblem(opened.error()), DatabaseProblem::Away);
}

TEST_F(TeamAway, WhatIsShownHasAnAgeUntilTheDatabaseIsBack)
{
    Console desk(remembering().take(), clock);
    Fleet fleet(desk.context);
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor *monitor = fleet.find(service.id);
    fleet.startSchedule();
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(waitFor([&] { return isCurrent(monitor); }, 60'000));
        sharedPostgres()->stop(Postgres::Stop::Immediate);
        ASSERT_TRUE(waitFor([&] { return monitor->state().lastKnown.has_value(); }, 60'000));
        EXPECT_FALSE(monitor->state().lastKnown->copied);
        clock.advance(std::chrono::minutes{3});
        EXPECT_EQ(monitor->status().knownFor, std::chrono::minutes{3});
        EXPECT_EQ(monitor->status().severity, Severity::Unknown);
        EXPECT_FALSE(monitor->isDue());
        ASSERT_TRUE(sharedPostgres()->restart());
    }
    EXPECT_TRUE(waitFor([&] { return isCurrent(monitor); }, 60'000));
}

TEST_F(TeamAway, TheRoleIsAskedOnceForEachConnection)
{
    Console desk(remembering(u"viewer"_s).take(), clock);
    Fleet fleet(desk.context);
    ASSERT_TRUE(fleet.load().ok());
    EXPECT_FALSE(fleet.rights());
    EXPECT_TRUE(permits(fleet.rights(), TeamAct::Refresh)) << "as long as nothing is known";
    const QSignalSpy told(&fleet, &Fleet::rightsChanged);
    fleet.startSchedule();
    ASSERT_TRUE(waitFor([&] { return fleet.rights().has_value(); }, 60'000));
    TeamRights expected{.read = true};
    EXPECT_EQ(*fleet.rights(), expected);
    home.sql(u"GRANT license_operator TO viewer"_s);
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    ASSERT_TRUE(sharedPostgres()->restart());
    expected.operate = true;
    const bool learned = waitFor([&] { return fleet.rights() == expected; }, 60'000);
    home.sql(u"REVOKE license_operator FROM viewer"_s);
    EXPECT_TRUE(learned);
    EXPECT_EQ(told.size(), 2);
}

} // namespace license::test
