// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QByteArray>

namespace license {

/// The largest connection file that is read, in bytes.
inline constexpr qsizetype connectionFileLimit = 1'048'576;

/// Reads a connection file (PROTOCOL.md, Connection file). Anything that is not exactly as documented refuses the whole
/// file: InvalidInput, whose detail names the member and what is wrong with it.
Result<Connection> parseConnectionFile(const QByteArray &bytes);

/// The same of a file on the disk. InvalidInput also where it is none that can be read.
Result<Connection> readConnectionFile(const QString &path);

/// The file that parseConnectionFile() reads back to the same connection.
QByteArray connectionFileBytes(const Connection &connection);

/// The RFC 7638 thumbprint of an Ed25519 key of 32 bytes, base64url without padding.
QString keyThumbprint(const QByteArray &point);

} // namespace license
