// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace license {

/// The stages of a connection check, in their order.
enum class CheckStage { Proxy, Name, Tcp, Tunnel, Tls, Http, Clock, Token };
/// Note: the stage works, but a person should know the finding.
enum class CheckStatus { Passed, Failed, Skipped, Note };

/// "proxy", …; "passed", …: the names on the command line.
QString checkStageName(CheckStage stage);
QString checkStatusName(CheckStatus status);

/// The way that a request takes.
struct ProxyFinding
{
    QString hop;    ///< host:port or [address]:port of the proxy; empty: none
    QString source; ///< the environment variable that decided; empty: none
    bool operator==(const ProxyFinding &) const = default;
};

/// How a connection was secured. The issuer is foreign text.
struct TlsFinding
{
    QString version; ///< "TLS 1.3"
    QString issuer;  ///< of the server's certificate
    ServerTime validUntil;
    bool operator==(const TlsFinding &) const = default;
};

/// The result of one stage.
struct StageResult
{
    CheckStage stage = CheckStage::Proxy;
    CheckStatus status = CheckStatus::Skipped;
    milliseconds elapsed{0};
    /// The finding: addresses, versions, names, numbers; the same in every language, never a token. The server's part
    /// of it is foreign text.
    QString detail;
    /// The failure; core/text provides its wording and the next step.
    std::optional<Error> error;
    /// Only for Clock: the local clock minus the server's.
    std::optional<milliseconds> clockOffset;
    /// Only for Name: the resolved addresses.
    QStringList addresses{};
    /// Only for Proxy and Tls that passed: the same as `detail`, for sentences.
    std::optional<ProxyFinding> proxy{};
    std::optional<TlsFinding> tls{};
    bool operator==(const StageResult &) const = default;
};

} // namespace license
