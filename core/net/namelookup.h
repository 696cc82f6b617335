// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace license {

/// Finds the addresses of `host` and calls `done`, through the event loop, unless `context` is destroyed first. Dns if
/// the name is unknown; Offline if no resolver was reachable because no route leads out of this computer. Qt caches the
/// result for a minute, so a following request needs no look-up.
void lookUpName(const QString &host, QObject *context, std::function<void(Result<QList<QHostAddress>>)> done);

/// False if this computer has no route to `address`, or a prohibited one. Sends nothing.
bool hasRoute(const QHostAddress &address);

/// The addresses of this computer that others can see, IPv4 first; no loopback and no link-local ones.
QStringList ownAddresses();

} // namespace license
