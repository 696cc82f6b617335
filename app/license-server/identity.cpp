// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/identity.h"

#include "app/license-server/accountjson.h"
#include "app/license-server/base64url.h"
#include "app/license-server/files.h"
#include "app/license-server/signer.h"
#include "app/license-server/tlsidentity.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qsizetype seedSize = 32;
constexpr qsizetype secretSize = 32;

QString settingsFile(const Identity &identity)
{
    return identity.folder + u"/identity.json"_s;
}

QString signingKeyFile(const Identity &identity)
{
    return identity.folder + u"/signing-key"_s;
}

QString text(const Json &json, const char *name)
{
    return QString::fromStdString(json.value(name, std::string()));
}

Result<Done> readSettings(Identity &identity)
{
    const Result<QByteArray> bytes = readFile(settingsFile(identity));
    if (!bytes)
        return bytes.error();
    const std::optional<Json> json = parseObject(*bytes);
    if (!json)
        return failure(u"%1 was not written by this program"_s.arg(settingsFile(identity)));
    identity.name = text(*json, "name");
    identity.account = text(*json, "account");
    identity.installation = text(*json, "installation");
    identity.deployment = text(*json, "deployment");
    identity.port = json->value("port", quint16(0));
    identity.controlPort = json->value("control_port", quint16(0));
    identity.objects = json->value("objects", identity.objects);
    identity.seed = json->value("seed", identity.seed);
    return Done{};
}

Result<Done> loadSettings(Identity &identity)
{
    if (QFileInfo::exists(settingsFile(identity)))
        return readSettings(identity);
    identity.account = u"acct_"_s + QString::fromLatin1(toBase64Url(randomBytes(6)));
    identity.installation = QString::fromLatin1(toBase64Url(randomBytes(16)));
    return Done{};
}

Result<Done> loadToken(Identity &identity)
{
    if (QFileInfo::exists(tokenFile(identity))) {
        const Result<QByteArray> bytes = readFile(tokenFile(identity));
        if (!bytes)
            return bytes.error();
        identity.token = bytes->trimmed();
        return Done{};
    }
    identity.token = newToken();
    return saveToken(identity);
}

Result<Done> loadControlSecret(Identity &identity)
{
    const QString path = controlSecretFile(identity);
    if (!QFileInfo::exists(path)) {
        identity.controlSecret = toBase64Url(randomBytes(secretSize));
        return writePrivateFile(path, identity.controlSecret + '\n');
    }
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    identity.controlSecret = bytes->trimmed();
    if (!isCanonicalBase64Url(identity.controlSecret, secretSize)) // an empty secret would admit everybody
        return failure(u"%1 contains no secret"_s.arg(path));
    return Done{};
}

Result<Done> loadSigningKey(Identity &identity)
{
    const QString path = signingKeyFile(identity);
    if (!QFileInfo::exists(path)) {
        identity.signingSeed = Signer::randomSeed();
        return writePrivateFile(path, toBase64Url(identity.signingSeed) + '\n');
    }
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (!isCanonicalBase64Url(bytes->trimmed(), seedSize))
        return failure(u"%1 contains no key"_s.arg(path));
    identity.signingSeed = QByteArray::fromBase64(bytes->trimmed(), QByteArray::Base64UrlEncoding);
    return Done{};
}

void apply(const Options &options, Identity &identity)
{
    identity.name = options.name.value_or(identity.name);
    identity.deployment = options.deployment.value_or(identity.deployment);
    identity.objects = options.objects.value_or(identity.objects);
    identity.seed = options.seed.value_or(identity.seed);
    if (options.port.value_or(0) != 0)
        identity.port = *options.port;
    if (options.controlPort.value_or(0) != 0)
        identity.controlPort = *options.controlPort;
}

} // namespace

Result<Identity> loadIdentity(const Options &options, qint64 now)
{
    Identity identity;
    identity.folder = QFileInfo(options.state).absoluteFilePath();
    if (const Result<Done> made = makePrivateFolder(identity.folder); !made)
        return made.error();
    for (const auto load : {&loadSettings, &loadToken, &loadControlSecret, &loadSigningKey}) {
        if (const Result<Done> loaded = load(identity); !loaded)
            return loaded.error();
    }
    apply(options, identity);
    const Result<TlsIdentity> tls = loadTlsIdentity(options, identity.folder, now);
    if (!tls)
        return tls.error();
    identity.chain = tls->chain;
    identity.chainKey = tls->key;
    identity.ca = tls->ca;
    return identity;
}

Result<Done> saveIdentity(const Identity &identity)
{
    const Json json{{"name", identity.name.toStdString()},
                    {"account", identity.account.toStdString()},
                    {"installation", identity.installation.toStdString()},
                    {"deployment", identity.deployment.toStdString()},
                    {"port", identity.port},
                    {"control_port", identity.controlPort},
                    {"objects", identity.objects},
                    {"seed", identity.seed}};
    return writePrivateFile(settingsFile(identity), QByteArray::fromStdString(json.dump(2)) + '\n');
}

QByteArray newToken()
{
    return "lic_" + toBase64Url(randomBytes(32));
}

QString tokenFile(const Identity &identity)
{
    return identity.folder + u"/token"_s;
}

Result<Done> saveToken(const Identity &identity)
{
    return writePrivateFile(tokenFile(identity), identity.token + '\n');
}

QString controlSecretFile(const Identity &identity)
{
    return identity.folder + u"/control-secret"_s;
}

QString serviceUrl(const Identity &identity, const QHostAddress &address)
{
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = six ? u"[%1]"_s.arg(address.toString()) : address.toString();
    return u"https://%1:%2"_s.arg(host).arg(identity.port);
}

QString connectionFile(const Identity &identity)
{
    return identity.folder + u"/connection.json"_s;
}

Result<Done> saveConnectionFile(const Identity &identity, const QString &url, const QByteArray &kid,
                                const QByteArray &point)
{
    const Json key{{"kty", "OKP"},
                   {"crv", "Ed25519"},
                   {"x", toBase64Url(point).toStdString()},
                   {"kid", kid.toStdString()},
                   {"alg", "EdDSA"}};
    Json json{{"name", identity.name.toStdString()},
              {"url", url.toStdString()},
              {"account", identity.account.toStdString()},
              {"installation", identity.installation.toStdString()},
              {"deployment", identity.deployment.toStdString()},
              {"keys", Json{{"keys", Json::array({key})}}}};
    if (!identity.ca.isEmpty())
        json["ca"] = identity.ca.toStdString();
    return writePrivateFile(connectionFile(identity), QByteArray::fromStdString(json.dump(2)) + '\n');
}

} // namespace license::server
