// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace license {

namespace {

constexpr unsigned int hashBytes = 32;

/// Fails only without memory, or in an OpenSSL without SHA-256: no list could be verified.
void require(int succeeded)
{
    if (succeeded != 1) {
        qFatal("OpenSSL cannot compute a SHA-256");
    }
}

} // namespace

struct Sha256::Context
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    require(EVP_DigestInit_ex(m_context->digest.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context->digest.get(), bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, hashBytes> hash{};
    unsigned int length = 0;
    require(EVP_DigestFinal_ex(m_context->digest.get(), hash.data(), &length));
    return QByteArray(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(length)).toHex();
}

} // namespace license
