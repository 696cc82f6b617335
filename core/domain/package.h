// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

namespace license {

enum class PackageStatus { Active, Trial, Suspended, Revoked };
enum class Channel { Direct, Marketplace };

/// "active", "trial", "suspended", "revoked".
QString packageStatusName(PackageStatus status);
std::optional<PackageStatus> packageStatusFromName(QStringView name);

struct Storage
{
    qint64 capacity = 0; ///< bytes
    qint64 used = 0;     ///< bytes; may exceed capacity
    bool operator==(const Storage &) const = default;
};

/// The available license package, as the license server states it.
struct Package
{
    QString name;
    PackageStatus status = PackageStatus::Active;
    QString reason; ///< the vendor's text for a verdict; plain text, may be empty
    std::optional<Channel> channel;
    ServerTime validFrom;
    std::optional<ServerTime> validUntil; ///< nothing: perpetual
    std::optional<bool> renews;
    std::optional<Storage> storage;
    bool operator==(const Package &) const = default;
};

} // namespace license
