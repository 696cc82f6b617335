// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace license::platform {

/// What names a computer in the store: 32 hexadecimal digits made of the system's own id by HMAC-SHA-256. The id itself
/// is nobody's business (machine-id(5)) and cannot be told from the name. Empty for an empty id.
QString computerIdFrom(const QByteArray &systemId);

} // namespace license::platform
