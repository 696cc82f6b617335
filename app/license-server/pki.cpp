// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/pki.h"

#include "app/license-server/files.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qint64 day = 86'400;

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *pointer) const
    {
        free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Free<X509_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

struct Validity
{
    qint64 from = 0;
    qint64 until = 0;
};

QByteArray content(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

Bio memory(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// A random positive serial number of 16 bytes (RFC 5280, 4.1.2.2).
bool setSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x3f) | 0x40);
    const std::unique_ptr<BIGNUM, Free<BN_free>> number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setName(X509_NAME *name, const char *commonName)
{
    const auto add = [name](const char *field, const char *text) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text), -1,
                                          -1, 0) == 1;
    };
    return add("O", "license-server") && add("CN", commonName);
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Everything except the issuer's name, the extensions and the signature.
Cert blank(EVP_PKEY *key, const char *commonName, const Validity &validity)
{
    Cert certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerial(certificate.get()) ||
        !setName(X509_get_subject_name(certificate.get()), commonName) ||
        !ASN1_TIME_set(X509_getm_notBefore(certificate.get()), validity.from) ||
        !ASN1_TIME_set(X509_getm_notAfter(certificate.get()), validity.until) ||
        X509_set_pubkey(certificate.get(), key) != 1) {
        return {};
    }
    return certificate;
}

Result<Certificate> toPem(const Cert &certificate, const Key &key)
{
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    const Bio keyPem(BIO_new(BIO_s_secmem()));
    if (!certificatePem || !keyPem || PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return failure(u"cannot write a certificate"_s);
    }
    return Certificate{content(certificatePem), content(keyPem)};
}

} // namespace

Result<Certificate> makeAuthority(qint64 now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Cert certificate = blank(key.get(), "license-server authority", {now - day, now + 3650 * day});
    X509 *const x509 = certificate.get();
    if (!key || !certificate || X509_set_issuer_name(x509, X509_get_subject_name(x509)) != 1 ||
        !addExtension(x509, x509, NID_subject_key_identifier, "hash") ||
        !addExtension(x509, x509, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(x509, x509, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        X509_sign(x509, key.get(), EVP_sha256()) == 0) {
        return failure(u"cannot make an authority"_s);
    }
    return toPem(certificate, key);
}

Result<Certificate> makeServerCertificate(const Certificate &authority, qint64 now)
{
    const Cert issuer(PEM_read_bio_X509(memory(authority.certificate).get(), nullptr, nullptr, nullptr));
    const Key issuerKey(PEM_read_bio_PrivateKey(memory(authority.key).get(), nullptr, nullptr, nullptr));
    if (!issuer || !issuerKey || X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return failure(u"the authority's certificate and key do not belong together"_s);

    const Key key(EVP_EC_gen("P-256"));
    const Cert certificate = blank(key.get(), "localhost", {now - day, now + 396 * day});
    X509 *const x509 = certificate.get();
    if (!key || !certificate || X509_set_issuer_name(x509, X509_get_subject_name(issuer.get())) != 1 ||
        !addExtension(x509, issuer.get(), NID_subject_key_identifier, "hash") ||
        !addExtension(x509, issuer.get(), NID_authority_key_identifier, "keyid:always") ||
        !addExtension(x509, issuer.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(x509, issuer.get(), NID_key_usage, "critical,digitalSignature") ||
        !addExtension(x509, issuer.get(), NID_ext_key_usage, "serverAuth") ||
        !addExtension(x509, issuer.get(), NID_subject_alt_name, "IP:127.0.0.1,IP:::1,DNS:localhost") ||
        X509_sign(x509, issuerKey.get(), EVP_sha256()) == 0) {
        return failure(u"cannot make a server certificate"_s);
    }
    return toPem(certificate, key);
}

bool isIssuedBy(const QByteArray &certificate, const QByteArray &authority)
{
    const Cert issued(PEM_read_bio_X509(memory(certificate).get(), nullptr, nullptr, nullptr));
    const Cert issuer(PEM_read_bio_X509(memory(authority).get(), nullptr, nullptr, nullptr));
    return issued && issuer && X509_verify(issued.get(), X509_get0_pubkey(issuer.get())) == 1;
}

} // namespace license::server
