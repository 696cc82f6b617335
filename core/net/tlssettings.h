// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"

#include <QSslConfiguration>

#include <optional>

namespace license {

/// TLS 1.2 or later; believes the connection's own authorities alone where it names some, else the system's, and
/// those that were added to the service. Never anything that lies in the working directory.
QSslConfiguration tlsConfiguration(const Connection &connection);

/// The self-check at start and before each request: a Tls error where this installation cannot speak TLS at all.
std::optional<Error> missingTls();

} // namespace license
