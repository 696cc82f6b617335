// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/teamwork.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

#include <ctime>

namespace license::test {

using namespace Qt::StringLiterals;

class TeamListening : public ::testing::Test
{
protected:
    TeamListening()
    {
        QObject::connect(news.get(), &TeamNews::noticed, news.get(), [this] { ++notices; });
    }
    QString listeners() const
    {
        return home.sql(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"_s);
    }

    const PostgresHome home;
    const std::unique_ptr<Store> store = home.open().take();
    std::unique_ptr<TeamNews> news = store->team()->listen();
    int notices = 0;
};

TEST_F(TeamListening, TellsOfEachChangeWhoeverMakesIt)
{
    ASSERT_TRUE(waitFor([&] { return news->isComplete() && notices > 0; }));
    notices = 0;
    const ServiceId id = store->addService(sampleConnection())->id;
    EXPECT_TRUE(waitFor([&] { return notices > 0; })) << "of this computer, too";
    const auto people = home.openAs(u"operator"_s, u"two"_s).take();
    for (const auto &change : {std::function<bool()>([&] { return people->team()->ask(id).ok(); }),
                               std::function<bool()>([&] { return people->removeService(id).ok(); })}) {
        notices = 0;
        ASSERT_TRUE(change());
        EXPECT_TRUE(waitFor([&] { return notices > 0; }));
    }
}

TEST_F(TeamListening, TellsThatTheDatabaseIsAwayAndThatItIsBack)
{
    ASSERT_TRUE(waitFor([&] { return news->isComplete() && notices > 0; }));
    for (const auto how : {Postgres::Stop::Fast, Postgres::Stop::Immediate}) {
        notices = 0;
        sharedPostgres()->stop(how);
        EXPECT_TRUE(waitFor([&] { return !news->isComplete() && notices > 0; }));
        ASSERT_TRUE(sharedPostgres()->restart());
        notices = 0;
        EXPECT_TRUE(waitFor([&] { return news->isComplete() && notices > 0; }, 60'000));
        notices = 0;
        ASSERT_TRUE(store->setPreference(u"theme"_s, u"dark"_s).ok());
        EXPECT_TRUE(waitFor([&] { return notices > 0; }));
    }
    EXPECT_EQ(listeners(), u"1"_s);
}

TEST_F(TeamListening, AsksNothingWhileItListensAndTakesNoTimeWhenItHasEnded)
{
    ASSERT_TRUE(waitFor([&] { return news->isComplete() && notices > 0; }));
    const QString activity = u"SELECT pid, query_start FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"_s;
    const QString before = home.sql(activity);
    sharedPostgres()->stop(Postgres::Stop::Immediate);
    ASSERT_TRUE(waitFor([&] { return !news->isComplete(); }));
    const std::clock_t used = std::clock();
    EXPECT_FALSE(waitFor([&] { return news->isComplete(); }, 1'000));
    EXPECT_LT(std::clock() - used, CLOCKS_PER_SEC / 2) << "a socket that has ended is let go";
    ASSERT_TRUE(sharedPostgres()->restart());
    ASSERT_TRUE(waitFor([&] { return news->isComplete(); }, 60'000));
    const QString now = home.sql(activity);
    EXPECT_NE(now, before);
    EXPECT_FALSE(waitFor([&] { return home.sql(activity) != now; }, 500));
}

} // namespace license::test
