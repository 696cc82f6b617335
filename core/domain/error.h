// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace license {

/// Every way in which the console can fail. The names that errorName() gives are part of the contract of the command
/// line and of the store; the words a person reads come from core/text.
enum class ErrorCode {
    // the reply (PROTOCOL.md, the checks in their order)
    HttpStatus,
    CaptivePortal,
    MalformedReply,
    UnknownKey,
    BadSignature,
    UnsupportedVersion,
    WrongAudience,
    WrongInstallation,
    ReplayedReply,
    RolledBack,
    StorageFailed,
    // the way to the server
    Offline,
    Dns,
    Refused,
    Timeout,
    ConnectionLost,
    Tls,
    Proxy,
    RateLimited,
    ServerUnavailable,
    // who we are
    CredentialsMissing,
    CredentialsRejected,
    KeychainLocked,
    KeychainUnavailable,
    Cancelled,
    // input of people
    InvalidInput
};

/// What narrows a Tls error down, where the cause is known.
enum class TlsProblem {
    None,
    Expired,
    NotYetValid,
    WrongHost,
    SelfSigned,
    UnknownIssuer,
    NotTls,
    OldVersion,
    NoBackend,
    Other
};

/// What narrows a Proxy error down, where the cause is known.
enum class ProxyProblem { None, NotReached, Silent, WantsAuthentication, NoPassword, Forbids, ServerNotReached, Other };

/// An RFC 9457 problem body; plain text, already cut at 300 characters and freed of control characters.
struct Problem
{
    QString type;
    QString title;
    QString detail;
    bool operator==(const Problem &) const = default;
};

struct Error
{
    ErrorCode code = ErrorCode::MalformedReply;
    /// For the log and for support: what exactly was found. English, never shown alone, never holds a token.
    QString detail{};
    int httpStatus = 0;
    TlsProblem tls = TlsProblem::None;
    std::optional<Problem> problem{};
    /// The least delay the server asked for (Retry-After on 429 and 503).
    std::optional<std::chrono::seconds> retryAfter{};
    /// 403 with the problem type wrong-installation: the server refused us, as opposed to a reply meant for another.
    bool refusedByServer = false;
    /// The X-Request-Id of the request that a server has answered with an error: what its people find it by.
    QString requestId{};
    ProxyProblem proxy = ProxyProblem::None;

    bool operator==(const Error &) const = default;
};

/// "bad_signature", "timeout", …: the name used by the command line and by the store.
QString errorName(ErrorCode code);
/// The code of a name; nothing for a name that no version of ours has written.
std::optional<ErrorCode> errorFromName(QStringView name);

} // namespace license
