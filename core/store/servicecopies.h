// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// What is copied of one service: enough to go on after its database has been lost.
struct ServiceCopy
{
    Service service;
    QByteArray reply;
    qint64 seq = 0;
    std::optional<GraceClock> clock;
    qint64 series = 0;                       ///< as in StoredState
    std::optional<Connection> acceptedUnder; ///< as in StoredState
    bool operator==(const ServiceCopy &) const = default;
};

/// One small file for each service in `folder`/copies, from which a damaged database is filled again. Written and
/// removed inside the database's write transactions, so that it never outlives its service.
class ServiceCopies
{
public:
    explicit ServiceCopies(const QString &storeFolder);

    /// Replaces the file as a whole or not at all. StorageFailed.
    Result<Done> write(const ServiceCopy &copy) const;
    /// Fine where there is none. StorageFailed where it stays.
    Result<Done> remove(ServiceId id) const;
    /// Those that have a file, sound or not.
    QVector<ServiceId> ids() const;
    /// Nothing where there is none, or none that is sound.
    std::optional<ServiceCopy> read(ServiceId id) const;
    /// The sound ones, by id.
    QVector<ServiceCopy> readAll() const;

private:
    QString m_storeFolder;
};

} // namespace license
