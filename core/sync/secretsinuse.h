// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/service.h"
#include "core/net/proxysettings.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace license {

class Vault;

using Secrets = std::vector<std::shared_ptr<const Secret>>;

/// Reads the tokens of `services` and the password of the proxy, each that the vault gives: for whoever has to take
/// them out of a text. `done` is called once, through the event loop, unless `context` goes first; after five seconds
/// with what has come till then, for a keychain may wait for a person.
void gatherSecrets(Vault &vault, const QVector<Service> &services, const ProxySettings &proxy, QObject *context,
                   std::function<void(const Secrets &)> done);

} // namespace license
