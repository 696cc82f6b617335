// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace license {

/// Base64url without padding (RFC 4648, section 5).
QByteArray toBase64Url(const QByteArray &bytes);

/// The bytes behind canonical base64url: nothing where another text than `text` would be their encoding, as with
/// padding, white space, the letters of plain base64 or spare bits that are not zero.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace license
