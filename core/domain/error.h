// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace license {

/// Every way in which the console can fail. The names from errorName() are part of the contract of the command line and
/// of the store; core/text provides the texts for people.
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

/// The cause of a Tls error, if known.
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

/// The cause of a Proxy error, if known.
enum class ProxyProblem {
    None,
    NotReached,
    HangsUp, ///< it closed the connection without an answer: perhaps it is one of another kind
    Silent,
    WantsAuthentication,
    NoPassword,
    Forbids,
    ServerNotReached,
    AddressForm, ///< it refused an IPv6 address, which Qt gives to HTTP proxies without the brackets
    Other
};

/// A failure at a Management Service's own interface, as far as its documentation and HTTP tell.
enum class ManagementProblem {
    None,          ///< not there, but at a license server or on this computer
    Other,         ///< the code says it
    NeedsKeychain, ///< a token file holds the tokens: there is no place for this one
    NoPassword,    ///< nobody could be asked for it
    SignedOut,     ///< nobody has signed in
    SignInRefused, ///< 401 to a sign-in
    Locked,        ///< 423
    NotPermitted,  ///< 403
    NoToken,       ///< a sign-in was answered without a usable token, as where a second factor is due
    TokenRefused,  ///< 401 to another request
    TokenExpired,  ///< past its own end; nothing was sent
    NotThere       ///< 404: the documented path does not exist at this address
};

/// An RFC 9457 problem body; plain text, already truncated to 300 characters and without control characters.
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
    /// The exact finding, for log and support. English, never shown alone, never contains a token.
    QString detail{};
    int httpStatus = 0;
    TlsProblem tls = TlsProblem::None;
    std::optional<Problem> problem{};
    /// The minimum delay that the server asked for (Retry-After on 429 and 503).
    std::optional<std::chrono::seconds> retryAfter{};
    /// 403 with the problem type wrong-installation: the server refused us, as opposed to a reply meant for another
    /// client.
    bool refusedByServer = false;
    /// The X-Request-Id of a request that the server answered with an error; its operators find the request by it.
    QString requestId{};
    ProxyProblem proxy = ProxyProblem::None;
    ManagementProblem management = ManagementProblem::None;

    bool operator==(const Error &) const = default;
};

/// "bad_signature", "timeout", …: the name on the command line and in the store.
QString errorName(ErrorCode code);
/// The code for a name; nothing for a name that no version of ours has written.
std::optional<ErrorCode> errorFromName(QStringView name);

} // namespace license
