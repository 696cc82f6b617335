// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace license {

/// Finds the addresses of `host` and calls `done`, through the event loop, unless `context` goes first. Dns where the
/// name is unknown; Offline where nobody could be asked because no way leads out of this computer. Qt keeps what was
/// found for a minute: a request right after asks nobody again.
void lookUpName(const QString &host, QObject *context, std::function<void(Result<QList<QHostAddress>>)> done);

/// False where this computer knows no way to `address`, or is told to take none. Sends nothing.
bool hasRoute(const QHostAddress &address);

} // namespace license
