// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>

#include <optional>

namespace license {

/// The maximum size of a verification reply, in bytes.
inline constexpr qsizetype replyLimit = 65'536;

/// The request's values that the reply must answer.
struct Challenge
{
    QByteArray nonce;   ///< base64url, as sent
    qint64 lastSeq = 0; ///< the highest seq accepted so far; 0 if none
    bool operator==(const Challenge &) const = default;
};

/// Checks 2–11 of PROTOCOL.md in order; the first that fails determines the error. Every document in the program passes
/// through here. Without a challenge (a stored document, a saved reply) nonce and rise of seq are not compared.
Result<LicenseDocument> verifyDocument(const QByteArray &reply, const Connection &connection,
                                       const std::optional<Challenge> &challenge);

/// 16 random bytes as base64url without padding, from the system's generator.
QByteArray newNonce();

} // namespace license
