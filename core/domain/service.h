// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/managementservice.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace license {

/// Identity of a service in this computer's store.
enum class ServiceId : qint64 {};

enum class Deployment { OnPremises, Cloud, Dmz };

/// "on-premises", "cloud", "dmz": the names in the connection file and on the command line.
QString deploymentName(Deployment deployment);
std::optional<Deployment> deploymentFromName(QStringView name);

/// An Ed25519 public key trusted for one service (RFC 8037).
struct TrustedKey
{
    QString kid;      ///< RFC 7638 thumbprint, base64url
    QByteArray point; ///< 32 bytes
    bool operator==(const TrustedKey &) const = default;
};

/// The console's introduction to a service (PROTOCOL.md, Connection file). Holds no secret.
struct Connection
{
    QString name;
    QString url; ///< https://host[:port], exactly as it stands in the file
    QString account;
    QString installation;
    Deployment deployment = Deployment::OnPremises;
    QVector<TrustedKey> keys;
    QByteArray ca; ///< PEM; if not empty, trusted instead of the system's authorities
    /// PEM; authorities that a person of this computer trusts for this service in addition. Not part of the file.
    QByteArray addedCa{};
    bool operator==(const Connection &) const = default;
};

/// A Management Service known to this computer.
struct Service
{
    ServiceId id{};
    Connection connection;
    /// A token has been saved: a keychain without an entry is then locked or broken, not empty.
    bool tokenExpected = false;
    /// When the token was last saved here; nothing if unknown.
    std::optional<Instant> tokenStoredAt{};
    /// A newer token is stored beside the active one and has not succeeded yet.
    bool tokenPending = false;
    /// The sign-in at the Management Service's own interface; its token has its own key in the keychain.
    std::optional<ManagementSignIn> management{};
    bool operator==(const Service &) const = default;
};

} // namespace license
