// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ed25519.h"

#include <sodium.h>

namespace license::ed25519 {

namespace {

/// libsodium needs initialization before first use; the first thread to arrive does it.
void setUp()
{
    static const int outcome = sodium_init();
    if (outcome < 0) {
        qFatal("The system's random generator is not available");
    }
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

bool isSoundKey(const QByteArray &point)
{
    setUp();
    return point.size() == keySize && crypto_core_ed25519_is_valid_point(raw(point)) == 1;
}

bool verify(const QByteArray &signature, QByteArrayView message, const QByteArray &key)
{
    setUp();
    return signature.size() == signatureSize && key.size() == keySize &&
           crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                       raw(key)) == 0;
}

QByteArray randomBytes(qsizetype size)
{
    setUp();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes;
}

} // namespace license::ed25519
