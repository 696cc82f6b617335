// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/options.h"
#include "core/domain/result.h"

#include <QByteArray>

namespace license::server {

/// The server's certificates and the authority that clients are told to trust; all PEM.
struct TlsIdentity
{
    QByteArray chain; ///< the server's certificate first
    QByteArray key;
    QByteArray ca;
};

/// The files named in the options, or our own from the state folder, created and renewed as necessary. With foreign
/// files the authority is the chain's last certificate if self-signed, otherwise none.
Result<TlsIdentity> loadTlsIdentity(const Options &options, const QString &folder, qint64 now);

} // namespace license::server
