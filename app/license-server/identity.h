// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/options.h"
#include "core/domain/result.h"

#include <QByteArray>

namespace license::server {

/// Who this server is: made at the first start, kept in the state folder, the same at every start after that.
struct Identity
{
    QString folder;
    QString name = QStringLiteral("Acme HQ");
    QString account;
    QString installation; ///< base64url of 16 random bytes
    QString deployment = QStringLiteral("on-premises");
    quint16 port = 0; ///< 0 until the server has listened for the first time
    quint16 controlPort = 0;
    qint64 objects = 240;
    quint64 seed = 1;

    QByteArray token;
    QByteArray controlSecret; ///< what other users of this computer send to the control port
    QByteArray signingSeed;   ///< the Ed25519 private key, 32 bytes
    QByteArray chain;         ///< PEM, the server's certificate first
    QByteArray chainKey;      ///< PEM
    QByteArray ca;            ///< PEM; empty where the clients' own authorities are to judge the certificate
};

/// Reads the state folder, or makes it. What the options name replaces what is kept. `now` is seconds since 1970.
Result<Identity> loadIdentity(const Options &options, qint64 now);

/// Keeps the members that are not secret.
Result<Done> saveIdentity(const Identity &identity);

/// A new access token, and the file that it stands in.
QByteArray newToken();
QString tokenFile(const Identity &identity);
Result<Done> saveToken(const Identity &identity);
QString controlSecretFile(const Identity &identity);

/// The address clients are given: https://HOST:PORT.
QString serviceUrl(const Identity &identity, const QHostAddress &address);

/// Writes connection.json, the file that makes this service known to a client. `kid` and `point` are the signing key's.
QString connectionFile(const Identity &identity);
Result<Done> saveConnectionFile(const Identity &identity, const QString &url, const QByteArray &kid,
                                const QByteArray &point);

} // namespace license::server
