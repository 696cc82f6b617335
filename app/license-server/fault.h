// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/accountjson.h"
#include "app/license-server/message.h"
#include "app/license-server/signer.h"

#include <QByteArrayView>

#include <optional>
#include <string>

namespace license::server {

/// A wrong answer, for tests of clients.
enum class FaultKind {
    Slow,              ///< the reply comes late
    Status,            ///< another status, with a problem body
    Html,              ///< the sign-in page of a captive portal
    Garbage,           ///< the right type, but no JWS
    Oversized,         ///< larger than a reply may be
    Cut,               ///< the connection ends within the body
    WrongSignature,    ///< one bit of the signature differs
    UnknownKey,        ///< signed by a key that the connection file does not list
    StaleSequence,     ///< a number that the client has already accepted
    ForeignNonce,      ///< the answer to another request
    OtherAccount,      ///< a document about another account
    OtherInstallation, ///< a document for another installation
    FutureVersion,     ///< a version that no client knows yet
    MissingMember,     ///< a required member is left out
    WrongObjects       ///< a list with another hash than the signed one
};

struct Fault
{
    FaultKind kind = FaultKind::Slow;
    qint64 milliseconds = 1000; ///< for Slow
    int status = 500;           ///< for Status
    std::optional<int> times;   ///< the number of requests affected; nothing: all until it is removed
};

/// "slow", "wrong-signature", …: the names on the control port.
const char *faultName(FaultKind kind);
std::optional<FaultKind> faultFromName(std::string_view name);
/// Reads {"kind": …, "milliseconds"?, "status"?, "times"?}; nothing for anything else.
std::optional<Fault> faultFromJson(const Json &json);
Json faultJson(const Fault &fault);

/// Whether the fault affects replies to verifications, or only requests for objects.
bool concernsVerification(FaultKind kind);
bool concernsObjects(FaultKind kind);

/// Falsifies the payload before signing.
void spoilPayload(const Fault &fault, qint64 lastAccepted, Json &payload);
/// Signs, correctly or incorrectly.
QByteArray signWith(const std::optional<Fault> &fault, const Signer &signer, const QByteArray &payload);
/// Falsifies the finished reply.
void spoilReply(const Fault &fault, Reply &reply);

} // namespace license::server
