// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace license {

/// Base64url without padding (RFC 4648, section 5).
QByteArray toBase64Url(const QByteArray &bytes);

/// Decodes canonical base64url. Returns nothing if another text encodes the same bytes, as with padding, white space,
/// letters of plain base64 or non-zero spare bits.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace license
