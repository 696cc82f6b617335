// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace license::platform {

/// The computer's name in the store: 32 hexadecimal digits derived from the system's own id by HMAC-SHA-256. The id
/// itself is confidential (machine-id(5)) and cannot be derived from the name. Empty for an empty id.
QString computerIdFrom(const QByteArray &systemId);

} // namespace license::platform
