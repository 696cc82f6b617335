// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/teamfixture.h"

namespace license::test {

/// The teams acme and umbra with a service each, `own` and `secret`; roles of acme attack.
class Attacks : public TeamDatabase
{
protected:
    void SetUp() override
    {
        TeamDatabase::SetUp();
        if (!HasFatalFailure()) {
            m_own = addService(QStringLiteral("own"), QStringLiteral("acme"));
            m_secret = addService(QStringLiteral("secret"), QStringLiteral("umbra"));
            m_agent = addAgent(QStringLiteral("agent_umbra"));
        }
    }

    static QString seen(const PostgresSession &as)
    {
        return as.run(QStringLiteral("SELECT name FROM license.service ORDER BY 1")).text;
    }
    const QString &own() const { return m_own; }
    const QString &secret() const { return m_secret; }
    /// The agent of the other team.
    const QString &otherAgent() const { return m_agent; }

private:
    QString m_own;
    QString m_secret;
    QString m_agent;
};

} // namespace license::test
