// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/teamwork.h"
#include "tests/store/postgreskinds.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

namespace license::test {

/// Computers of a team on one database and one license server, whose service they know.
class TeamSync : public SyncTest
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(SyncTest::SetUp());
        console.reset();
        console = computer(QStringLiteral("agent"), QStringLiteral("one"));
        service = addService(*console);
    }
    std::unique_ptr<Console> computer(const QString &role, const QString &name) const
    {
        auto store = home.openAs(role, name, clock);
        EXPECT_TRUE(store.ok()) << qPrintable(store.ok() ? QString() : store.error().detail);
        return std::make_unique<Console>(store.take(), clock);
    }

    const PostgresHome home;
};

} // namespace license::test
