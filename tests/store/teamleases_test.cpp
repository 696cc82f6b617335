// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamleases.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

TEST(TeamLeases, AreRenewedAsLongAsTheyAreHeldAndThenGivenBack)
{
    const PostgresHome home;
    const auto store = home.openAs(u"agent"_s, u"one"_s);
    ASSERT_TRUE(store.ok()) << qPrintable(store.error().detail);
    const ServiceId id = (*store)->addService(sampleConnection(u"First"_s))->id;
    home.sql(u"INSERT INTO license.agent (owner, name, lanes) VALUES ('agent', 'two', 1) ON CONFLICT DO NOTHING"_s);
    home.sql(u"INSERT INTO license.agent_token (agent, owner, service) SELECT id, owner, %1 FROM license.agent"
             " WHERE name = 'two'"_s.arg(qint64(id)));
    home.sql(u"INSERT INTO license.claim (service, agent, owner, until) SELECT %1, id, owner,"
             " clock_timestamp() + interval '30 seconds' FROM license.agent WHERE name = 'two'"_s.arg(qint64(id)));
    const auto counts = [&home](const QString &where) {
        return home.sql(u"SELECT count(*) FROM license.claim "_s + where).toInt();
    };
    const qint64 lease = home.sql(u"SELECT lease FROM license.claim"_s).toLongLong();
    ASSERT_GT(lease, 0);
    const QString renewed = u"WHERE until > clock_timestamp() + interval '40 seconds'"_s;
    ASSERT_EQ(counts(renewed), 0);
    TeamLeases leases(home.address(u"agent"_s), std::chrono::milliseconds{50});
    leases.keep(id, lease);
    EXPECT_TRUE(waitFor([&] { return counts(renewed) == 1; }, 60'000));
    home.sql(u"UPDATE license.claim SET until = clock_timestamp() + interval '30 seconds'"_s);
    EXPECT_TRUE(waitFor([&] { return counts(renewed) == 1; }, 60'000)) << "again and again";
    leases.giveBack(id, lease);
    EXPECT_TRUE(waitFor([&] { return counts(QString()) == 0; }, 60'000));
}

} // namespace license::test
