// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/teamstore/rememberingstore.h"
#include "tests/store/storefixture.h"
#include "tests/support/fakeclock.h"

#include <QDir>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A store in SQLite stands for the team's database: it is away until dataVersion() is asked.
class RememberingStores : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        id = fill(7).id;
    }
    std::unique_ptr<RememberingStore> remembering(std::optional<Error> away = std::nullopt) const
    {
        return std::make_unique<RememberingStore>(open(), std::make_unique<TeamCopy>(folder(), u"team"_s), clock,
                                                  std::move(away));
    }
    void hear(Store &store) const
    {
        EXPECT_TRUE(store.services().ok());
        EXPECT_TRUE(store.states({id}).ok());
        EXPECT_TRUE(store.preferences().ok());
    }
    /// Another computer verifies.
    void verifyElsewhere(qint64 seq) const
    {
        ASSERT_TRUE(open()->saveVerification(id, sampleVerification(seq, 60 * seq)).ok());
    }

    FakeClock clock;
    ServiceId id{};
    const Error away = databaseError(DatabaseProblem::Away, u"could not connect"_s);
};

TEST_F(RememberingStores, ShowTheLastKnownStateUntilTheDatabaseAnswers)
{
    const Reading heard = clock.now();
    QVector<Service> services;
    {
        const auto store = remembering();
        ASSERT_TRUE(store->setPreference(u"language"_s, u"pl"_s).ok());
        EXPECT_FALSE(store->lastKnown());
        hear(*store);
        services = store->services().value();
    }
    verifyElsewhere(8);
    ASSERT_TRUE(open()->renameService(id, u"Renamed"_s).ok());
    clock.advance(12min);
    const auto store = remembering(away);
    EXPECT_EQ(store->lastKnown(), (LastKnown{heard, away, true}));
    EXPECT_EQ(store->readOnlyReason(), away);
    EXPECT_EQ(store->services().value(), services);
    EXPECT_EQ(store->service(id).value(), services.first());
    EXPECT_EQ(store->servicesOf({id}).value(), services);
    EXPECT_TRUE(store->servicesOf({})->isEmpty());
    EXPECT_EQ(store->state(id)->seq, 7);
    EXPECT_EQ(store->states({id})->value(id).seq, 7);
    EXPECT_EQ(store->preferences()->value(u"language"_s), u"pl"_s);
    EXPECT_EQ(store->preference(u"language"_s).value(), u"pl"_s);

    ASSERT_TRUE(store->dataVersion().ok());
    EXPECT_FALSE(store->lastKnown());
    EXPECT_FALSE(store->readOnlyReason());
    EXPECT_EQ(store->services()->first().connection.name, u"Renamed"_s);
    EXPECT_EQ(store->state(id)->seq, 8);
}

TEST_F(RememberingStores, FollowWhatTheyChangeThemselves)
{
    {
        const auto store = remembering();
        hear(*store);
        ASSERT_TRUE(store->renameService(id, u"Renamed"_s).ok());
        ASSERT_TRUE(store->saveVerification(id, sampleVerification(8, 600)).ok());
        Connection other = sampleConnection(u"Other"_s);
        other.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
        ASSERT_TRUE(store->addService(other).ok());
    }
    {
        const auto store = remembering(away);
        ASSERT_EQ(store->services()->size(), 2);
        EXPECT_EQ(store->service(id)->connection.name, u"Renamed"_s);
        EXPECT_EQ(store->state(id)->seq, 8);
    }
    ASSERT_TRUE(remembering()->removeService(id).ok());
    EXPECT_EQ(remembering(away)->services()->size(), 1);
}

TEST_F(RememberingStores, PushNothingOfTheCopy)
{
    hear(*remembering());
    const GraceClock before = *open()->state(id)->clock;
    GraceClock later = before;
    later.counted += 3h;
    later.last.boot += 3h;
    later.last.wall += 3h;
    const auto store = remembering(away);
    ASSERT_EQ(store->states({id})->size(), 1);
    for (const bool heard : {false, true}) {
        SCOPED_TRACE(heard);
        ASSERT_EQ(!store->lastKnown(), heard);
        ASSERT_TRUE(store->saveHeartbeats({{id, later}}).ok());
        EXPECT_EQ(open()->state(id)->clock, before);
        store->finishCopying();
        EXPECT_EQ(TeamCopy(folder(), u"team"_s).states({id})->value(id).clock, later) << "only there it counts on";
        ASSERT_TRUE(store->dataVersion().ok());
    }
    ASSERT_TRUE(store->states({id}).ok()); // the database's own
    ASSERT_TRUE(store->saveHeartbeat(id, later).ok());
    EXPECT_EQ(open()->state(id)->clock, later);
}

TEST_F(RememberingStores, CountTheTimeOfEachProgramThatShowsTheCopy)
{
    hear(*remembering());
    milliseconds truth{0};
    const GraceClock start = *remembering(away)->state(id)->clock;
    Reading now = start.last;
    for (const bool rebooted : {false, true, true}) {
        // Up for five hours, and then a boot by a wall clock that is set back to the beginning.
        if (rebooted) {
            now = Reading{start.last.wall, 1s, now.bootId + u'x'};
        }
        const auto store = remembering(away);
        const GraceClock known = store->state(id)->clock->advanced(now);
        EXPECT_GE(known.elapsed(), truth) << "never better than the truth";
        now.wall += 5h;
        now.boot += 5h;
        truth += 5h;
        ASSERT_TRUE(store->saveHeartbeats({{id, known.advanced(now)}}).ok());
    }
    EXPECT_GE(remembering(away)->state(id)->clock->elapsed(), truth);
}

TEST_F(RememberingStores, GoOnWithoutACopyThatCannotBeWritten)
{
    const auto store = remembering();
    ASSERT_TRUE(QDir().mkpath(TeamCopy(folder(), u"team"_s).path()));
    hear(*store);
    ASSERT_TRUE(store->renameService(id, u"Renamed"_s).ok());
    store->finishCopying();
    EXPECT_EQ(store->service(id)->connection.name, u"Renamed"_s);
    EXPECT_FALSE(TeamCopy(folder(), u"team"_s).heardAt());
}

} // namespace license::test
