// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license::server {

inline QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Whether the text is the canonical base64url text, without padding, of this many bytes.
inline bool isCanonicalBase64Url(const QByteArray &text, qsizetype bytes)
{
    const QByteArray decoded =
        QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return decoded.size() == bytes && toBase64Url(decoded) == text;
}

} // namespace license::server
