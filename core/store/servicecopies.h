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

/// The copied state of one service: enough to continue after the loss of its database.
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

/// One small file per service in `folder`/copies, from which a damaged database is rebuilt. Written and removed inside
/// the database's write transactions, so a copy never outlives its service.
class ServiceCopies
{
public:
    explicit ServiceCopies(const QString &storeFolder);

    /// Replaces the file as a whole or not at all. StorageFailed.
    Result<Done> write(const ServiceCopy &copy) const;
    /// Succeeds if there is none. StorageFailed if it cannot be removed.
    Result<Done> remove(ServiceId id) const;
    /// The services with a file, sound or not.
    QVector<ServiceId> ids() const;
    /// Nothing if there is no sound one.
    std::optional<ServiceCopy> read(ServiceId id) const;
    /// The sound ones, by id.
    QVector<ServiceCopy> readAll() const;

private:
    QString m_storeFolder;
};

} // namespace license
