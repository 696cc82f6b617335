// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/teamstore/teamlineage.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVector>

#include <chrono>
#include <memory>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace license {

class ResponseWatch;

/// How a team's database is reached.
struct TeamAddress
{
    QString parameters; ///< as libpq reads them: host='…' dbname='…' …
    QString password;   ///< empty: as libpq finds it, in a password file or a service file
    QString shown;      ///< the address for people, without secrets
    /// For the answer to a statement; longer than the server's own bound.
    std::chrono::milliseconds patience{20'000};
};

/// The answer to one statement.
struct TeamRows
{
    QStringList columns;
    QVector<QVariantList> rows;
    int affected = 0; ///< by a statement that writes

    bool isEmpty() const { return rows.isEmpty(); }
    const QVariantList &first() const { return rows.first(); }
};

/// What other connections have told.
struct TeamNotices
{
    bool missed = false;   ///< nobody listened meanwhile
    bool general = false;  ///< of no service
    QSet<qint64> services; ///< numbers of rows
};

/// One connection to a team's database, used by one thread. Every statement is bounded in time, is prepared once, and
/// waits for no lock longer than a few seconds. A broken connection is opened again by the next use; outside a
/// transaction, a statement that met it is repeated once. Errors are StorageFailed (databaseProblem()).
class TeamConnection
{
public:
    explicit TeamConnection(TeamAddress address);
    ~TeamConnection();
    TeamConnection(const TeamConnection &) = delete;
    TeamConnection &operator=(const TeamConnection &) = delete;

    /// Connects if it is not connected.
    Result<Done> open();
    /// Prepares, binds by position and runs one statement, and reads all of its rows.
    Result<TeamRows> run(const QString &statement, const QVariantList &values = {});
    /// Runs several statements as they are written.
    Result<Done> script(const QString &statements);
    /// The same, for who wants to write: where this connection takes no writes, it is opened anew, once a second at
    /// most. A replica may have become the primary, or another host of the address.
    Result<Done> openToWrite();
    /// Why this connection takes no writes, if so: a replica, a database that is set to read only, or a primary that
    /// has been replaced.
    const std::optional<Error> &readOnlyReason() const { return m_readOnly; }
    /// Of the server, as it was told when the connection was opened.
    const TeamLineage &lineage() const { return m_lineage; }
    /// True once for each time that it was opened.
    bool takeNew() { return std::exchange(m_new, false); }
    /// How often other connections have told of a change, or this one had to be opened anew.
    Result<qint64> news();
    /// The same: what they have told since the last call.
    Result<TeamNotices> notices();
    /// Opens it anew and listens, in a thread with events.
    Result<Done> follow();
    /// After follow(), when the thread has been woken: whether others have told of a change since the last call. An
    /// error, if the connection has ended: until the next follow().
    Result<bool> heard();

    /// Runs `work` in one transaction: committed if its Result is ok, otherwise rolled back. Repeated where the
    /// database gave up one of several that waited for each other, so `work` may run more than once.
    template <typename Work>
    std::invoke_result_t<Work> inTransaction(Work &&work)
    {
        constexpr int attempts = 3;
        for (int attempt = 1;; ++attempt) {
            if (const auto begun = begin(); !begun) {
                return begun.error();
            }
            auto result = work();
            if (result.ok()) {
                const auto committed = end(u"COMMIT");
                if (committed) {
                    return result;
                }
                result = committed.error();
            }
            const bool conflict = m_conflict;
            static_cast<void>(end(u"ROLLBACK").ok()); // fails if the connection is gone, which is equally good
            if (!conflict || attempt == attempts) {
                return result;
            }
        }
    }

private:
    Result<Done> connect();
    void disconnect();
    Result<Done> signIn(QSqlDatabase &database);
    void listen();
    void take(const QString &notice);
    Result<Done> configure();
    Error late();
    Result<Done> begin();
    Result<Done> end(QStringView how);
    Result<Done> runAsWritten(const QString &statements, std::chrono::milliseconds patience);
    Result<TeamRows> runOnce(const QString &statement, const QVariantList &values);
    Error failure(const QSqlError &error);

    const TeamAddress m_address;
    QString m_name; ///< of Qt's connection; empty: none
    std::unique_ptr<ResponseWatch> m_watch;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    std::optional<Error> m_readOnly;
    QDeadlineTimer m_askedToWrite;
    TeamLineage m_lineage;
    std::optional<Error> m_silent; ///< the host did not answer, until m_quiet has passed
    QDeadlineTimer m_quiet;
    bool m_listening = false;
    qint64 m_news = 0;
    qint64 m_heard = 0; ///< of these
    TeamNotices m_notices;
    bool m_new = false; ///< opened since takeNew()
    bool m_inTransaction = false;
    bool m_broken = false;   ///< the next use connects again
    bool m_conflict = false; ///< the last failure would not have happened to one alone
};

} // namespace license
