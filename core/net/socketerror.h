// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>
#include <QString>

namespace license {

/// What a socket that failed before HTTP reports, by the same mapping that requests use. `proxy` is host:port, empty
/// where the way is direct; `now` is what this computer's clock reads; `secrets` are taken out of a peer's words.
Error errorFromSocket(const QAbstractSocket &socket, const QString &proxy, const QList<QSslError> &tlsErrors,
                      std::optional<Instant> now = {}, const SecretSearch *secrets = nullptr);

} // namespace license
