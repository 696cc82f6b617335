// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/releaseclient.h"

#include "core/net/httpcall.h"
#include "core/net/requestbuilder.h"

#include <memory>
#include <utility>

namespace license {

ReleaseClient::ReleaseClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

ReleaseClient::~ReleaseClient() = default;

Call *ReleaseClient::ask(const ReleaseAddress &address, const ProxySettings &proxy, milliseconds deadline,
                         QObject *context, Done done)
{
    const QByteArray requestId = newRequestId();
    Exchange exchange{.request = releaseRequest(address, requestId, deadline),
                      .requestId = requestId,
                      .body = std::nullopt,
                      .sink = std::make_unique<CappedBody>("application/json", releaseNoticeLimit),
                      .deadline = deadline,
                      .proxy = proxy};
    auto answer = [done = std::move(done)](const Result<QByteArray> &body) {
        done(body ? releasedVersion(*body) : Result<VersionNumber>(body.error()));
    };
    return new HttpCall(std::move(exchange), m_clock, context, std::move(answer), this);
}

} // namespace license
