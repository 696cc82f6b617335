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
};

/// A line of the history of all services.
struct ServiceHistoryEntry
{
    ServiceId service{};
    HistoryEntry entry;
};

/// The licenses of this computer in SQLite (WAL): services, documents as received, grace clocks, attempts, usage, and
/// what Management Services report, apart from all that is verified. One
/// file, shared by window, agent and command line. Every method may be called from any thread; each thread has its own
/// connection. Errors are StorageFailed, whose detail is the driver's text, unless noted.
class Store
{
public:
    /// Opens or creates `folder`/licenses.db (folder 0700, file 0600; a symbolic link as folder is refused).
    static Result<std::unique_ptr<Store>> open(const QString &folder);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString folder() const;
    /// Why nothing can be saved, if the store could only be opened for reading: a read-only folder or file, or a file
    /// "made by a newer version". Every writing method then returns this error.
    std::optional<Error> readOnlyReason() const;

    /// InvalidInput if a service with that name, or with that url and installation, exists.
    Result<Service> addService(const Connection &connection);
    Result<QVector<Service>> services() const;
    Result<Service> service(ServiceId id) const;
    Result<Done> removeService(ServiceId id);
    Result<Done> renameService(ServiceId id, const QString &name);
    Result<Done> setTokenExpected(ServiceId id, bool expected);
    /// All facts about its token, at once.
    Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts);
    /// The authorities (PEM) trusted for it in addition to those of its connection file; empty: none.
    Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem);
    /// Another connection for a service, which keeps its name, its document with the clock, and its history. `seq`
    /// restarts, and a refresh is due. InvalidInput if its url and installation belong to another service.
    Result<Done> replaceConnection(ServiceId id, const Connection &connection);

    Result<StoredState> state(ServiceId id) const;
    /// The same for several services, read at once; a missing service is left out.
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const;
    /// Document, seq, clock, attempt, usage and history in one transaction. RolledBack if the stored seq is not lower:
    /// another process was faster. Cancelled if the connection was replaced since the request. The clock counts from no
    /// earlier moment of this boot than the stored one.
    Result<Done> saveVerification(ServiceId id, const Verification &verification);
    /// A failed attempt: touches neither document nor seq nor clock. An attempt from an earlier `series` than the
    /// stored one only adds to the history: it says nothing about the present connection. The same applies if another
    /// process has already saved a later attempt.
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series = 0);
    /// A heartbeat of the grace clock, merged with the stored clock, which never goes back; ignored if that counts from
    /// another document.
    Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock);
    /// The same for several services in one transaction; a missing service is left out.
    Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks);

    /// Attempts and usage from before the service was added here, oldest first, in one transaction. InvalidInput if it
    /// has a history already.
    Result<Done> addPast(ServiceId id, const QVector<HistoryEntry> &entries, const QVector<UsageSample> &usage);

    /// Newest first; `limit` 0 is all.
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const;
    /// The history of all services in the order of writing, whatever the clock said.
    Result<QVector<ServiceHistoryEntry>> history(int limit) const;
    /// Oldest first.
    Result<QVector<UsageSample>> usage(ServiceId id) const;

    /// A sign-in at the Management Service's own interface, or nothing after a sign-out. A report of another address
    /// goes with it.
    Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn);
    /// Replaces the report of a service. Cancelled if nobody is signed in at its origin any more.
    Result<Done> saveReport(ServiceId id, const ManagementReport &report);
    /// The last one; nothing if there is none.
    Result<std::optional<ManagementReport>> report(ServiceId id) const;

    /// Application settings shared by window and agent; nothing if unset.
    Result<std::optional<QString>> preference(const QString &key) const;
    Result<PreferenceValues> preferences() const;
    Result<Done> setPreference(const QString &key, const QString &value);
    /// All of them or none.
    Result<Done> setPreferences(const PreferenceValues &values);

    /// Rises when another connection, also of another process, has committed; cheap enough to poll each second. A
    /// thread compares only values that it received itself.
    Result<qint64> dataVersion() const;

    /// Succeeds if `folder` still leads to the open file; otherwise Displaced (isDisplaced()), which every other method
    /// then returns as well: the store neither reads nor saves a file that no other process sees.
    Result<Done> place() const;
    /// Checks whether another file has replaced this one, and opens it once nobody is writing to it: true if
    /// switchOver() can be called. One thread at a time.
    Result<bool> follow();
    /// Switches to the file that follow() has opened. All data from the previous file, ids included, becomes invalid. A
    /// StoreSession keeps calls meant for the previous file from reaching this one.
    void switchOver();
    /// How often switchOver() has replaced the file.
    quint64 generation() const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// While it exists, this thread's calls are for the file of one generation: once another file has replaced it, every
/// method that reads or saves answers Displaced, and data of one store is never saved in another.
class StoreSession
{
public:
    explicit StoreSession(quint64 generation);
    ~StoreSession();
    StoreSession(const StoreSession &) = delete;
    StoreSession &operator=(const StoreSession &) = delete;
};

/// History rows kept per service; the transaction that adds one removes older ones.
inline constexpr int historyLimit = 5'000;
/// Usage samples kept for one license type of one service.
inline constexpr int usageLimit = 2'000;

} // namespace license
