// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <QSslConfiguration>

namespace license {

/// TLS 1.2 or later; believes the connection's own authorities alone where it names some, else the system's, and
/// those that were added to the service. Never anything that lies in the working directory.
QSslConfiguration tlsConfiguration(const Connection &connection);

} // namespace license
