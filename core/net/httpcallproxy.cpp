// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"

#include <algorithm>
#include <utility>

namespace license {

// What a call does before it goes through a proxy.

namespace {

/// How long a proxy's tunnel is awaited before the request asks for its own.
constexpr milliseconds tunnelWait{3'000};

} // namespace

/// The request follows once the proxy has granted a tunnel, or has taken so long that its answer may just be slow.
void HttpCall::tryTunnel()
{
    m_tunnelWait.start(std::min<milliseconds>(tunnelWait, m_exchange.deadline / 2));
    m_tunnel =
        std::make_unique<TunnelProbe>(m_way, m_exchange.request->url(),
                                      [this](const std::optional<TunnelFailure> &failure) { judgeTunnel(failure); });
}

void HttpCall::judgeTunnel(const std::optional<TunnelFailure> &failed)
{
    const bool hidden = failed && hidesSignIn(*failed, m_way);
    const bool hangsUp = failed && failed->error == QNetworkReply::ProxyConnectionClosedError;
    endTunnel();
    if (m_finished || (m_reply && !hidden && !hangsUp)) {
        return; // the request reports the rest itself
    }
    if (!failed) {
        send();
        return;
    }
    Error lost = failure(failed->error, failed->text);
    if (!hidden) {
        finish(std::move(lost));
        return;
    }
    m_lost = lost;
    auto done = [this, failed = *failed](const std::optional<ProxyAnswer> &answer) {
        if (!m_finished && !m_secured) { // the request may have had its tunnel meanwhile
            finish(withAnswer(std::move(*m_lost), failed, m_way, answer));
        }
    };
    const milliseconds left{std::max(m_deadline.remainingTime(), 0)};
    new ProxyQuestion(m_way, m_exchange.request->url(), std::min(left, questionWait), std::move(done), this);
}

void HttpCall::endTunnel()
{
    m_tunnelWait.stop();
    m_tunnel.reset();
}

} // namespace license
