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

/// One outbound connection that a firewall has to let through, and what was found out about it.
struct FirewallRequest
{
    QString service; ///< the name of the service
    QString server;  ///< the license server's name
    quint16 serverPort = 443;
    QString proxy;         ///< host:port where the way goes through one, else empty
    QString documented;    ///< the vendor's documented address, for the vendor's server alone
    QStringList addresses; ///< of the first hop, as this computer resolves its name
    QVector<StageResult> measured;
    std::optional<Instant> measuredAt;

    /// Where the connection of this computer goes: the proxy, where there is one.
    QString target() const;
    quint16 targetPort() const;
    /// The addresses that rules are made for: the resolved ones and the documented one, sound ones alone.
    QStringList ruleAddresses() const;
};

/// The request for one service from what a connection check has found; `measured` may be empty.
FirewallRequest firewallRequest(const Connection &connection, const QVector<StageResult> &measured,
                                std::optional<Instant> measuredAt);

/// The request in words, for the people who run the network; lines of plain text, ready to be copied or saved.
QString firewallRequestText(const FirewallRequest &request, Instant now);

enum class FirewallTool { Nftables, Ufw, Firewalld, Windows };
inline constexpr FirewallTool firewallTools[] = {FirewallTool::Nftables, FirewallTool::Ufw, FirewallTool::Firewalld,
                                                 FirewallTool::Windows};

/// "nftables", "ufw", "firewalld", "Windows (PowerShell)".
QString firewallToolName(FirewallTool tool);
/// The ending of a file that holds such rules: "nft", "sh", "ps1".
QString firewallFileEnding(FirewallTool tool);
/// Rules that let the connection through, ready to be run by an administrator. They hold nothing but checked addresses,
/// numbers and a checked name. InvalidInput where no sound address is known yet.
Result<QString> firewallRules(const FirewallRequest &request, FirewallTool tool);

} // namespace license::text
