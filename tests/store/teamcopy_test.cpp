// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/folder.h"
#include "core/teamstore/teamcopy.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QFileInfo>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TeamCopies : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        ASSERT_TRUE(platform::Folder::claim(folder(), {}).ok());
    }
    std::unique_ptr<TeamCopy> copy(const QString &place = u"postgresql://db/licenses"_s) const
    {
        return std::make_unique<TeamCopy>(folder(), place);
    }
    static Service serviceOf(qint64 id, const QString &name = u"Acme HQ"_s)
    {
        Service service{.id = ServiceId{id}, .connection = sampleConnection(name), .tokenExpected = true};
        service.connection.addedCa = "more";
        return service;
    }
    static StoredState stateOf(qint64 seq)
    {
        const Verification verification = sampleVerification(seq);
        return {.reply = verification.reply, .seq = seq, .clock = verification.clock, .attempts = sampleFailure()};
    }

    const Reading now{Instant{} + 24h * 365 * 50, 5h, u"boot"_s};
};

TEST_F(TeamCopies, SayToALaterProgramWhatTheDatabaseSaid)
{
    const QVector<Service> services{serviceOf(7), serviceOf(9, u"Branch"_s)};
    StoredState second = stateOf(4);
    second.series = 2;
    second.acceptedUnder = sampleConnection(u"Before"_s);
    const QHash<ServiceId, StoredState> states{{ServiceId{7}, stateOf(3)}, {ServiceId{9}, second}};
    const PreferenceValues preferences{{u"language"_s, u"pl"_s}, {u"empty"_s, u""_s}};
    {
        const auto kept = copy();
        ASSERT_TRUE(kept->keep(services, now).ok());
        ASSERT_TRUE(kept->keep(states, now).ok());
        ASSERT_TRUE(kept->keep(preferences, now).ok());
    }
    const auto later = copy();
    EXPECT_EQ(later->heardAt(), now);
    EXPECT_EQ(later->services().value(), services);
    EXPECT_EQ(later->states({ServiceId{7}, ServiceId{9}, ServiceId{8}}).value(), states);
    EXPECT_EQ(later->preferences().value(), preferences);
    EXPECT_TRUE(!keepsFilesPrivate(m_temporary.path()) || isPrivate(later->path())); // Wine does not
}

TEST_F(TeamCopies, AreOfOnePlaceEach)
{
    ASSERT_TRUE(copy()->keep(QVector<Service>{serviceOf(7)}, now).ok());
    EXPECT_FALSE(copy(u"postgresql://other/licenses"_s)->heardAt());
    for (int other = 0; other < 2 * mostCopies; ++other) {
        ASSERT_TRUE(copy(u"postgresql://%1/licenses"_s.arg(other))->keep(QVector<Service>{serviceOf(7)}, now).ok());
    }
    EXPECT_EQ(QDir(folder()).entryList({u"last-known-*.db"_s}).size(), mostCopies);
}

TEST_F(TeamCopies, ForgetAServiceThatTheDatabaseHasNoLonger)
{
    ASSERT_TRUE(copy()->keep(QVector<Service>{serviceOf(7), serviceOf(9), serviceOf(11)}, now).ok());
    const auto later = copy(); // it has to look at what an earlier program has written
    ASSERT_TRUE(later->keep(QVector<Service>{serviceOf(9), serviceOf(11)}, now).ok());
    ASSERT_TRUE(later->remove(ServiceId{11}).ok());
    EXPECT_EQ(later->services().value(), QVector<Service>{serviceOf(9)});
    ASSERT_TRUE(later->keep(QVector<Service>{}, now).ok());
    EXPECT_TRUE(later->services()->isEmpty());
}

TEST_F(TeamCopies, MoveClocksForwardOnly)
{
    ASSERT_TRUE(copy()->keep(QVector<Service>{serviceOf(7)}, now).ok());
    const auto kept = copy();
    ASSERT_TRUE(kept->keep(QHash<ServiceId, StoredState>{{ServiceId{7}, stateOf(3)}}, now).ok());
    const GraceClock start = *stateOf(3).clock;
    GraceClock later = start;
    later.counted += 2h;
    later.last.boot += 2h;
    later.last.wall += 2h;
    GraceClock foreign = sampleClock(sampleDocument(4, 600));
    foreign.counted += 9h;
    const auto clockAfter = [&](const GraceClock &clock) {
        EXPECT_TRUE(kept->advance({{ServiceId{7}, clock}, {ServiceId{8}, clock}}).ok());
        return kept->states({ServiceId{7}})->value(ServiceId{7}).clock.value_or(GraceClock{});
    };
    EXPECT_EQ(clockAfter(later), later);
    EXPECT_EQ(clockAfter(start), later) << "an older one";
    EXPECT_EQ(clockAfter(foreign), later) << "of another document";
}

TEST_F(TeamCopies, AreNotedAsHeardWithoutWritingEachTime)
{
    const auto kept = copy();
    ASSERT_TRUE(kept->keep(QVector<Service>{serviceOf(7)}, now).ok());
    const auto after = [this](seconds span) { return Reading{now.wall + span, now.boot + span, now.bootId}; };
    ASSERT_TRUE(kept->heard(after(59s)).ok());
    EXPECT_EQ(copy()->heardAt(), now);
    ASSERT_TRUE(kept->heard(after(60s)).ok());
    EXPECT_EQ(copy()->heardAt(), after(60s));
}

TEST_F(TeamCopies, ThatAreUnsoundCountAsNoneAndAreMadeAnew)
{
    const QString path = copy()->path();
    const std::function<void()> attacks[] = {
        [&] { setContent(path, "no database at all, but longer than the smallest page of one"); },
        [&] { setContent(path, {}); },
        [&] {
            withDatabase(path, [](QSqlDatabase &database) {
                valueOf(database, u"CREATE TRIGGER act AFTER UPDATE ON service BEGIN DELETE FROM service; END"_s);
            });
        },
        [&] {
            const QString elsewhere = m_temporary.path() + u"/elsewhere"_s;
            setContent(elsewhere, "another person's");
            ASSERT_TRUE(QFile::remove(path));
            ASSERT_TRUE(QFile::link(elsewhere, path));
        },
    };
    for (const auto &attack : attacks) {
        ASSERT_TRUE(copy()->keep(QVector<Service>{serviceOf(7)}, now).ok());
        attack();
        EXPECT_FALSE(copy()->heardAt());
        EXPECT_FALSE(copy()->services().ok());
        ASSERT_TRUE(copy()->keep(QVector<Service>{serviceOf(9)}, now).ok());
        EXPECT_EQ(copy()->services().value(), QVector<Service>{serviceOf(9)});
    }
    EXPECT_EQ(contentOf(m_temporary.path() + u"/elsewhere"_s), "another person's");
}

TEST_F(TeamCopies, NeverHoldAToken)
{
    Service service = serviceOf(7);
    service.tokenStoredAt = now.wall;
    ASSERT_TRUE(copy()->keep(QVector<Service>{service}, now).ok());
    withDatabase(copy()->path(), [](QSqlDatabase &database) {
        const QString record = valueOf(database, u"SELECT record FROM service"_s).toString();
        EXPECT_FALSE(record.contains(u"\"token\""_s)) << qPrintable(record);
        EXPECT_EQ(valueOf(database, u"SELECT count(*) FROM sqlite_master"_s).toInt(), 2);
    });
}

} // namespace license::test
