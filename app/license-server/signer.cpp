// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/signer.h"

#include "app/license-server/base64url.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace license::server {

namespace {

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

Signer::Signer(const QByteArray &seed)
    : m_secret(crypto_sign_SECRETKEYBYTES, '\0'), m_point(crypto_sign_PUBLICKEYBYTES, '\0')
{
    Q_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(bytes(m_point), bytes(m_secret), bytes(seed));
    // RFC 7638: the required members ordered by name, without any space.
    const QByteArray canonical = R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(m_point) + R"("})";
    m_kid = toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256));
}

Signer::~Signer()
{
    sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

QByteArray Signer::randomSeed()
{
    return randomBytes(crypto_sign_SEEDBYTES);
}

QByteArray Signer::sign(const QByteArray &payload) const
{
    const QByteArray header = R"({"alg":"EdDSA","kid":")" + m_kid + R"(","typ":"license+jwt"})";
    const QByteArray input = toBase64Url(header) + '.' + toBase64Url(payload);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(input), size_t(input.size()), bytes(m_secret));
    return input + '.' + toBase64Url(signature);
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray result(count, '\0');
    randombytes_buf(result.data(), size_t(count));
    return result;
}

bool sameSecret(const QByteArray &one, const QByteArray &other)
{
    const QByteArray first = QCryptographicHash::hash(one, QCryptographicHash::Sha256);
    const QByteArray second = QCryptographicHash::hash(other, QCryptographicHash::Sha256);
    return sodium_memcmp(first.constData(), second.constData(), size_t(first.size())) == 0;
}

} // namespace license::server
