// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/computerid.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace license::platform {

QString computerIdFrom(const QByteArray &systemId)
{
    if (systemId.isEmpty()) {
        return {};
    }
    const QByteArray code = QMessageAuthenticationCode::hash("license-console: whose clocks these are", systemId,
                                                             QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toHex().left(32));
}

} // namespace license::platform
