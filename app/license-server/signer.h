// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license::server {

/// Signs with one Ed25519 key (RFC 8037).
class Signer
{
public:
    /// `seed` is the private key's 32 bytes.
    explicit Signer(const QByteArray &seed);
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;
    ~Signer();

    /// 32 fresh random bytes for a new key.
    static QByteArray randomSeed();

    /// The public key: 32 bytes.
    QByteArray point() const { return m_point; }
    /// The key's RFC 7638 thumbprint, base64url.
    QByteArray kid() const { return m_kid; }
    /// The compact JWS (RFC 7515) of the payload.
    QByteArray sign(const QByteArray &payload) const;

private:
    QByteArray m_secret;
    QByteArray m_point;
    QByteArray m_kid;
};

/// So many bytes from the system's generator.
QByteArray randomBytes(qsizetype count);
/// Compares in constant time.
bool sameSecret(const QByteArray &one, const QByteArray &other);

} // namespace license::server
