// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/service.h"

#include <QObject>

#include <functional>

namespace license::test {

/// The bare HTTPS exchange of a verification: the same request over its own connection, by a bare
/// QNetworkAccessManager, which discards the reply. It is the baseline of a refresh. `done` receives through the event
/// loop whether 200 arrived.
void exchangeBare(const Connection &connection, const Secret &token, QObject *context, std::function<void(bool)> done);

} // namespace license::test
