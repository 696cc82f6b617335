// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace license {

/// The largest body of a reply to a sign-in.
inline constexpr qsizetype loginReplyLimit = qsizetype{64} * 1024;

struct LoginReply
{
    Secret token;
    std::optional<ServerTime> expires{}; ///< the token's `exp`, if it is a JWT that has one
};

/// Reads the answer to /account/login (PROTOCOL.md, Management Service). Only `accessToken` is kept. A JSON object
/// without a usable one is CredentialsRejected with ManagementProblem::NoToken; anything else is MalformedReply. No
/// error cites a value of the body.
Result<LoginReply> parseLoginReply(const QByteArray &body);

/// The end of a JWT (RFC 7519, `exp`); nothing if the text is no JWT or has none. It serves as a reminder, so the
/// signature, whose key only the service has, is not checked.
std::optional<ServerTime> tokenEnd(QByteArrayView token);

} // namespace license
