// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/teamstore/postgresstore.h"
#include "tests/store/everystore.h"
#include "tests/support/postgres.h"

namespace license::test {

/// The server that the tests of this process share; nullptr, and a failed test, if it does not start.
Postgres *sharedPostgres();

/// A database with a team's tables and roles. It has the roles viewer, operator and agent, with these rights.
class PostgresHome final : public StoreHome
{
public:
    PostgresHome();

    /// As an agent.
    Result<std::unique_ptr<Store>> open() const override
    {
        return openAs(QStringLiteral("agent"), QStringLiteral("one"));
    }
    /// As `role`, on the computer of that name.
    Result<std::unique_ptr<Store>> openAs(const QString &role, const QString &computer) const;
    /// The same with the clocks of that computer.
    Result<std::unique_ptr<Store>> openAs(const QString &role, const QString &computer, const Clock &clock) const;
    TeamAddress address(const QString &role) const;
    QString database() const { return m_database; }
    /// Runs text as the superuser; the text of the answer.
    QString sql(const QString &text) const;

private:
    const QString m_database;
    QTemporaryDir m_folder;
};

} // namespace license::test
