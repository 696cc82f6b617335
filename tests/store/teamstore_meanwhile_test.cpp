// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "tests/store/postgreskinds.h"
#include "tests/store/storefixture.h"
#include "tests/support/waitfor.h"

namespace license::test {

using namespace Qt::StringLiterals;

/// A store in a database that becomes another one while it is open.
class TeamStoreMeanwhile : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = home.open();
        ASSERT_TRUE(opened.ok()) << qPrintable(opened ? QString() : opened.error().detail);
        store = opened.take();
    }

    const PostgresHome home;
    std::unique_ptr<Store> store;
};

TEST_F(TeamStoreMeanwhile, BecomesNewerAndIsSavedToNoMore)
{
    const ServiceId id = store->addService(sampleConnection())->id;
    home.sql(u"UPDATE license.schema_version SET version = 99"_s);
    EXPECT_EQ(storageProblem(store->renameService(id, u"Other"_s).error()), StorageProblem::NewerVersion);
    EXPECT_EQ(storageProblem(store->readOnlyReason().value_or(Error{})), StorageProblem::NewerVersion);
    EXPECT_EQ(store->services()->first().connection.name, sampleConnection().name);
    home.sql(u"UPDATE license.schema_version SET version = 1"_s); // a backup was restored
    EXPECT_TRUE(store->renameService(id, u"Other"_s).ok());
    EXPECT_EQ(store->readOnlyReason(), std::nullopt);
}

TEST_F(TeamStoreMeanwhile, IsOnAnotherServerAndTakesWritesWithoutANewStart)
{
    const ServiceId id = store->addService(sampleConnection())->id;
    // Connections that are open stay with a server that takes no writes any more; new ones meet another, which does.
    home.sql(u"ALTER ROLE agent SET default_transaction_read_only = off"_s);
    home.sql(u"ALTER SYSTEM SET default_transaction_read_only = on"_s);
    home.sql(u"SELECT pg_reload_conf()"_s);
    int names = 0;
    std::optional<Error> refused;
    ASSERT_TRUE(waitFor([&] {
        const auto renamed = store->renameService(id, u"Name %1"_s.arg(++names));
        refused = renamed ? std::nullopt : std::optional(renamed.error());
        return refused.has_value();
    }));
    EXPECT_EQ(databaseProblem(*refused), DatabaseProblem::ReadOnly);
    const auto renamed = store->renameService(id, u"Another"_s);
    EXPECT_TRUE(renamed.ok()) << qPrintable(renamed ? QString() : renamed.error().detail);
    EXPECT_EQ(store->readOnlyReason(), std::nullopt);
    home.sql(u"BEGIN READ WRITE; ALTER ROLE agent RESET default_transaction_read_only; COMMIT"_s);
    home.sql(u"ALTER SYSTEM RESET default_transaction_read_only"_s);
    home.sql(u"SELECT pg_reload_conf()"_s);
}

} // namespace license::test
