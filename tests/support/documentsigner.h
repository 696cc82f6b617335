// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/protocol/documentparser.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace license::test {

using Json = nlohmann::json;

/// Plays the license server's part: signs documents with a key that never changes.
///
///     DocumentSigner signer;
///     const QByteArray reply = signer.sign(signer.payload(challenge, {{"grace", 0}}));
///     verifyDocument(reply, signer.connection(), challenge);
class DocumentSigner
{
public:
    /// Signers of different seeds have different keys.
    explicit DocumentSigner(const QString &url = QStringLiteral("https://license.example"), unsigned char seed = 1);

    /// The console's knowledge of this server.
    const Connection &connection() const { return m_connection; }
    /// For a server that learns its port late.
    void setUrl(const QString &url) { m_connection.url = url; }
    /// For a server whose certificate is its own, PEM.
    void setAuthorities(const QByteArray &ca) { m_connection.ca = ca; }
    /// The connection file of connection() as a modifiable value.
    Json connectionFile() const;

    /// A payload with every member of the protocol that answers `challenge` at the server time `iat`. `patch` is an RFC
    /// 7396 merge patch: null removes a member, {} changes nothing. Without a seq in the patch, seq rises as the
    /// protocol requires.
    Json payload(const Challenge &challenge = {}, const Json &patch = {}, qint64 iat = 1'795'442'709) const;
    /// The only valid header, changed by `patch`.
    Json header(const Json &patch = {}) const;

    QByteArray sign(const Json &payload) const { return sign(header(), payload); }
    QByteArray sign(const Json &header, const Json &payload) const;
    /// Encodes and signs any bytes.
    QByteArray signBytes(const QByteArray &header, const QByteArray &payload) const;
    /// `signedPart` unchanged, with a valid signature.
    QByteArray signSegments(const QByteArray &signedPart) const;
    /// The 64 bytes of an Ed25519 signature over `message`.
    QByteArray signature(const QByteArray &message) const;

private:
    QByteArray m_secret;
    Connection m_connection;
};

/// `value` as transmitted: compact UTF-8.
QByteArray toBytes(const Json &value);

} // namespace license::test
