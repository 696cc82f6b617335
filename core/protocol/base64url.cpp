// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/base64url.h"

namespace license {

namespace {

constexpr QByteArray::Base64Options flavor = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(flavor);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, flavor | QByteArray::AbortOnBase64DecodingErrors);
    // Qt's strict decoder accepts non-canonical text, so compare a fresh encoding.
    if (!decoded || toBase64Url(decoded.decoded) != text) {
        return std::nullopt;
    }
    return decoded.decoded;
}

} // namespace license
