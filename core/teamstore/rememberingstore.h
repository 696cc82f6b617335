// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/store/forwardingstore.h"
#include "core/teamstore/teamcopy.h"

#include <QMutex>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace license {

/// A team's database with this computer's copy of what it has said. Until the database has answered for the first time
/// (dataVersion()), services, states and preferences are those of the copy (lastKnown()). From then on the database
/// alone answers, and what it says goes into the copy, in a thread of its own. Nothing of the copy reaches the
/// database.
class RememberingStore final : public ForwardingStore
{
public:
    /// `away`: why the database does not answer yet; nothing if it does. `clock` outlives the store.
    RememberingStore(std::unique_ptr<Store> team, std::unique_ptr<TeamCopy> copy, const Clock &clock,
                     std::optional<Error> away);
    ~RememberingStore() override;

    /// Waits until the copy has all that was read. For tests.
    void finishCopying();

    std::optional<Error> readOnlyReason() const override;
    std::optional<LastKnown> lastKnown() const override;
    Result<Service> addService(const Connection &connection) override;
    Result<QVector<Service>> services() const override;
    Result<QVector<Service>> servicesOf(const QVector<ServiceId> &ids) const override;
    Result<Service> service(ServiceId id) const override;
    Result<Done> removeService(ServiceId id) override;
    Result<Service> addRecord(const ServiceRecord &record) override;
    Result<Done> proveElapsed(ServiceId id, milliseconds elapsed) override;
    Result<Done> removeRecord(ServiceId id, const ServiceRecord &record) override;
    Result<Done> renameService(ServiceId id, const QString &name) override;
    Result<Done> setTokenExpected(ServiceId id, bool expected) override;
    Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts) override;
    Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem) override;
    Result<Done> replaceConnection(ServiceId id, const Connection &connection) override;
    Result<StoredState> state(ServiceId id) const override;
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const override;
    Result<Done> saveVerification(ServiceId id, const Verification &verification) override;
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series) override;
    Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock) override;
    Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks) override;
    Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn) override;
    Result<std::optional<QString>> preference(const QString &key) const override;
    Result<PreferenceValues> preferences() const override;
    Result<Done> setPreferences(const PreferenceValues &values) override;
    Result<qint64> dataVersion() const override;

private:
    bool isHeard() const { return !lastKnown(); }
    /// The result of a change of a service: the copy takes what the database now says of it.
    template <typename Value>
    Result<Value> changed(ServiceId id, Result<Value> result) const;
    void copy(std::function<Result<Done>(TeamCopy &, const Reading &)> work) const;
    template <typename Value>
    void keep(const Value &value) const;

    const std::unique_ptr<Store> m_team;
    const std::unique_ptr<TeamCopy> m_copy;
    const Clock &m_clock;
    mutable QMutex m_mutex; ///< guards the following two members
    mutable std::optional<LastKnown> m_lastKnown;
    mutable QSet<ServiceId> m_copied; ///< services whose state came from the copy, and not yet from the database
    mutable QString m_told;           ///< in that thread: why it could not be written
    mutable QThreadPool m_pool;       ///< writes the copy, in order
};

} // namespace license
