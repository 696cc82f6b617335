// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/documentsigner.h"

#include "core/protocol/base64url.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/connectionfilebytes.h"

#include <sodium.h>

#include <algorithm>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

DocumentSigner::DocumentSigner(const QString &url, unsigned char seed) : m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    const QByteArray seedBytes(crypto_sign_SEEDBYTES, static_cast<char>(seed));
    QByteArray point(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(raw(point), raw(m_secret), raw(seedBytes));
    m_connection.name = u"Acme HQ"_s;
    m_connection.url = url;
    m_connection.account = u"acct_7Qm2"_s;
    m_connection.installation = QString::fromLatin1(toBase64Url(QByteArray(16, '\x5A')));
    m_connection.keys = {{keyThumbprint(point), point}};
}

Json DocumentSigner::connectionFile() const
{
    return Json::parse(connectionFileBytes(m_connection).toStdString());
}

Json DocumentSigner::payload(const Challenge &challenge, const Json &patch, qint64 iat) const
{
    Json payload = {
        {"v", 1},
        {"iss", m_connection.url.toStdString()},
        {"aud", "license-console"},
        {"sub", m_connection.account.toStdString()},
        {"ins", m_connection.installation.toStdString()},
        {"non", challenge.nonce.isEmpty() ? "bm9ib2R5IGFza2VkIQ" : challenge.nonce.toStdString()},
        {"iat", iat},
        {"check", 86'400},
        {"grace", 259'200},
        {"package",
         {{"name", "Enterprise"},
          {"status", "active"},
          {"reason", ""},
          {"channel", "direct"},
          {"valid_from", iat - qint64{86'400} * 300},
          {"valid_until", iat + qint64{86'400} * 200},
          {"renews", true},
          {"storage", {{"capacity", 5'000'000'000'000}, {"used", 1'200'000'000'000}}}}},
        {"licenses",
         {{{"type", "endpoint"}, {"label", "Endpoint"}, {"assigned_to", "agent"}, {"total", 25}, {"used", 12}},
          {{"type", "git_repository"},
           {"label", "Git repository"},
           {"assigned_to", "object"},
           {"total", 100},
           {"used", 40},
           {"valid_until", iat + qint64{86'400} * 100}}}},
    };
    if (!patch.is_null()) {
        payload.merge_patch(patch);
    }
    if (!patch.contains("seq")) {
        const qint64 at =
            payload.contains("iat") && payload["iat"].is_number_integer() ? payload["iat"].get<qint64>() : iat;
        payload["seq"] = std::max(challenge.lastSeq + 1, at * 1'000);
    }
    return payload;
}

Json DocumentSigner::header(const Json &patch) const
{
    Json header = {{"alg", "EdDSA"}, {"kid", m_connection.keys.front().kid.toStdString()}, {"typ", "license+jwt"}};
    if (!patch.is_null()) {
        header.merge_patch(patch);
    }
    return header;
}

QByteArray DocumentSigner::sign(const Json &header, const Json &payload) const
{
    return signBytes(toBytes(header), toBytes(payload));
}

QByteArray DocumentSigner::signBytes(const QByteArray &header, const QByteArray &payload) const
{
    return signSegments(toBase64Url(header) + '.' + toBase64Url(payload));
}

QByteArray DocumentSigner::signSegments(const QByteArray &signedPart) const
{
    return signedPart + '.' + toBase64Url(signature(signedPart));
}

QByteArray DocumentSigner::signature(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), static_cast<unsigned long long>(message.size()),
                         raw(m_secret));
    return signature;
}

QByteArray toBytes(const Json &value)
{
    return QByteArray::fromStdString(value.dump());
}

} // namespace license::test
