// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/teamclock.h"
#include "core/store/servicelock.h"
#include "core/teamstore/postgresstore.h"
#include "core/teamstore/teamdatabase.h"
#include "core/teamstore/teamleases.h"

#include <QDeadlineTimer>
#include <QMutex>

namespace license {

struct PostgresStore::Private
{
    Private(const TeamAddress &address, TeamMember who, QString place)
        : database(address)
        , member(std::move(who))
        , folder(std::move(place))
        , leases(std::make_shared<TeamLeases>(address))
    {}

    /// The calling thread's connection, open.
    Result<TeamConnection *> reader() const;
    /// The same, or why nothing is saved.
    Result<TeamConnection *> writer() const;
    /// Looks at the tables once, and makes or migrates them if this role may; at their version again with each new
    /// connection. True if it was read just now.
    Result<bool> prepare(TeamConnection &connection) const;
    /// Whether a newer program has migrated the tables: with each new connection, and before each write.
    Result<Done> readVersion(TeamConnection &connection) const;
    void noteVersion(int version) const;
    /// A person's settings.
    Result<PreferenceValues> preferences(TeamConnection &connection) const;
    /// The number of this computer in the database, which learns of it by the first call.
    Result<qint64> agent(TeamConnection &connection) const;
    void setAgent(qint64 id) const;
    /// Whether the role may verify, asked once a minute: a viewer's console does not fill the database's log.
    Result<Done> refuseReaders(TeamConnection &connection) const;
    /// A lease of a service for this process; nothing while another agent has one.
    Result<std::optional<qint64>> claim(TeamConnection &connection, ServiceId id) const;
    /// This computer has no token for a service after all, in no file and no keychain.
    Result<Done> forgetToken(TeamConnection &connection, ServiceId id) const;
    /// What agents' boot clocks count: told to the database, from the second heartbeat of this process on.
    void beat(TeamConnection &connection) const;
    /// The lease under which this process may save now: the one that it holds, or one for this transaction.
    Result<std::optional<qint64>> leaseFor(TeamConnection &connection, ServiceId id) const;

    const TeamDatabase database;
    const TeamMember member;
    const QString folder;
    const std::shared_ptr<TeamLeases> leases;
    mutable QMutex mutex; ///< guards the following seven members
    mutable bool verifies = false;
    mutable QDeadlineTimer knownUntil;        ///< `verifies`
    QHash<ServiceId, QByteArray> unconfirmed; ///< replies whose commit was not answered
    mutable std::optional<Error> readOnlyReason;
    mutable std::optional<qint64> agentId;
    mutable std::optional<TeamPulse> pulse;
    mutable std::optional<Error> newer; ///< made by a newer version
    mutable QMutex preparing;           ///< guards the next
    mutable bool prepared = false;
};

namespace team {

/// One parameter for any number of services: a list would be prepared anew for each length.
QString listOf(const QVector<ServiceId> &services);
/// Those of them that are there, as the agent of that name knows them.
Result<QVector<Service>> readServices(TeamConnection &connection, const QString &member,
                                      const QVector<ServiceId> &services);
/// The error for a service that is not there.
Error noSuchService();
/// Succeeds if the service is there, and keeps others from changing it until the transaction ends.
Result<Done> hold(TeamConnection &connection, ServiceId id);
/// A statement whose rows are of no interest.
Result<Done> write(TeamConnection &connection, const QString &statement, const QVariantList &values);

/// A lease as long as it exists: renewed meanwhile, and then given back.
std::unique_ptr<ServiceLock> hold(std::shared_ptr<TeamLeases> leases, ServiceId id, qint64 lease);
/// Adds a service, inside a transaction. InvalidInput as PostgresStore::addService().
Result<Service> insertService(TeamConnection &connection, const Connection &wanted);
/// The facts about this computer's token for a service. The token itself never comes here.
Result<Done> keepFacts(TeamConnection &connection, qint64 agent, ServiceId id, const TokenFacts &facts);

/// Adds a line to the history, inside a transaction. The database drops those beyond historyLimit.
Result<Done> addHistory(TeamConnection &connection, ServiceId id, const HistoryEntry &entry);
/// Adds a sample, inside a transaction. The database drops those beyond usageLimit.
Result<Done> addSample(TeamConnection &connection, ServiceId id, const UsageSample &sample);
/// Ends the pause after a failed attempt, unless the server asked for it: a change may have fixed the cause.
Result<Done> endPause(TeamConnection &connection, ServiceId id);

} // namespace team

} // namespace license
