// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"

#include <QSslConfiguration>
#include <QStringList>

#include <optional>

namespace license {

/// TLS 1.2 or later; believes the connection's own authorities alone where it names some, else the system's, and
/// those that were added to the service. Never anything that lies in the working directory.
QSslConfiguration tlsConfiguration(const Connection &connection);

/// The self-check at start and before each request: a Tls error where this installation cannot speak TLS at all, or has
/// another TLS than OpenSSL. Qt's backend for Windows' own (schannel) also believes the authorities of the system where
/// a service names its own; Windows has both, and OpenSSL is chosen here.
std::optional<Error> missingTls();

/// The same of what Qt says: the backends that are there, and the one in use, empty where none can be used.
std::optional<Error> missingTls(const QStringList &available, const QString &active);

} // namespace license
