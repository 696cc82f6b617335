// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>
#include <QString>

namespace license {

/// What a socket that failed before HTTP reports, by the same mapping that requests use. `proxy` is host:port, empty
/// where the way is direct; `now` is what this computer's clock reads.
Error errorFromSocket(const QAbstractSocket &socket, const QString &proxy, const QList<QSslError> &tlsErrors,
                      std::optional<Instant> now = {});

} // namespace license
