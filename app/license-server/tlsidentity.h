// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/options.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QSslConfiguration>

namespace license::server {

/// The certificates that the server shows and the authority that a client is told to trust; all PEM.
struct TlsIdentity
{
    QByteArray chain; ///< the server's certificate first
    QByteArray key;
    QByteArray ca;
};

/// The files that the options name, or our own from the state folder, made and renewed as need be. With files of others
/// the authority is the last certificate of the chain where that one signed itself, else none.
Result<TlsIdentity> loadTlsIdentity(const Options &options, const QString &folder, qint64 now);

/// TLS 1.2 or later, the whole chain, no certificate asked of the client.
Result<QSslConfiguration> tlsConfiguration(const QByteArray &chain, const QByteArray &key);

} // namespace license::server
