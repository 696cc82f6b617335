// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>

#include <optional>

namespace license {

/// The largest verification reply, in bytes.
inline constexpr qsizetype replyLimit = 65'536;

/// What one request for verification asked for, and what the reply has to answer.
struct Challenge
{
    QByteArray nonce;   ///< base64url, as sent
    qint64 lastSeq = 0; ///< the highest seq accepted so far; 0 if none
    bool operator==(const Challenge &) const = default;
};

/// The checks 2–11 of PROTOCOL.md in their order; the first that fails names the error. Every document in the program
/// came through here. Without a challenge (a stored document, a saved reply) neither nonce nor the rise of seq is
/// compared.
Result<LicenseDocument> verifyDocument(const QByteArray &reply, const Connection &connection,
                                       const std::optional<Challenge> &challenge);

/// 16 random bytes as base64url without padding, from the system's generator.
QByteArray newNonce();

} // namespace license
