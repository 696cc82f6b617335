// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpki.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <cstdlib>

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

/// Without its certificates a test says nothing.
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
    const Key key = newKey();
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

Certificate newAuthority(const QByteArray &commonName, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate own = newCertificate(commonName, key, {.validUntilDays = 3'650});
    X509 *signer = issuer ? issuer : own.get();
    require(X509_set_issuer_name(own.get(), X509_get_subject_name(signer)) == 1);
    addExtension(own.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    require(X509_sign(own.get(), issuerKey ? issuerKey : key, EVP_sha256()) > 0);
    return own;
}

} // namespace

TestAuthority::TestAuthority(const QByteArray &commonName) : d(std::make_unique<Private>())
{
    d->certificate = newAuthority(commonName, d->key.get(), nullptr, nullptr);
}

TestAuthority::TestAuthority(const QByteArray &commonName, const TestAuthority &parent) : d(std::make_unique<Private>())
{
    d->certificate = newAuthority(commonName, d->key.get(), parent.d->certificate.get(), parent.d->key.get());
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
