// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/accountjson.h"
#include "app/license-server/message.h"
#include "app/license-server/signer.h"

#include <QByteArrayView>

#include <optional>
#include <string>

namespace license::server {

/// A way to answer wrongly, for tests of clients.
enum class FaultKind {
    Slow,              ///< the reply comes late
    Status,            ///< some other status, with a problem body
    Html,              ///< a sign-in page of a network that nobody has joined
    Garbage,           ///< the right type, but no JWS
    Oversized,         ///< more than a reply may have
    Cut,               ///< the connection ends within the body
    WrongSignature,    ///< one bit of the signature differs
    UnknownKey,        ///< signed by a key that the connection file does not list
    StaleSequence,     ///< the number that the client has accepted already
    ForeignNonce,      ///< the answer to another request
    OtherAccount,      ///< a document about another account
    OtherInstallation, ///< a document for another installation
    FutureVersion,     ///< a version that no client knows yet
    MissingMember,     ///< a required member is left out
    WrongObjects       ///< a list with another hash than was signed
};

struct Fault
{
    FaultKind kind = FaultKind::Slow;
    qint64 milliseconds = 1000; ///< for Slow
    int status = 500;           ///< for Status
    std::optional<int> times;   ///< how many requests are answered so; nothing: all until it is taken away
};

/// "slow", "wrong-signature", …: the names on the control port.
const char *faultName(FaultKind kind);
std::optional<FaultKind> faultFromName(std::string_view name);
/// Reads {"kind": …, "milliseconds"?, "status"?, "times"?}; nothing where it is not that.
std::optional<Fault> faultFromJson(const Json &json);
Json faultJson(const Fault &fault);

/// Whether the fault shows in replies to verifications, or only to requests for objects.
bool concernsVerification(FaultKind kind);
bool concernsObjects(FaultKind kind);

/// Makes the payload wrong before it is signed.
void spoilPayload(const Fault &fault, qint64 lastAccepted, Json &payload);
/// Signs, rightly or wrongly.
QByteArray signWith(const std::optional<Fault> &fault, const Signer &signer, const QByteArray &payload);
/// Makes the finished reply wrong.
void spoilReply(const Fault &fault, Reply &reply);

} // namespace license::server
