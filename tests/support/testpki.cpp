// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpki.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <utility>

namespace license::test {

namespace {

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free_all>>;

/// A test is meaningless without its certificates.
void require(bool ok)
{
    if (!ok) {
        std::abort();
    }
}

Key newKey()
{
    Key key(EVP_EC_gen("P-256"));
    require(key != nullptr);
    return key;
}

using Number = std::unique_ptr<BIGNUM, Free<BN_clear_free>>;

/// The Mersenne prime 2^exponent − 1, which needs no search.
Number mersenne(int exponent)
{
    Number number(BN_new());
    require(number && BN_set_bit(number.get(), exponent) == 1 && BN_sub_word(number.get(), 1) == 1);
    return number;
}

/// An RSA key of 8,676 bits, available at once: finding a random one would take a minute. Its primes are public, and it
/// protects nothing.
Key hugeKey()
{
    const Number p = mersenne(4'423);
    const Number q = mersenne(4'253);
    const std::unique_ptr<BN_CTX, Free<BN_CTX_free>> context(BN_CTX_new());
    const auto number = [] { return Number(BN_new()); };
    const Number n = number(), e = number(), d = number(), p1 = number(), q1 = number(), phi = number(), dp = number(),
                 dq = number();
    require(context && BN_set_word(e.get(), RSA_F4) == 1 && BN_mul(n.get(), p.get(), q.get(), context.get()) == 1);
    require(BN_sub(p1.get(), p.get(), BN_value_one()) == 1 && BN_sub(q1.get(), q.get(), BN_value_one()) == 1);
    require(BN_mul(phi.get(), p1.get(), q1.get(), context.get()) == 1);
    require(BN_mod_inverse(d.get(), e.get(), phi.get(), context.get()) != nullptr);
    require(BN_mod(dp.get(), d.get(), p1.get(), context.get()) == 1);
    require(BN_mod(dq.get(), d.get(), q1.get(), context.get()) == 1);
    const Number inverse(BN_mod_inverse(nullptr, q.get(), p.get(), context.get()));
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    const std::pair<const char *, const Number &> parts[] = {
        {OSSL_PKEY_PARAM_RSA_N, n},          {OSSL_PKEY_PARAM_RSA_E, e},
        {OSSL_PKEY_PARAM_RSA_D, d},          {OSSL_PKEY_PARAM_RSA_FACTOR1, p},
        {OSSL_PKEY_PARAM_RSA_FACTOR2, q},    {OSSL_PKEY_PARAM_RSA_EXPONENT1, dp},
        {OSSL_PKEY_PARAM_RSA_EXPONENT2, dq}, {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, inverse}};
    for (const auto &[name, value] : parts) {
        require(builder && OSSL_PARAM_BLD_push_BN(builder.get(), name, value.get()) == 1);
    }
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>> making(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *made = nullptr;
    require(making && EVP_PKEY_fromdata_init(making.get()) == 1);
    require(EVP_PKEY_fromdata(making.get(), &made, EVP_PKEY_KEYPAIR, parameters.get()) == 1);
    return Key(made);
}

QByteArray bytesOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

QByteArray pem(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(memory.get(), certificate) == 1);
    return bytesOf(memory.get());
}

QByteArray pem(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return bytesOf(memory.get());
}

void addExtension(X509 *certificate, X509 *issuer, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, id, value.constData());
    require(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(const QByteArray &commonName, EVP_PKEY *key, const LeafOptions &options)
{
    Certificate certificate(X509_new());
    require(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    qint64 serial = 0;
    require(RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1);
    require(ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate.get()), serial & 0x7fffffffffffffff) == 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 86'400L * options.validFromDays);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400L * options.validUntilDays);
    require(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(commonName.constData()),
                                       static_cast<int>(commonName.size()), -1, 0) == 1);
    require(X509_set_pubkey(certificate.get(), key) == 1);
    return certificate;
}

Identity leaf(const LeafOptions &options, X509 *issuer, EVP_PKEY *issuerKey)
{
    const Key key = options.hugeKey ? hugeKey() : newKey();
    const Certificate certificate = newCertificate("test server", key.get(), options);
    X509 *signer = issuer ? issuer : certificate.get();
    require(X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer)) == 1);
    addExtension(certificate.get(), signer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), signer, NID_subject_alt_name, options.names.join(QLatin1Char(',')).toLatin1());
    require(X509_sign(certificate.get(), issuerKey ? issuerKey : key.get(), EVP_sha256()) > 0);
    return {pem(certificate.get()), pem(key.get())};
}

} // namespace

struct TestAuthority::Private
{
    Key key = newKey();
    Certificate certificate;
};

namespace {

Certificate newAuthority(const QByteArray &commonName, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey,
                         const EVP_MD *digest = EVP_sha256())
{
    Certificate own = newCertificate(commonName, key, {.validUntilDays = 3'650});
    X509 *signer = issuer ? issuer : own.get();
    require(X509_set_issuer_name(own.get(), X509_get_subject_name(signer)) == 1);
    addExtension(own.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    require(X509_sign(own.get(), issuerKey ? issuerKey : key, digest) > 0);
    return own;
}

} // namespace

TestAuthority::TestAuthority(const QByteArray &commonName) : d(std::make_unique<Private>())
{
    d->certificate = newAuthority(commonName, d->key.get(), nullptr, nullptr);
}

TestAuthority::TestAuthority(const QByteArray &commonName, const TestAuthority &parent, Digest digest)
    : d(std::make_unique<Private>())
{
    d->certificate = newAuthority(commonName, d->key.get(), parent.d->certificate.get(), parent.d->key.get(),
                                  digest == Digest::Sha1 ? EVP_sha1() : EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::certificate() const
{
    return pem(d->certificate.get());
}

QByteArray TestAuthority::hashedName() const
{
    return QByteArray::number(static_cast<qulonglong>(X509_subject_name_hash(d->certificate.get())), 16)
               .rightJustified(8, '0') +
           ".0";
}

Identity TestAuthority::issue(const LeafOptions &options) const
{
    return leaf(options, d->certificate.get(), d->key.get());
}

Identity selfSigned(const LeafOptions &options)
{
    return leaf(options, nullptr, nullptr);
}

} // namespace license::test
