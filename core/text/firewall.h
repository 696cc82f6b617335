// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace license::text {

/// One outbound connection that a firewall has to allow, with the findings about it.
struct FirewallRequest
{
    QString service;  ///< the name of the service
    QString computer; ///< the host name of this computer, or empty
    QStringList computerAddresses;
    QString server; ///< the license server's name
    quint16 serverPort = 443;
    QString proxy;         ///< host:port of the proxy, or empty
    QString documented;    ///< the vendor's documented address, only for the vendor's server
    QStringList addresses; ///< of the first hop, as this computer resolves its name
    QVector<StageResult> measured;
    std::optional<Instant> measuredAt;

    /// The target of this computer's connection: the proxy, if there is one.
    QString target() const;
    quint16 targetPort() const;
    /// The addresses for rules: the resolved ones and the documented one, if well-formed.
    QStringList ruleAddresses() const;
};

/// The request for one service from the results of a connection check; `measured` may be empty.
FirewallRequest firewallRequest(const Connection &connection, const QVector<StageResult> &measured,
                                std::optional<Instant> measuredAt);

/// The request as text for the network team; lines of plain text, ready to be copied or saved.
QString firewallRequestText(const FirewallRequest &request, Instant now);

enum class FirewallTool { Nftables, Ufw, Firewalld, Windows };
inline constexpr FirewallTool firewallTools[] = {FirewallTool::Nftables, FirewallTool::Ufw, FirewallTool::Firewalld,
                                                 FirewallTool::Windows};

/// "nftables", "ufw", "firewalld", "Windows (PowerShell)".
QString firewallToolName(FirewallTool tool);
/// The extension of a file with such rules: "nft", "sh", "ps1".
QString firewallFileEnding(FirewallTool tool);
/// Rules that allow the connection, ready for an administrator to run. They contain only checked addresses, numbers and
/// a checked name. InvalidInput if no well-formed address is known yet.
Result<QString> firewallRules(const FirewallRequest &request, FirewallTool tool);

} // namespace license::text
