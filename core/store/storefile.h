// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/platform/fileidentity.h"
#include "core/store/database.h"
#include "core/store/databaseopener.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace license {

/// A connection of the calling thread, which keeps its database open while in use.
class Lease
{
public:
    Lease(std::shared_ptr<const Database> database, const QSqlDatabase &connection)
        : m_database(std::move(database)), m_connection(connection)
    {}
    // NOLINTNEXTLINE(google-explicit-constructor): it is used as the connection that it is
    operator const QSqlDatabase &() const { return m_connection; }

private:
    std::shared_ptr<const Database> m_database; // destroyed after its connection
    QSqlDatabase m_connection;
};

/// The open file of a store, under the name by which it was opened. Each use checks that the name still leads to that
/// file: otherwise the process would read and write a folder that was renamed, replaced by a backup or removed, which
/// no other process sees. follow() opens another file found there; switchOver() starts to use it. May be used from any
/// thread.
class StoreFile
{
public:
    static Result<std::unique_ptr<StoreFile>> open(const QString &folder);

    /// The folder as given.
    QString folder() const { return m_folder; }
    /// Displaced (isDisplaced()), or StorageFailed.
    Result<Lease> reader() const;
    /// The same, or the error of a read-only store, before SQLite words it differently.
    Result<Lease> writer() const;
    std::optional<Error> readOnlyReason() const;
    /// How often switchOver() has replaced the file. Within a StoreSession of another generation, reader() and writer()
    /// answer Displaced.
    quint64 generation() const;
    /// Succeeds if the name still leads to the open file; otherwise Displaced (isDisplaced()), as reader() and
    /// writer().
    Result<Done> place() const;

    /// Checks whether another file has replaced this one, and opens it once nobody has written to it for `settled`: a
    /// backup being restored is left alone. True if switchOver() can be called. A damaged file is set aside and
    /// repaired only after `settledDamage`. One thread at a time.
    Result<bool> follow();
    /// Every thread now uses the file that follow() has opened. All data from the previous file, ids included, becomes
    /// invalid; a StoreSession keeps calls meant for it from reaching this one.
    void switchOver();

    static constexpr std::chrono::milliseconds settled{2'000};
    static constexpr std::chrono::milliseconds settledDamage{60'000};
    /// A file that is written all the time is one that others use.
    static constexpr std::chrono::milliseconds longestSettling{30'000};

private:
    /// The traces that show whether somebody is writing the file.
    struct Looks
    {
        std::variant<platform::FileTrace, platform::NoTrace> file;
        qint64 walSize = 0;
        qint64 journalSize = 0;
        bool operator==(const Looks &) const = default;
    };

    struct Opened
    {
        std::shared_ptr<Database> database;
        std::optional<Error> readOnlyReason;
        std::optional<platform::FileIdentity> identity;
    };

    explicit StoreFile(QString folder);
    Result<Opened> openNow(Repair repair) const;
    Opened current() const;
    Result<Done> placeOf(const Opened &opened) const;
    Looks looks() const;

    const QString m_folder;
    const QString m_path;
    mutable QMutex m_mutex; ///< guards the following members
    Opened m_current;
    std::optional<Opened> m_next;
    quint64 m_generation = 0;
    std::optional<Looks> m_seen; ///< of the file found in its place
    QElapsedTimer m_found;       ///< since it was first seen
    QElapsedTimer m_since;       ///< since it last changed
};

} // namespace license
