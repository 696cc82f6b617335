// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license::server {

/// What the server must not forget: the last sequence number and the account. SQLite, committed to the disk before a
/// function returns.
class StateDatabase
{
public:
    StateDatabase();
    StateDatabase(const StateDatabase &) = delete;
    StateDatabase &operator=(const StateDatabase &) = delete;
    ~StateDatabase();

    /// Opens the file, or makes it, readable by its owner alone.
    Result<Done> open(const QString &path);

    /// max(last + 1, nowMs): rises with every call, also after an older copy of the file has been restored. Begins anew
    /// at nowMs where the last one lies a day or more ahead: it comes from a clock that was wrong.
    Result<qint64> nextSequence(qint64 nowMs);
    /// The last number that was given out; 0 if none was.
    qint64 lastSequence() const;

    /// A value kept by name; empty where there is none.
    QByteArray value(const QString &name) const;
    Result<Done> setValue(const QString &name, const QByteArray &value);

private:
    Result<Done> run(const QString &sql);

    QString m_connection;
};

} // namespace license::server
