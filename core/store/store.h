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

/// What is kept of a service between two runs. The document is the reply as received; whoever loads it verifies it
/// again.
struct StoredState
{
    QByteArray reply; ///< compact JWS; empty: never verified
    qint64 seq = 0;   ///< the highest accepted in this series; stays when the reply is lost
    std::optional<GraceClock> clock;
    AttemptSummary attempts;
    qint64 series = 0; ///< how often a person has given the connection file anew: each time `seq` begins at 0
    /// What the reply was accepted under, where that is another connection than the service's present one.
    std::optional<Connection> acceptedUnder{};
    bool operator==(const StoredState &) const = default;
};

/// What the store keeps of a token; the token itself lies elsewhere.
struct TokenFacts
{
    bool expected = false; ///< one lies in the keychain
    std::optional<Instant> storedAt;
    bool pending = false; ///< another one, newer and not proved yet, lies there too; `storedAt` is still that in use
};

/// A successful verification, saved in one transaction or not at all.
struct Verification
{
    QByteArray reply;
    LicenseDocument document;
    GraceClock clock;
    AttemptSummary attempts;
    HistoryEntry entry;
    qint64 series = 0; ///< of `seq`, in which it was asked for
};

/// A line of the history of all services.
struct ServiceHistoryEntry
{
    ServiceId service{};
    HistoryEntry entry;
};

/// The licenses of this computer in SQLite (WAL): services, documents as received, grace clocks, attempts, usage. One
/// file, shared by window, agent and command line. Every method may be called from any thread; each thread has a
/// connection of its own. Every error is StorageFailed, whose detail is the driver's text, unless said otherwise.
class Store
{
public:
    /// Opens or creates `folder`/licenses.db (folder 0700, file 0600; a symbolic link as folder is refused).
    static Result<std::unique_ptr<Store>> open(const QString &folder);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString folder() const;
    /// Why nothing can be saved, where the store could be opened for reading alone: a folder or file that cannot be
    /// written, or a file "made by a newer version". Every method that writes then answers this.
    std::optional<Error> readOnlyReason() const;

    /// InvalidInput where a service of that name, or of that url and installation, is there.
    Result<Service> addService(const Connection &connection);
    Result<QVector<Service>> services() const;
    Result<Service> service(ServiceId id) const;
    Result<Done> removeService(ServiceId id);
    Result<Done> renameService(ServiceId id, const QString &name);
    Result<Done> setTokenExpected(ServiceId id, bool expected);
    /// All that is known of its token, at once.
    Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts);
    /// The authorities (PEM) that are trusted for it besides those of its connection file; empty: none.
    Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem);
    /// Another connection for a service, which keeps its name, its document with the clock of it, and its history.
    /// `seq` begins anew, and a refresh is due. InvalidInput where its url and installation are another service's.
    Result<Done> replaceConnection(ServiceId id, const Connection &connection);

    Result<StoredState> state(ServiceId id) const;
    /// The same of several services, read at once; one that is not there is left out.
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const;
    /// Document, seq, clock, attempt, usage and history in one transaction. RolledBack where the stored seq is not
    /// lower: another process was faster. Cancelled where the connection has been replaced since it was asked for. The
    /// clock counts from no earlier moment of this boot than the stored one.
    Result<Done> saveVerification(ServiceId id, const Verification &verification);
    /// A failed attempt: touches neither document nor seq nor clock. Of an earlier `series` than the stored one only
    /// the history is kept: it says nothing of the present connection. So it is where a later attempt has been saved
    /// already, by another process.
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series = 0);
    /// A heartbeat of the grace clock, joined with the stored one, which never goes back; ignored where that counts
    /// from another document.
    Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock);
    /// The same for several services in one transaction; one that is gone is left out.
    Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks);

    /// Newest first; `limit` 0 is all.
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const;
    /// That of all services in the order in which they were written, whatever the clock said.
    Result<QVector<ServiceHistoryEntry>> history(int limit) const;
    /// Oldest first.
    Result<QVector<UsageSample>> usage(ServiceId id) const;

    /// Application settings that are shared by window and agent; nothing where never set.
    Result<std::optional<QString>> preference(const QString &key) const;
    Result<PreferenceValues> preferences() const;
    Result<Done> setPreference(const QString &key, const QString &value);
    /// All of them or none.
    Result<Done> setPreferences(const PreferenceValues &values);

    /// Rises when another connection, also of another process, has committed: cheap enough to be asked each second.
    /// Each thread compares the values that it was given itself.
    Result<qint64> dataVersion() const;

    /// Fine where `folder` still leads to the file that is open; else Displaced (isDisplaced()), as every other method
    /// then answers: nothing is read from, or saved to, a file that nobody else sees.
    Result<Done> place() const;
    /// Looks whether another file has taken its place, and opens that one once nobody is writing to it: true where
    /// switchOver() can be called. One thread at a time.
    Result<bool> follow();
    /// From now on what follow() has opened is the store. What was known of the one before, ids too, means nothing any
    /// more. A StoreSession keeps what was asked of the one before from reaching this one.
    void switchOver();
    /// How often switchOver() has put another file in the place.
    quint64 generation() const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// While it stands, what this thread asks is meant for the file of one generation: where another one has taken its
/// place, every method that reads or saves answers Displaced, and nothing of one store is saved in another.
class StoreSession
{
public:
    explicit StoreSession(quint64 generation);
    ~StoreSession();
    StoreSession(const StoreSession &) = delete;
    StoreSession &operator=(const StoreSession &) = delete;
};

/// Rows of history that are kept for one service; older ones go in the same transaction that adds one.
inline constexpr int historyLimit = 5'000;
/// Usage samples that are kept for one license type of one service.
inline constexpr int usageLimit = 2'000;

} // namespace license
