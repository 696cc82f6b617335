// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/service.h"

#include <QObject>

#include <functional>

namespace license::test {

/// The HTTPS exchange of a verification and nothing else: the same request over a connection of its own, by a bare
/// QNetworkAccessManager; what comes is read and thrown away. What a refresh is measured against.
/// `done` is told through the event loop whether 200 came.
void exchangeBare(const Connection &connection, const Secret &token, QObject *context, std::function<void(bool)> done);

} // namespace license::test
