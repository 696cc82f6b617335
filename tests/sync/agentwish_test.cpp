// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/teamnews.h"
#include "core/sync/agentwish.h"
#include "tests/sync/teamfixture.h"

#include <QElapsedTimer>

namespace license::test {

using namespace Qt::StringLiterals;

TEST_F(TeamSync, AWishLooksSeldomForAnAnswerThatItIsToldOf)
{
    ASSERT_TRUE(console->store->team()->beat(1).ok());
    const auto busy = console->store->tryLock(service.id);
    ASSERT_TRUE(busy.ok() && *busy);
    const auto people = computer(u"operator"_s, u"two"_s);
    const auto news = people->storage.listen();
    AgentWish wish(people->storage, {service.id}, nullptr);
    wish.listenTo(news);
    std::optional<TeamAnswer> answer;
    QObject::connect(&wish, &AgentWish::answered, &wish, [&](ServiceId, const TeamAnswer &given) { answer = given; });
    ASSERT_TRUE(waitFor([&] { return news->isComplete(); }));
    wish.start();
    ASSERT_TRUE(waitFor([&] { return home.sql(u"SELECT count(*) FROM license.request"_s) == u"1"_s; }));
    const auto looks = [&] {
        return home
            .sql(u"SELECT seq_scan + idx_scan FROM pg_stat_all_tables WHERE relid = 'license.request'::regclass"_s)
            .toInt();
    };
    const auto settle = [](int milliseconds) { EXPECT_FALSE(waitFor([] { return false; }, milliseconds)); };
    settle(2'000); // statistics are a second late
    const int before = looks();
    QElapsedTimer since;
    since.start();
    settle(6'000);
    EXPECT_LE(looks() - before, since.elapsed() / 1'000) << "each half second would make twice as many";
    EXPECT_FALSE(answer.has_value());
    home.sql(u"UPDATE license.request SET outcome = 'unchanged', answered_by = 'one'"_s);
    EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
}

TEST_F(TeamSync, OneConnectionHearsForAllWhoListen)
{
    auto first = console->storage.listen();
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(console->storage.listen(), first);
    const std::weak_ptr<TeamNews> heard = first;
    first.reset();
    EXPECT_TRUE(heard.expired()) << "it ends with the last of them";
}

} // namespace license::test
