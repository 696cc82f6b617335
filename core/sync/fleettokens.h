// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/sync/servicemonitor.h"

#include <functional>

namespace license {

/// Keeps the tokens of the services of a Fleet, and tells their monitors what is kept. As tokenkeeping does it, by the
/// service's id: it may go while a keychain takes its time.
class FleetTokens
{
public:
    using Find = std::function<ServiceMonitor *(ServiceId)>;
    using Done = std::function<void(Result<license::Done>)>;
    using Added = std::function<void(const Service &)>;

    FleetTokens(const SyncContext &context, Find find);

    /// The first token of a service that has just been added: `added` gets it with what is known of its token then;
    /// before that `warning` the error of a keychain that refused.
    void keepFirst(const Service &service, Secret token, QObject *receiver, Added added,
                   std::function<void(const Error &)> warning) const;
    /// See Fleet::replaceToken() and Fleet::removeToken().
    void replace(ServiceId id, Secret token, QObject *receiver, Done done) const;
    void remove(ServiceId id, QObject *receiver, Done done) const;

private:
    const SyncContext m_context;
    const Find m_find;
};

/// The answer where there is no service of an id.
Error noSuchService();

} // namespace license
