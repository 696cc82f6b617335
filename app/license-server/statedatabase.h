// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::server {

/// The server's persistent data: the last sequence number and the account. SQLite, committed to disk before a function
/// returns.
class StateDatabase
{
public:
    StateDatabase();
    StateDatabase(const StateDatabase &) = delete;
    StateDatabase &operator=(const StateDatabase &) = delete;
    ~StateDatabase();

    /// Opens or creates the file, readable only by its owner.
    Result<Done> open(const QString &path);

    /// max(last + 1, nowMs): rises with every call, even after an older copy of the file was restored. Restarts at
    /// nowMs if the last one lies a day or more ahead: it came from a wrong clock.
    Result<qint64> nextSequence(qint64 nowMs);
    /// The last number issued; 0 if none.
    qint64 lastSequence() const;

    /// A named value; empty if there is none.
    QByteArray value(const QString &name) const;
    Result<Done> setValue(const QString &name, const QByteArray &value);

private:
    Result<Done> run(const QString &sql);

    QString m_connection;
};

} // namespace license::server
