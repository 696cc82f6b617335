// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/versionnumber.h"
#include "core/net/licenseclient.h"
#include "core/net/proxysettings.h"
#include "core/protocol/releasenotice.h"

#include <QObject>

#include <functional>

namespace license {

/// Asks an address for the number of the latest release. The request says which version asks, and nothing of a service,
/// an account or a token. It follows the network rules of LicenseClient: the system's authorities, no redirect.
/// `done` is called exactly once through the event loop, unless `context` is destroyed first. Never retries or decides.
class ReleaseClient : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<VersionNumber>)>;

    explicit ReleaseClient(const Clock &clock, QObject *parent = nullptr);
    ~ReleaseClient() override;

    Call *ask(const ReleaseAddress &address, const ProxySettings &proxy, milliseconds deadline, QObject *context,
              Done done);

private:
    const Clock &m_clock;
};

} // namespace license
