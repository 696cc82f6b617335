// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/connectionfile.h"

#include "core/protocol/base64url.h"
#include "core/protocol/ed25519.h"
#include "core/protocol/foreigntext.h"
#include "core/protocol/memberreader.h"
#include "core/protocol/serviceurl.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;
using json::MemberReader;

namespace {

constexpr qsizetype installationSize = 16;

Error refused(const QString &detail)
{
    return {.code = ErrorCode::InvalidInput, .detail = detail};
}

void expect(MemberReader &reader, std::string_view name, QLatin1StringView expected)
{
    if (reader.text(name, {.least = 0}) != expected) {
        reader.fail(name, u"is not \"%1\""_s.arg(expected));
    }
}

/// Decodes a member from canonical base64url.
QByteArray binary(MemberReader &reader, std::string_view name, qsizetype size)
{
    const auto bytes = fromBase64Url(reader.text(name, {.least = 0}).toUtf8());
    if (!bytes) {
        reader.fail(name, u"is not canonical base64url without padding"_s);
    } else if (bytes->size() != size) {
        reader.fail(name, u"has %1 bytes instead of %2"_s.arg(bytes->size()).arg(size));
    }
    return bytes.value_or(QByteArray());
}

TrustedKey readKey(MemberReader reader)
{
    if (reader.has("d")) {
        reader.fail("d",
                    u"makes this a private key, which never leaves the server; only the public one belongs here"_s);
    }
    reader.allowOnly({"kty", "crv", "x", "kid", "alg"});
    expect(reader, "kty", "OKP"_L1);
    expect(reader, "crv", "Ed25519"_L1);
    expect(reader, "alg", "EdDSA"_L1);
    TrustedKey key{reader.text("kid", {.least = 0}), binary(reader, "x", ed25519::keySize)};
    if (!ed25519::isSoundKey(key.point)) {
        reader.fail("x", u"is a point under which anyone can sign, or none of the curve"_s);
    }
    if (key.kid != keyThumbprint(key.point)) {
        reader.fail("kid", u"is not the RFC 7638 thumbprint of the key"_s);
    }
    return key;
}

QVector<TrustedKey> readKeys(MemberReader reader, QString &problem)
{
    reader.allowOnly({"keys"});
    QVector<TrustedKey> keys;
    const json::Values &values = reader.array("keys", 1, std::numeric_limits<qsizetype>::max());
    for (const json::Value &value : values) {
        const QString path = u"keys.keys[%1]."_s.arg(keys.size());
        keys.append(readKey(MemberReader(value, path, problem)));
        if (!problem.isEmpty()) {
            return {};
        }
    }
    QStringList kids;
    std::transform(keys.cbegin(), keys.cend(), std::back_inserter(kids), [](const TrustedKey &key) { return key.kid; });
    kids.sort();
    if (const auto twice = std::adjacent_find(kids.cbegin(), kids.cend()); twice != kids.cend()) {
        reader.fail("keys", u"has the kid %1 twice"_s.arg(quoted(*twice)));
    }
    return keys;
}

QByteArray readAuthorities(MemberReader &reader)
{
    QByteArray pem = reader.text("ca", {.least = 0}).toUtf8();
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty()) {
        reader.fail("ca", u"has no certificate in PEM"_s);
    }
    return pem;
}

} // namespace

Result<Connection> parseConnectionFile(const QByteArray &bytes)
{
    if (bytes.size() > connectionFileLimit) {
        return refused(u"the file is larger than %1 bytes"_s.arg(connectionFileLimit));
    }
    const Result<json::Value> value = json::parse(bytes, ErrorCode::InvalidInput);
    if (!value) {
        return refused(u"the file is not strict JSON: "_s + value.error().detail);
    }
    QString problem;
    MemberReader reader(*value, {}, problem);
    reader.allowOnly({"name", "url", "account", "installation", "deployment", "keys", "ca"});
    Connection connection;
    connection.name = reader.text("name", {.most = 64});
    connection.url = reader.text("url", {.least = 0});
    if (const auto wrong = serviceUrlProblem(connection.url)) {
        reader.fail("url", *wrong);
    }
    connection.account =
        reader.text("account", {.most = 64, .allows = json::isWordCharacter, .alphabet = "A-Z, a-z, 0-9, _ and -"});
    connection.installation = reader.text("installation", {.least = 0});
    binary(reader, "installation", installationSize);
    connection.deployment = reader.word("deployment", deploymentFromName);
    connection.keys = readKeys(reader.object("keys"), problem);
    if (reader.has("ca")) {
        connection.ca = readAuthorities(reader);
    }
    if (!problem.isEmpty()) {
        return refused(problem);
    }
    return connection;
}

Result<Connection> readConnectionFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return refused(u"the file cannot be read"_s);
    }
    // One byte more than the limit, to detect a longer file.
    return parseConnectionFile(file.read(connectionFileLimit + 1));
}

QString keyThumbprint(const QByteArray &point)
{
    const QByteArray canonical = R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(point) + "\"}";
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256)));
}

} // namespace license
