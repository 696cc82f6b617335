// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"

#include <QSslConfiguration>
#include <QStringList>

#include <optional>

namespace license {

/// TLS 1.2 or later; trusts only the connection's own authorities if it names some, otherwise the system's, plus those
/// added to the service. Never any file in the working folder.
QSslConfiguration tlsConfiguration(const Connection &connection);

/// The self-check at start and before each request: a Tls error if this installation has no TLS at all, or another one
/// than OpenSSL. Qt's backend for Windows' own TLS (schannel) also trusts the system's authorities if a service names
/// its own; Windows has both, and this function selects OpenSSL.
std::optional<Error> missingTls();

/// A quick look at a start: missingTls() where the plug-in for OpenSSL lies nowhere, otherwise nothing. To load it
/// costs more than to fill the window, and each request looks closely.
std::optional<Error> visiblyMissingTls();

/// The same from Qt's information: the available backends, and the one in use, empty if none is usable.
std::optional<Error> missingTls(const QStringList &available, const QString &active);

} // namespace license
