// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/databaseproblem.h"
#include "core/store/servicelock.h"
#include "core/teamstore/postgresteam.h"
#include "core/teamstore/teamstoreprivate.h"

#include <QMutexLocker>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// A lease as long as it exists.
class TeamClaim final : public ServiceLock
{
public:
    TeamClaim(std::shared_ptr<TeamLeases> leases, ServiceId id, qint64 lease)
        : m_leases(std::move(leases)), m_id(id), m_lease(lease)
    {
        m_leases->keep(m_id, m_lease);
    }
    ~TeamClaim() override { m_leases->giveBack(m_id, m_lease); }

private:
    const std::shared_ptr<TeamLeases> m_leases;
    const ServiceId m_id;
    const qint64 m_lease;
};

} // namespace

Result<qint64> PostgresStore::Private::agent(TeamConnection &connection) const
{
    {
        const QMutexLocker lock(&mutex);
        if (agentId) {
            return *agentId;
        }
    }
    // Whether it is at work, TeamWork::beat() says: this may be a command beside an agent of the same folder.
    auto known = connection.run(u"SELECT id FROM agent WHERE owner = session_user AND name = ?"_s, {member.name});
    if (known && known->isEmpty()) {
        known = connection.run(u"SELECT register_agent(?, ?, ?, 0)"_s, {member.name, member.version, member.host});
    }
    if (!known) {
        return known.error();
    }
    const qint64 id = known->first()[0].toLongLong();
    setAgent(id);
    return id;
}

void PostgresStore::Private::setAgent(qint64 id) const
{
    const QMutexLocker lock(&mutex);
    agentId = id;
}

Result<std::optional<qint64>> PostgresStore::Private::claim(TeamConnection &connection, ServiceId id) const
{
    const auto me = agent(connection);
    if (!me) {
        return me.error();
    }
    // Who verifies has a token: in a keychain, of which the facts tell, or in a file.
    const auto told = team::write(connection,
                                  u"INSERT INTO agent_token (agent, service) SELECT ?, id FROM service WHERE id = ?"
                                  " ON CONFLICT DO NOTHING"_s,
                                  {*me, static_cast<qint64>(id)});
    if (!told) {
        return told.error();
    }
    const auto claimed = connection.run(u"SELECT claim_service(?, ?)"_s, {*me, static_cast<qint64>(id)});
    if (!claimed) {
        return claimed.error();
    }
    const QVariant lease = claimed->isEmpty() ? QVariant() : claimed->first()[0];
    return lease.isNull() ? std::optional<qint64>() : std::optional(lease.toLongLong());
}

Result<Done> PostgresStore::Private::forgetToken(TeamConnection &connection, ServiceId id) const
{
    const auto me = agent(connection);
    return me ? team::write(connection, u"DELETE FROM agent_token WHERE agent = ? AND service = ? AND NOT kept"_s,
                            {*me, static_cast<qint64>(id)})
              : me.error();
}

Result<Done> PostgresStore::Private::refuseReaders(TeamConnection &connection) const
{
    constexpr std::chrono::minutes often{1};
    bool may = false;
    bool known = false;
    {
        const QMutexLocker lock(&mutex);
        may = verifies;
        known = !knownUntil.hasExpired();
    }
    if (!known) {
        const auto rights = teamRights(connection);
        if (!rights) {
            return rights.error();
        }
        may = rights->verify;
        const QMutexLocker lock(&mutex);
        verifies = may;
        knownUntil.setRemainingTime(often);
    }
    return may ? Result<Done>(Done{}) : databaseError(DatabaseProblem::NotAllowed, u"the role may not verify"_s);
}

void PostgresStore::Private::beat(TeamConnection &connection) const
{
    // A command that runs for a moment counts nothing.
    std::optional<TeamPulse> before;
    {
        const QMutexLocker lock(&mutex);
        before = std::exchange(pulse, pulse.value_or(TeamPulse{}));
    }
    if (!before) {
        return;
    }
    const auto me = agent(connection);
    if (!me) {
        return; // a role that is no agent's
    }
    const TeamBeat next = before->next(member.clock->now());
    const auto told = connection.run(u"SELECT beat(?, ?, ?)"_s, {*me, next.follows, qint64{next.counted.count()}});
    if (told) {
        const QMutexLocker lock(&mutex);
        pulse = TeamPulse::confirmed(told->first()[0].toLongLong(), member.clock->now());
    }
}

Result<std::optional<qint64>> PostgresStore::Private::leaseFor(TeamConnection &connection, ServiceId id) const
{
    const auto held = leases->of(id);
    return held ? Result<std::optional<qint64>>(held) : claim(connection, id);
}

Result<std::unique_ptr<ServiceLock>> PostgresStore::tryLock(ServiceId id) const
{
    const auto connection = d->writer();
    if (!connection) {
        return connection.error();
    }
    if (const auto may = d->refuseReaders(**connection); !may) {
        return may.error();
    }
    const auto lease = d->claim(**connection, id);
    if (!lease) {
        return lease.error();
    }
    return *lease ? team::hold(d->leases, id, **lease) : std::unique_ptr<ServiceLock>();
}

std::unique_ptr<ServiceLock> team::hold(std::shared_ptr<TeamLeases> leases, ServiceId id, qint64 lease)
{
    return std::make_unique<TeamClaim>(std::move(leases), id, lease);
}

} // namespace license
