// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgres.h"

#include <gtest/gtest.h>

namespace license::test {

/// A database of its own for each test, on a server that all tests of the process share; it goes with the server.
/// `keeper`, no superuser, has run schema.sql and roles.sql and owns everything. There are two teams, acme and umbra,
/// and a login for each role in each: viewer_acme, operator_umbra, agent_acme, …; agent_all and viewer_all are for
/// every team, agent_none for services without one, and `stranger` has no role.
class TeamDatabase : public ::testing::Test
{
protected:
    void SetUp() override;

    Postgres &server() const;
    const QString &database() const { return m_database; }
    /// The superuser's answer.
    SqlAnswer admin(const QString &text) const;
    /// A connection of a role; the test fails if there is none.
    std::unique_ptr<PostgresSession> session(const QString &role) const;

    /// Adds a service to a team as its operator; its id.
    QString addService(const QString &name, const QString &team = QStringLiteral("acme"));
    /// The id of a role's agent, registered, with a token for each service that the role sees.
    QString addAgent(const QString &role, const QString &name = QStringLiteral("agent"));

private:
    QString m_database;
};

} // namespace license::test
