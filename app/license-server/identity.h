// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/options.h"
#include "core/domain/result.h"

#include <QByteArray>

namespace license::server {

/// This server's identity: created at the first start, stored in the state folder, and unchanged afterwards.
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
    QByteArray controlSecret; ///< the secret that other users of this computer send to the control port
    QByteArray signingSeed;   ///< the Ed25519 private key, 32 bytes
    QByteArray chain;         ///< PEM, the server's certificate first
    QByteArray chainKey;      ///< PEM
    QByteArray ca;            ///< PEM; empty if the clients' own authorities are to check the certificate
};

/// Reads or creates the state folder. Values given in the options replace stored ones. `now` is seconds since 1970.
Result<Identity> loadIdentity(const Options &options, qint64 now);

/// Saves the members that are not secret.
Result<Done> saveIdentity(const Identity &identity);

/// Creates a new access token and writes its file.
QByteArray newToken();
QString tokenFile(const Identity &identity);
Result<Done> saveToken(const Identity &identity);
QString controlSecretFile(const Identity &identity);

/// The address for clients: https://HOST:PORT.
QString serviceUrl(const Identity &identity, const QHostAddress &address);

/// Writes connection.json, the connection file for clients. `kid` and `point` are the signing key's.
QString connectionFile(const Identity &identity);
Result<Done> saveConnectionFile(const Identity &identity, const QString &url, const QByteArray &kid,
                                const QByteArray &point);

} // namespace license::server
