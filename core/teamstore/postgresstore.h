// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/teamstore/teamconnection.h"

namespace license {

class Clock;
class PostgresTeam;

/// Who works with the store here: one data folder of one computer.
struct TeamMember
{
    QString name;                 ///< unlike that of any other
    QString host;                 ///< for people
    QString version;              ///< of this program
    const Clock *clock = nullptr; ///< of this computer; outlives the store
};

/// The licenses of a team in one PostgreSQL database, used by many computers at once (resources/postgresql). Errors are
/// StorageFailed with a databaseProblem(). Object lists, locks and tokens stay with each computer; whether a computer
/// has a token is what the database knows of it.
class PostgresStore final : public Store
{
public:
    /// Connects, and makes or migrates the tables if this role may: once, however many programs start. A database of a
    /// newer version, or one that takes no writes, is opened for reading. `folder` is this computer's own.
    static Result<std::unique_ptr<Store>> open(const TeamAddress &address, const TeamMember &member,
                                               const QString &folder);
    /// A store whose database may still have to answer.
    struct Awaited
    {
        std::unique_ptr<Store> store;
        std::optional<Error> away; ///< it is away, or slow
    };
    /// The same; the first use that reaches the database does the rest.
    static Result<Awaited> openOrAwait(const TeamAddress &address, const TeamMember &member, const QString &folder);
    ~PostgresStore() override;

    QString folder() const override;
    std::optional<Error> readOnlyReason() const override;
    Result<Service> addService(const Connection &connection) override;
    Result<QVector<Service>> services() const override;
    Result<QVector<Service>> servicesOf(const QVector<ServiceId> &ids) const override;
    Result<Service> service(ServiceId id) const override;
    Result<Done> removeService(ServiceId id) override;
    Result<Service> addRecord(const ServiceRecord &record) override;
    Result<Done> proveElapsed(ServiceId id, milliseconds elapsed) override;
    Result<Done> removeRecord(ServiceId id, const ServiceRecord &record) override;
    Result<QString> identity() const override;
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
    Result<Done> addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                         const QVector<UsageSample> &usage) override;
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const override;
    Result<QVector<ServiceHistoryEntry>> history(int limit) const override;
    Result<QVector<UsageSample>> usage(ServiceId id) const override;
    Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn) override;
    Result<Done> saveReport(ServiceId id, const ManagementReport &report) override;
    Result<std::optional<ManagementReport>> report(ServiceId id) const override;
    Result<std::optional<QString>> preference(const QString &key) const override;
    Result<PreferenceValues> preferences() const override;
    Result<Done> setPreferences(const PreferenceValues &values) override;
    Result<qint64> dataVersion() const override;
    Result<std::unique_ptr<ServiceLock>> tryLock(ServiceId id) const override;
    std::optional<ServiceCopy> copyOf(ServiceId id) const override;
    StoreFile *file() override;
    TeamWork *team() override;

private:
    friend class PostgresTeam;
    struct Private;
    explicit PostgresStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
    std::unique_ptr<PostgresTeam> m_team;
};

} // namespace license
