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

/// Reads the tokens of `services` and the proxy's password, as far as the vault returns them, for callers that remove
/// them from a text. `done` is called once, through the event loop, unless `context` is destroyed first; after five
/// seconds with the secrets so far, because a keychain may wait for a person.
void gatherSecrets(Vault &vault, const QVector<Service> &services, const ProxySettings &proxy, QObject *context,
                   std::function<void(const Secrets &)> done);

} // namespace license
