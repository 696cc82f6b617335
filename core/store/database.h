// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSqlDatabase>
#include <QString>

class QThread;

namespace license {

/// One SQLite file and its connections: one per calling thread, closed when that thread ends, and all of them on
/// destruction, when no thread may be using one.
class Database
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable ///< reads without a lock or a WAL: for a folder in which no file can be created
    };

    Database(QString path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QString path() const { return m_path; }
    Access access() const { return m_access; }
    /// The connection of the calling thread. StorageFailed.
    Result<QSqlDatabase> connection() const;

private:
    QSqlDatabase open() const;
    void close(QThread *thread) const;

    const QString m_path;
    const Access m_access;
    mutable QMutex m_mutex;
    mutable QHash<QThread *, QString> m_names;
    mutable QObject m_context; ///< ends the watch over threads with this object
};

} // namespace license
