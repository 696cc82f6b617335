// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace license::test {

/// The answer to SQL text.
struct SqlAnswer
{
    QString state; ///< SQLSTATE of the first error; empty if there was none
    QString error; ///< what the server or psql said
    QString text;  ///< rows as lines, columns separated by '|'
    bool ok() const { return state.isEmpty(); }
};

/// A PostgreSQL server of the test's own, on a Unix socket in a short folder of /tmp that only its user can enter; the
/// superuser is `postgres`, and the folder lets everybody in who can reach the socket. If the test runs as root, the
/// server runs as the system's user postgres. It ends with this object, and also if the test program dies.
class Postgres
{
public:
    enum class Stop { Fast, Immediate };

    Postgres();
    ~Postgres();
    Postgres(const Postgres &) = delete;
    Postgres &operator=(const Postgres &) = delete;

    /// Creates the cluster, starts it and waits until it answers. False on failure; error() then contains the reason.
    [[nodiscard]] bool start();
    /// As `pg_ctl stop`: Immediate is a crash without a checkpoint.
    bool stop(Stop mode = Stop::Fast);
    /// Ends the server and all of its processes with SIGKILL.
    void kill();
    /// Starts it again with the same data.
    [[nodiscard]] bool restart();
    QString error() const { return m_error; }

    /// Settings of the next start, such as "default_transaction_read_only=on".
    void setSettings(const QStringList &settings) { m_settings = settings; }

    /// The folder of the socket, for `host`.
    QString folder() const { return m_folder->path(); }
    /// A URL for libpq.
    QString url(const QString &role, const QString &database) const;
    qint64 processId() const { return m_server.processId(); }

    [[nodiscard]] bool createDatabase(const QString &name);
    /// Runs SQL text in psql, which knows COPY and stops at the first error.
    SqlAnswer psql(const QString &role, const QString &database, const QString &text) const;
    /// Runs a file of resources/postgresql in one transaction. `before` comes first in it.
    SqlAnswer runFile(const QString &role, const QString &database, const QString &name,
                      const QString &before = {}) const;

private:
    bool make();
    bool launch();
    QStringList asServer(const QStringList &command) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_guard;
    QProcess m_server;
    QStringList m_settings;
    QString m_error;
};

/// A role's connection through Qt's driver, as the program has it. Its team store's tables need no prefix.
class PostgresSession
{
public:
    /// ok() tells whether it is connected.
    PostgresSession(const Postgres &server, const QString &role, const QString &database, const QString &options = {});
    ~PostgresSession();
    PostgresSession(const PostgresSession &) = delete;
    PostgresSession &operator=(const PostgresSession &) = delete;

    bool ok() const { return m_error.isEmpty(); }
    QString error() const { return m_error; }
    /// The name of the QSqlDatabase.
    QString name() const { return m_name; }
    SqlAnswer run(const QString &text) const;
    /// The first column of the first row; empty without one.
    QString value(const QString &text) const;

private:
    QString m_name;
    QString m_error;
};

} // namespace license::test
