// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "core/domain/history.h"
#include "core/domain/licensestatus.h"
#include "core/domain/preferences.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>

namespace license {

class ServiceLock;
class StoreFile;
class TeamWork;
struct ServiceCopy;
struct ServiceRecord;

/// The stored state of a service between two runs. The document is the reply as received; the loader verifies it again.
struct StoredState
{
    QByteArray reply; ///< compact JWS; empty: never verified
    qint64 seq = 0;   ///< the highest accepted in this series; kept when the reply is lost
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    qint64 series = 0; ///< how often a person has provided the connection file again; each time `seq` restarts at 0
    /// The connection that accepted the reply, if it is not the service's present one.
    std::optional<Connection> acceptedUnder{};
    bool operator==(const StoredState &) const = default;
};

/// The store's facts about a token; the token itself is kept elsewhere.
struct TokenFacts
{
    bool expected = false; ///< the keychain contains one
    std::optional<Instant> storedAt;
    bool pending = false; ///< it also contains a newer one, not proved yet; `storedAt` is still that of the active one
};

/// A successful verification, saved in one transaction or not at all.
struct Verification
{
    QByteArray reply;
    LicenseDocument document;
    GraceClock clock;
    AttemptSummary attempts;
    HistoryEntry entry;
    qint64 series = 0; ///< the series of `seq` in which it was requested
    /// Until the next one, by a person's wish or for a short grace period; nothing: `attempts` say it.
    std::optional<milliseconds> pause{};
};

/// A line of the history of all services.
struct ServiceHistoryEntry
{
    ServiceId service{};
    HistoryEntry entry;
};

/// Where the licenses are kept: services, documents as received, grace clocks, attempts, usage, and what Management
/// Services report, apart from all that is verified. Shared by window, agent and command line. Every method may be
/// called from any thread; each thread has its own connection. Errors are StorageFailed, whose detail is the driver's
/// text, unless noted.
class Store
{
public:
    Store() = default;
    virtual ~Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// The folder of this computer that holds the store, or what this computer keeps for it: object lists and locks.
    virtual QString folder() const = 0;
    /// Why nothing can be saved, if the store could only be opened for reading: a read-only folder or file, or a store
    /// "made by a newer version". Every writing method then returns this error.
    virtual std::optional<Error> readOnlyReason() const = 0;
    /// What is read is what a team's database has said last, to an earlier program: it has not answered this one yet.
    /// Nothing: it is what the store says.
    virtual std::optional<LastKnown> lastKnown() const { return std::nullopt; }

    /// InvalidInput if a service with that name, or with that url and installation, exists.
    virtual Result<Service> addService(const Connection &connection) = 0;
    virtual Result<QVector<Service>> services() const = 0;
    virtual Result<Service> service(ServiceId id) const = 0;
    virtual Result<Done> removeService(ServiceId id) = 0;
    /// Adds a service with all that another store keeps of it, in one transaction that reads it again before it
    /// commits. The time since its verification counts on. InvalidInput as addService().
    virtual Result<Service> addRecord(const ServiceRecord &record) = 0;
    /// At least `elapsed` has passed since the service was verified, whatever clocks show.
    virtual Result<Done> proveElapsed(ServiceId id, milliseconds elapsed) = 0;
    /// Removes a service unless anything that a person or a server has written differs from the record, or another
    /// process verifies it: Cancelled.
    virtual Result<Done> removeRecord(ServiceId id, const ServiceRecord &record) = 0;
    /// Equal for two that are one store, however each was opened.
    virtual Result<QString> identity() const = 0;
    virtual Result<Done> renameService(ServiceId id, const QString &name) = 0;
    virtual Result<Done> setTokenExpected(ServiceId id, bool expected) = 0;
    /// All facts about its token, at once.
    virtual Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts) = 0;
    /// The authorities (PEM) trusted for it in addition to those of its connection file; empty: none.
    virtual Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem) = 0;
    /// Another connection for a service, which keeps its name, its document with the clock, and its history. `seq`
    /// restarts, and a refresh is due. InvalidInput if its url and installation belong to another service.
    virtual Result<Done> replaceConnection(ServiceId id, const Connection &connection) = 0;

    virtual Result<StoredState> state(ServiceId id) const = 0;
    /// The same for several services, read at once; a missing service is left out.
    virtual Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const = 0;
    /// Document, seq, clock, attempt, usage and history in one transaction. RolledBack if the stored seq is not lower:
    /// another process was faster. Cancelled if the connection was replaced since the request. The clock counts from no
    /// earlier moment of this boot than the stored one.
    virtual Result<Done> saveVerification(ServiceId id, const Verification &verification) = 0;
    /// A failed attempt: touches neither document nor seq nor clock. An attempt from an earlier `series` than the
    /// stored one only adds to the history: it says nothing about the present connection. The same applies if another
    /// process has already saved a later attempt.
    virtual Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                     qint64 series = 0) = 0;
    /// A heartbeat of the grace clock, merged with the stored clock, which never goes back; ignored if that counts from
    /// another document.
    virtual Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock) = 0;
    /// The same for several services in one transaction; a missing service is left out.
    virtual Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks) = 0;

    /// Attempts and usage from before the service was added here, oldest first, in one transaction. InvalidInput if it
    /// has a history already.
    virtual Result<Done> addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                                 const QVector<UsageSample> &usage) = 0;

    /// Newest first; `limit` 0 is all.
    virtual Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const = 0;
    /// The history of all services in the order of writing, whatever the clock said.
    virtual Result<QVector<ServiceHistoryEntry>> history(int limit) const = 0;
    /// Oldest first.
    virtual Result<QVector<UsageSample>> usage(ServiceId id) const = 0;

    /// A sign-in at the Management Service's own interface, or nothing after a sign-out. A report of another address
    /// goes with it.
    virtual Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn) = 0;
    /// Replaces the report of a service. Cancelled if nobody is signed in at its origin any more.
    virtual Result<Done> saveReport(ServiceId id, const ManagementReport &report) = 0;
    /// The last one; nothing if there is none.
    virtual Result<std::optional<ManagementReport>> report(ServiceId id) const = 0;

    /// Application settings shared by window and agent; nothing if unset.
    virtual Result<std::optional<QString>> preference(const QString &key) const = 0;
    virtual Result<PreferenceValues> preferences() const = 0;
    /// All of them or none.
    virtual Result<Done> setPreferences(const PreferenceValues &values) = 0;
    Result<Done> setPreference(const QString &key, const QString &value) { return setPreferences({{key, value}}); }

    /// Rises when another connection, also of another process, has committed; cheap enough to poll each second. A
    /// thread compares only values that it received itself.
    virtual Result<qint64> dataVersion() const = 0;

    /// Tells others that this process verifies a service; nothing while another one does. Where a folder permits no
    /// lock, everyone may proceed: such a verification is not saved anyway. A team's database has the only lock that
    /// agents share: its error is returned, and nobody may proceed.
    virtual Result<std::unique_ptr<ServiceLock>> tryLock(ServiceId id) const = 0;
    /// The second copy of a service's state, if the store keeps one and it is sound. Uses no database.
    virtual std::optional<ServiceCopy> copyOf(ServiceId id) const = 0;
    /// The file of a store that is one: it may be renamed, removed or replaced meanwhile. nullptr for another store.
    virtual StoreFile *file() = 0;
    /// The agents and people of a store that a team shares. nullptr for another store. Needs no disk.
    virtual TeamWork *team() { return nullptr; }
    /// Those of `ids` that are there.
    virtual Result<QVector<Service>> servicesOf(const QVector<ServiceId> &ids) const;
};

/// Those of `services` that are among `ids`.
Result<QVector<Service>> servicesAmong(const QVector<ServiceId> &ids, Result<QVector<Service>> services);

/// History rows kept per service; the transaction that adds one removes older ones.
inline constexpr int historyLimit = 5'000;
/// Usage samples kept for one license type of one service.
inline constexpr int usageLimit = 2'000;

} // namespace license
