// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>

namespace license {

/// The maximum size of a connection file, in bytes.
inline constexpr qsizetype connectionFileLimit = 1'048'576;

/// Reads a connection file (PROTOCOL.md, Connection file). Any deviation from the specification refuses the whole file:
/// InvalidInput, whose detail names the member and the problem.
Result<Connection> parseConnectionFile(const QByteArray &bytes);

/// Reads one from disk. InvalidInput also if the file cannot be read.
Result<Connection> readConnectionFile(const QString &path);

/// The RFC 7638 thumbprint of an Ed25519 key of 32 bytes, base64url without padding.
QString keyThumbprint(const QByteArray &point);

} // namespace license
