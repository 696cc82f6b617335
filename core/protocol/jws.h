// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/protocol/strictjson.h"

#include <QByteArray>
#include <QVector>

namespace license {

/// Content signed by one of the trusted keys.
struct SignedContent
{
    json::Value typ; ///< of the protected header; not compared yet
    QByteArray payload;
};

/// Opens a compact JWS (RFC 7515) with Ed25519 (RFC 8037): checks 2–6 of PROTOCOL.md in order.
Result<SignedContent> openJws(const QByteArray &compact, const QVector<TrustedKey> &keys);

} // namespace license
